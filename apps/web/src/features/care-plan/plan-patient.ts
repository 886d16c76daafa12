import type { PatientRelation } from '@consilium/domain';

/** Whose plan it is, as far as the plan's pages show it. */
export interface PlanPatient {
  readonly id: string;
  readonly displayName: string;
  readonly mrn: string;
  readonly birthDate: string;
  readonly synthetic: boolean;
  readonly relation: PatientRelation;
}
