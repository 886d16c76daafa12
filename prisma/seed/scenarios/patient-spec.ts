import type { EpisodeState, LevelOfCare, ProxyScope, SexForNorms } from '@consilium/domain';

export interface GuardianSpec {
  readonly given: string;
  readonly family: string;
  readonly relationship: string;
  readonly scope: ProxyScope;
  /** Days since the proxy ended. */
  readonly endedDaysAgo?: number;
}

/** One invented young person and where the pathway has led so far. */
export interface PatientSpec {
  readonly given: readonly string[];
  readonly family: string;
  readonly preferred?: string;
  readonly sex: SexForNorms;
  readonly pronouns?: string;
  readonly genderIdentity?: string;
  /** BCP 47. */
  readonly language: string;
  readonly interpreter?: boolean;
  /** Age today in years; the fraction places the birthday. */
  readonly age: number;
  /** Instead of the age: days until the 18th birthday, negative when it is past. */
  readonly turns18InDays?: number;
  /** Left out: a mother, often a father, by the language of the family. */
  readonly guardians?: readonly GuardianSpec[];
  readonly school?: string;
  readonly state: EpisodeState;
  /** States passed through, the present one last; left out: the usual road to it. */
  readonly road?: readonly EpisodeState[];
  /** Days since the present state was reached. */
  readonly days: number;
  readonly level?: LevelOfCare;
  /** Reason of the last step, where it is worth telling. */
  readonly reason?: string;
  readonly reasonCode?: string;
  /** Members who must be on the care team, the lead first. */
  readonly team?: readonly string[];
  /** The lead has left the clinic and nobody has taken over. */
  readonly leadLeft?: boolean;
  /** An earlier episode, closed so many days ago. */
  readonly earlierClosedDaysAgo?: number;
  /** True when this patient and one guardian have the demo accounts. */
  readonly hasAccounts?: boolean;
}

type Names = Pick<PatientSpec, 'given' | 'family' | 'sex'>;
type Where = Pick<PatientSpec, 'age' | 'state' | 'days'>;
type More = Partial<Omit<PatientSpec, keyof Names | keyof Where>>;

/** `girl('Mia', 'Thompson')(13.4, 'TRIAGED', 3)`: who, then how old, where, and for how many days. */
const person =
  (sex: SexForNorms, language = 'en') =>
  (given: string, family: string, who: More = {}) =>
  (age: number, state: EpisodeState, days: number, more: More = {}): PatientSpec => ({
    ...{ given: given.split(' '), family, sex, language, age, state, days },
    ...who,
    ...more,
  });

export const girl = person('FEMALE');
export const boy = person('MALE');
/** Girls and boys of families that speak another language than English. */
export const girlOf = (language: string) => person('FEMALE', language);
export const boyOf = (language: string) => person('MALE', language);
