/** Who answers. CLINICIAN: somebody who treats, by looking or measuring. */
export const RESPONDENTS = ['PATIENT', 'GUARDIAN', 'CLINICIAN'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** A text that may be shipped, in the languages we have it in. */
export interface ShippedText {
  readonly en: string;
  readonly es?: string;
}

/** One answer that can be chosen. Without a text the page shows the number. */
export interface AnswerOption {
  readonly value: number;
  readonly text?: ShippedText;
}

/** One question. Items of licensed instruments have no text: the page shows "Item 4" until the clinic pastes its own. */
export interface InstrumentItem {
  readonly key: string;
  readonly text?: ShippedText;
  /** To choose from; or a number to enter. */
  readonly answer:
    | { readonly kind: 'CHOICE'; readonly options: readonly AnswerOption[] }
    | { readonly kind: 'NUMBER'; readonly min: number; readonly max: number; readonly decimals: 0 | 1 };
  /** Asks about suicide or harm: the crisis line is shown before it is sent. */
  readonly safety?: true;
  /** Asked only when one of these was answered above 0. */
  readonly askedAfter?: readonly string[];
}

/** From the lowest value up. `from` belongs to the band; with `above` it begins just after. */
export type Band = { readonly code: string } & (
  { readonly from: number; readonly above?: never } | { readonly above: number; readonly from?: never }
);

/** What counts as a change beyond error or beyond what people notice. */
export type ChangeRule =
  /** At least so many points; `andBand`: and into another band. */
  | { readonly kind: 'POINTS'; readonly points: number; readonly andBand?: true; readonly source: string }
  /** At least so many points, or such a part of the first value. */
  | {
      readonly kind: 'POINTS_OR_PART';
      readonly points: number;
      readonly part: number;
      readonly source: string;
    };

export interface Scale {
  readonly code: string;
  readonly unit: 'POINTS' | 'PERCENT' | 'METRES' | 'T_SCORE' | 'SCALE_SCORE' | 'DAYS' | 'YES_NO';
  readonly min: number;
  readonly max: number;
  /** Which way is worse; null: neither. */
  readonly higherIs: 'WORSE' | 'BETTER' | null;
  readonly bands: readonly Band[];
  /** Null: no published value that may be used. */
  readonly change: ChangeRule | null;
  /** Where range and bands come from, or "design default". */
  readonly source: string;
}

/** SHIPPED: texts come with the product. LICENSEE: the clinic attests a licence and pastes them. NEVER: scores alone. */
export type TextTerms = 'SHIPPED' | 'LICENSEE' | 'NEVER';

export interface InstrumentLicence {
  readonly holder: string;
  readonly url: string | null;
  readonly terms: string;
  readonly texts: TextTerms;
  /** Words that the holder asks to be shown with the questions. */
  readonly notice?: string;
}

/** Value of a scale before bands; null with how many answers it lacks. */
export interface RawScale {
  readonly value: number | null;
  readonly missing: number;
  readonly prorated: boolean;
}

/** What must reach a person the same day (clinical.md 0.4, 5.7). ACUTE: now. */
export interface SafetyFinding {
  readonly itemKey: string;
  readonly code: 'SUICIDALITY';
  readonly acute: boolean;
}

/** Answers by item key; null: skipped on purpose. */
export type Answers = Readonly<Record<string, number | null | undefined>>;

/** An instrument as data and one pure scoring function. A version is never changed: a new one is another entry. */
export interface Instrument {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  /** In whole years, both ends included. */
  readonly respondents: readonly {
    readonly respondent: Respondent;
    readonly fromAge: number;
    readonly untilAge: number | null;
  }[];
  /** The past days that are asked about. */
  readonly recallDays: number | null;
  /** What all questions begin with; shown above each of them. */
  readonly stem?: ShippedText;
  /** Empty: only scores are entered, from the publisher's own form. */
  readonly items: readonly InstrumentItem[];
  readonly scales: readonly Scale[];
  readonly scorerVersion: number;
  readonly licence: InstrumentLicence;
  readonly loinc?: string;
  /** A raw value for each scale, by its code. Called with valid answers only. */
  readonly score: (answers: Answers) => Readonly<Record<string, RawScale>>;
  readonly findings?: (answers: Answers) => readonly SafetyFinding[];
}

/** What requests name an instrument by: "FDI|1991". */
export function instrumentKey({ code, version }: Pick<Instrument, 'code' | 'version'>): string {
  return `${code}|${version}`;
}

/** Whether an item is asked at all after these answers. */
export function isItemAsked(item: InstrumentItem, answers: Answers): boolean {
  return item.askedAfter === undefined || item.askedAfter.some((key) => (answers[key] ?? 0) > 0);
}
