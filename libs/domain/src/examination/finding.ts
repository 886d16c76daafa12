import type { ExaminationSide, FindingKind } from './examination-catalogue.ts';

/** What an examination found in one place: a number in the unit of its kind, or one of the codes of its kind. */
export interface ExaminationFinding {
  readonly kind: FindingKind;
  readonly code: string;
  readonly side: ExaminationSide;
  readonly number: number | null;
  readonly choice: string | null;
}

/** What is examined where: the same in every examination, so that a value finds the one of last time. */
export type FindingKey = `${FindingKind}.${string}.${ExaminationSide}`;
export const findingKey = ({
  kind,
  code,
  side,
}: Pick<ExaminationFinding, 'kind' | 'code' | 'side'>): FindingKey => `${kind}.${code}.${side}`;

/** What was not examined is absent: null, and never "normal". */
export function presenceOf(findings: readonly ExaminationFinding[], key: FindingKey): boolean | null {
  const found = findings.find((finding) => findingKey(finding) === key);
  return found ? found.choice === 'PRESENT' : null;
}
