export const DISCIPLINE_CODES = [
  'MEDICINE',
  'NURSING',
  'PHYSIOTHERAPY',
  'OCCUPATIONAL_THERAPY',
  'PSYCHOLOGY',
  'MUSIC_THERAPY',
  'ART_THERAPY',
  'WELLNESS',
  'SOCIAL_WORK',
  'SCHOOL_LIAISON',
  'SCHEDULING',
  'ADMINISTRATION',
] as const;
export type DisciplineCode = (typeof DISCIPLINE_CODES)[number];

export interface DisciplineDefinition {
  readonly code: DisciplineCode;
  /** English name; the page translates by code. */
  readonly name: string;
  /** Constant everywhere: at least 4.5:1 against white text, at least 3:1 against the dark page (#242424). */
  readonly colour: string;
  /** True when the discipline owns a section of the plan and signs it. */
  readonly clinical: boolean;
  readonly sortOrder: number;
}

function discipline(
  code: DisciplineCode,
  name: string,
  colour: string,
  clinical: boolean,
): DisciplineDefinition {
  return { code, name, colour, clinical, sortOrder: DISCIPLINE_CODES.indexOf(code) + 1 };
}

/** The disciplines every new clinic starts with, in display order. */
export const DISCIPLINES: readonly DisciplineDefinition[] = [
  discipline('MEDICINE', 'Medicine', '#057d92', true),
  discipline('NURSING', 'Nursing', '#107f7a', true),
  discipline('PHYSIOTHERAPY', 'Physiotherapy', '#0671d9', true),
  discipline('OCCUPATIONAL_THERAPY', 'Occupational therapy', '#08843c', true),
  discipline('PSYCHOLOGY', 'Psychology', '#9352d0', true),
  discipline('MUSIC_THERAPY', 'Music therapy', '#c13c92', true),
  discipline('ART_THERAPY', 'Art therapy', '#ab5f05', true),
  discipline('WELLNESS', 'Wellness', '#5d7c03', true),
  discipline('SOCIAL_WORK', 'Social work', '#906c0c', true),
  discipline('SCHOOL_LIAISON', 'School liaison', '#6561e1', true),
  discipline('SCHEDULING', 'Scheduling', '#657383', false),
  discipline('ADMINISTRATION', 'Administration', '#787165', false),
];

/** The disciplines that own a section of the plan. */
export const CLINICAL_DISCIPLINE_CODES: readonly string[] = DISCIPLINES.filter((row) => row.clinical).map(
  (row) => row.code,
);

const order = new Map<string, number>(DISCIPLINES.map((row) => [row.code, row.sortOrder]));

/** Sorts discipline codes in display order; codes a clinic added itself come last, by code. */
export function compareDisciplines(a: string, b: string): number {
  const byOrder = (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER);
  if (byOrder !== 0) return byOrder;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
