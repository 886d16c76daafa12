import type { DatabaseTransaction } from '@consilium/db';
import type { ExaminedSigns, LocalDate } from '@consilium/domain';

/** What the criteria read of the latest examination. */
export interface CriteriaFindings extends ExaminedSigns {
  readonly examinedOn: LocalDate;
}

/** Where examinations are recorded. Without a provider every finding of an examination counts as missing. */
export abstract class ExaminationFindings {
  abstract criteriaFindingsOf(db: DatabaseTransaction, patientId: string): Promise<CriteriaFindings | null>;
}
