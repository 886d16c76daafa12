import type { DataClass } from '../family/index.ts';
import type { LocalDate } from '../time/index.ts';

/** For whom a report of progress is. */
export const REPORT_AUDIENCES = ['REFERRER', 'SCHOOL'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

/** Function stands first, pain after everything else that is shown. */
export const REPORT_PARTS = [
  'PROGRAMME',
  'DIAGNOSIS',
  'FUNCTION',
  'SCHOOL',
  'GOALS',
  'LIMITS',
  'THERAPY',
  'LADDERS',
  'PAIN',
  'MOOD',
  'NOTES',
  'SAFETY',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Why a part is left out. */
export const LEFT_OUT_REASONS = ['NOT_NEEDED_AT_SCHOOL', 'CONFIDENTIAL', 'RESTRICTED'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * What each audience is told: the minimum that its task needs (45 CFR 164.502(b)), never what is confidential to the young
 * person, psychotherapy or restricted (clinical.md 5.4, 5.5, 5.7). A design default where no rule says more.
 */
const TOLD: Readonly<Record<ReportPart, Readonly<Record<ReportAudience, 'TOLD' | LeftOutReason>>>> = {
  PROGRAMME: { REFERRER: 'TOLD', SCHOOL: 'TOLD' },
  DIAGNOSIS: { REFERRER: 'TOLD', SCHOOL: 'NOT_NEEDED_AT_SCHOOL' },
  FUNCTION: { REFERRER: 'TOLD', SCHOOL: 'TOLD' },
  SCHOOL: { REFERRER: 'TOLD', SCHOOL: 'TOLD' },
  GOALS: { REFERRER: 'TOLD', SCHOOL: 'TOLD' },
  LIMITS: { REFERRER: 'TOLD', SCHOOL: 'TOLD' },
  THERAPY: { REFERRER: 'TOLD', SCHOOL: 'NOT_NEEDED_AT_SCHOOL' },
  LADDERS: { REFERRER: 'TOLD', SCHOOL: 'NOT_NEEDED_AT_SCHOOL' },
  PAIN: { REFERRER: 'TOLD', SCHOOL: 'NOT_NEEDED_AT_SCHOOL' },
  MOOD: { REFERRER: 'CONFIDENTIAL', SCHOOL: 'CONFIDENTIAL' },
  NOTES: { REFERRER: 'CONFIDENTIAL', SCHOOL: 'CONFIDENTIAL' },
  SAFETY: { REFERRER: 'RESTRICTED', SCHOOL: 'RESTRICTED' },
};

/** Goals that a school is told of are those of its own liaison, or shared with it. */
const SCHOOL_DISCIPLINE = 'SCHOOL_LIAISON';

export interface ScoreOnDate {
  readonly on: LocalDate;
  readonly value: number;
  readonly band: string | null;
}

export interface ReportGoal {
  readonly dataClass: DataClass;
  readonly words: string;
  readonly baseline: string;
  readonly target: string;
  readonly achievement: string;
  readonly disciplineCodes: readonly string[];
}

export interface ReportLimit {
  readonly dataClass: DataClass;
  /** What must not be done, as codes: WHOLE_PROGRAMME, or site, side, modality and activity. */
  readonly scope: readonly string[];
  readonly reason: string;
  readonly reviewOn: LocalDate;
}

/** Everything that a report could tell. What is confidential in its whole is not even asked for. */
export interface ProgressFacts {
  readonly programme: {
    readonly state: string;
    readonly level: string | null;
    readonly admittedOn: LocalDate | null;
    readonly dischargedOn: LocalDate | null;
  };
  readonly subtype: string | null;
  readonly disability: readonly ScoreOnDate[];
  readonly school: readonly ScoreOnDate[];
  readonly pain: readonly ScoreOnDate[];
  readonly goals: readonly ReportGoal[];
  readonly limits: readonly ReportLimit[];
  readonly therapy: readonly { readonly disciplineCode: string; readonly minutes: number }[];
  readonly ladders: readonly {
    readonly site: string;
    readonly laterality: string;
    readonly step: number;
    readonly of: number;
  }[];
}

export interface ProgressReport {
  readonly audience: ReportAudience;
  /** The facts that this audience is told; the others are empty. */
  readonly facts: ProgressFacts;
  readonly told: readonly ReportPart[];
  readonly leftOut: readonly { readonly part: ReportPart; readonly why: LeftOutReason }[];
}

const isGeneral = ({ dataClass }: { readonly dataClass: DataClass }): boolean => dataClass === 'GENERAL';

/** Which parts an audience is told, and which are left out and why. */
export function reportParts(audience: ReportAudience): Pick<ProgressReport, 'told' | 'leftOut'> {
  return {
    told: REPORT_PARTS.filter((part) => TOLD[part][audience] === 'TOLD'),
    leftOut: REPORT_PARTS.flatMap((part) => {
      const why = TOLD[part][audience];
      return why === 'TOLD' ? [] : [{ part, why }];
    }),
  };
}

/** What one audience is told of a patient's progress, and what is left out and why. */
export function progressReport(facts: ProgressFacts, audience: ReportAudience): ProgressReport {
  const tells = (part: ReportPart): boolean => TOLD[part][audience] === 'TOLD';
  const list = <T>(part: ReportPart, items: readonly T[]): readonly T[] => (tells(part) ? items : []);
  const atSchool = audience === 'SCHOOL';
  return {
    audience,
    ...reportParts(audience),
    facts: {
      programme: facts.programme,
      subtype: tells('DIAGNOSIS') ? facts.subtype : null,
      disability: list('FUNCTION', facts.disability),
      school: list('SCHOOL', facts.school),
      pain: list('PAIN', facts.pain),
      goals: list('GOALS', facts.goals)
        .filter(isGeneral)
        .filter(({ disciplineCodes }) => !atSchool || disciplineCodes.includes(SCHOOL_DISCIPLINE)),
      limits: list('LIMITS', facts.limits)
        .filter(isGeneral)
        // A school needs to know what must not be done, not why.
        .map((limit) => (atSchool ? { ...limit, reason: '' } : limit)),
      therapy: list('THERAPY', facts.therapy),
      ladders: list('LADDERS', facts.ladders),
    },
  };
}
