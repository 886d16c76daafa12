import { daysBetween, type LocalDate } from '../time/index.ts';
import { age } from '../patients/index.ts';
import { generalised } from './generalise.ts';

/** Characters of the purpose and of a reason to look a pseudonym up. */
export const EXTRACT_PURPOSE_LIMIT = 500;
export const REIDENTIFY_REASON_LIMIT = 500;

/** An episode as it is known at the clinic. */
export interface EpisodeToExtract {
  readonly episodeId: string;
  readonly patientId: string;
  readonly birthDate: LocalDate;
  readonly sex: string;
  readonly subtype: string | null;
  readonly programme: string | null;
  readonly referredOn: LocalDate;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  /** Null while it runs. */
  readonly completed: boolean | null;
  readonly scores: readonly ScoreToExtract[];
}

export interface ScoreToExtract {
  readonly on: LocalDate;
  readonly timePoint: string;
  readonly instrument: string;
  readonly version: string;
  readonly respondent: string;
  readonly scale: string;
  readonly value: number;
  readonly band: string | null;
}

/** An episode as it leaves the clinic. Days are counted from day 0: admission, or referral where there was none. */
export interface ExtractedEpisode {
  readonly episode: string;
  readonly person: string;
  readonly ageBand: string | null;
  readonly sex: string | null;
  readonly subtype: string | null;
  readonly programme: string | null;
  readonly year: number | null;
  readonly admitted: boolean;
  readonly referralDay: number;
  readonly dischargeDay: number | null;
  readonly completed: boolean | null;
}

export interface ExtractedScore {
  readonly episode: string;
  readonly day: number;
  readonly timePoint: string;
  readonly instrument: string;
  readonly version: string;
  readonly respondent: string;
  readonly scale: string;
  readonly value: number;
  readonly band: string | null;
}

export interface ResearchExtract {
  readonly episodes: readonly ExtractedEpisode[];
  readonly scores: readonly ExtractedScore[];
}

/** Years of age from which a band begins; wide enough that an age alone tells nobody. */
const AGE_BANDS = [0, 8, 11, 14, 16, 18] as const;

export function ageBand(years: number): string {
  const at = AGE_BANDS.findLastIndex((from) => years >= from);
  const next = AGE_BANDS[at + 1];
  return next === undefined
    ? `${String(AGE_BANDS[at] ?? 0)}+`
    : `${String(AGE_BANDS[at] ?? 0)}-${String(next - 1)}`;
}

/**
 * Episodes and scores without what 45 CFR 164.514(b)(2) names: no name, number, address or free text, no date finer than
 * a year (days are counted from admission), and of what is left nothing that fewer than eleven persons share. Rows stand
 * in the order of their pseudonyms, which says nothing of when anybody came.
 *
 * @param pseudonyms of every episode and patient by id; a new set for each extract
 */
export function researchExtract(
  episodes: readonly EpisodeToExtract[],
  pseudonyms: ReadonlyMap<string, string>,
): ResearchExtract {
  const nameOf = (id: string): string => {
    const pseudonym = pseudonyms.get(id);
    if (pseudonym === undefined) throw new RangeError('Every episode and patient needs a pseudonym.');
    return pseudonym;
  };
  const extracted = episodes.map((one): ExtractedEpisode => {
    const dayZero = one.admittedOn ?? one.referredOn;
    return {
      ...{ episode: nameOf(one.episodeId), person: nameOf(one.patientId) },
      ...{ ageBand: ageBand(age(one.birthDate, dayZero)), sex: one.sex, subtype: one.subtype },
      ...{ programme: one.programme, year: Number(dayZero.slice(0, 4)), admitted: one.admittedOn !== null },
      referralDay: daysBetween(dayZero, one.referredOn),
      dischargeDay: one.dischargedOn === null ? null : daysBetween(dayZero, one.dischargedOn),
      completed: one.completed,
    };
  });
  const scores = episodes.flatMap((one) => {
    const dayZero = one.admittedOn ?? one.referredOn;
    return one.scores.map(({ on, ...score }) => ({
      ...{ episode: nameOf(one.episodeId), day: daysBetween(dayZero, on) },
      ...score,
    }));
  });
  const byName = <T extends { readonly episode: string }>(a: T, b: T) =>
    a.episode < b.episode ? -1 : a.episode > b.episode ? 1 : 0;
  return {
    episodes: generalised(extracted).sort(byName),
    scores: scores.sort(
      (a, b) =>
        byName(a, b) ||
        a.day - b.day ||
        compare(a.instrument, b.instrument) ||
        compare(a.respondent, b.respondent) ||
        compare(a.scale, b.scale),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
