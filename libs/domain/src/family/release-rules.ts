/** Classes of data by how far they may go (clinical.md 5.5). */
export const DATA_CLASSES = [
  'GENERAL',
  'ADOLESCENT_CONFIDENTIAL',
  'PSYCHOTHERAPY',
  'SUD_PART2',
  'ABUSE_INVESTIGATION',
  'STAFF_SAFETY',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** What a rule may ever show a family; the other classes never leave the clinic's side. */
export const RELEASABLE_CLASSES = [
  'GENERAL',
  'ADOLESCENT_CONFIDENTIAL',
  'SUD_PART2',
] as const satisfies readonly DataClass[];

/** Who of a family looks: the young person, or somebody who acts for them. */
export const FAMILY_VIEWERS = ['PATIENT', 'PROXY'] as const;
export type FamilyViewer = (typeof FAMILY_VIEWERS)[number];

/** One row of the clinic's table: between two ages (the last one not included) this viewer sees this class. */
export interface ReleaseRule {
  readonly viewer: FamilyViewer;
  readonly dataClass: DataClass;
  readonly fromAge: number;
  /** Not included; null: for ever. */
  readonly untilAge: number | null;
}

/**
 * What is seen where the clinic has set nothing: under 13 a proxy sees all that may be released, from 13 to 17 the
 * general class, from 18 nothing; the young person sees the general class, and from 13 what is confidential to them
 * (clinical.md 5.5; state law decides, so the table is the clinic's).
 */
export const DEFAULT_RELEASE_RULES: readonly ReleaseRule[] = [
  { viewer: 'PATIENT', dataClass: 'GENERAL', fromAge: 0, untilAge: null },
  { viewer: 'PATIENT', dataClass: 'ADOLESCENT_CONFIDENTIAL', fromAge: 13, untilAge: null },
  { viewer: 'PROXY', dataClass: 'GENERAL', fromAge: 0, untilAge: 18 },
  { viewer: 'PROXY', dataClass: 'ADOLESCENT_CONFIDENTIAL', fromAge: 0, untilAge: 13 },
];

/** No rule of a clinic opens these: they are not the family's by law or by safety. */
const NEVER: ReadonlySet<DataClass> = new Set<DataClass>([
  'PSYCHOTHERAPY',
  'ABUSE_INVESTIGATION',
  'STAFF_SAFETY',
]);

/** An age that a rule may name. Years. */
export const RELEASE_AGE_RANGE = [0, 30] as const;

/** Whether this viewer sees this class of data of somebody who is `age` years old today. Nothing unless a rule says so. */
export function mayFamilySee(
  rules: readonly ReleaseRule[],
  viewer: FamilyViewer,
  age: number,
  dataClass: DataClass,
): boolean {
  if (NEVER.has(dataClass)) return false;
  return rules.some(
    (rule) =>
      rule.viewer === viewer &&
      rule.dataClass === dataClass &&
      rule.fromAge <= age &&
      (rule.untilAge === null || age < rule.untilAge),
  );
}

/** What a clinic may set: a class that may be released, and ages that make a span. */
export function checkReleaseRule(
  rule: ReleaseRule,
): { readonly field: string; readonly message: string } | null {
  const [least, most] = RELEASE_AGE_RANGE;
  const isAge = (age: number): boolean => Number.isInteger(age) && age >= least && age <= most;
  if (NEVER.has(rule.dataClass))
    return { field: 'dataClass', message: 'This class is never shown to families.' };
  if (!isAge(rule.fromAge)) return { field: 'fromAge', message: `Write an age from ${least} to ${most}.` };
  if (rule.untilAge === null) return null;
  if (!isAge(rule.untilAge) || rule.untilAge <= rule.fromAge) {
    return { field: 'untilAge', message: 'The age it ends at is later than the age it begins at.' };
  }
  return rule.viewer === 'PROXY' && rule.untilAge > 18
    ? { field: 'untilAge', message: 'A proxy ends on the 18th birthday.' }
    : null;
}
