import { injuryCauses } from './injury-causes.ts';
import { infectionCauses } from './infection-causes.ts';
import { medicationCauses } from './medication-causes.ts';
import type { TriggerCause } from './trigger-cause.ts';

/**
 * The causes that the source document on amplified musculoskeletal pain names, and nothing beyond them: it says
 * "the common cold or the flu", so sinusitis, pharyngitis and bronchitis are not here. The order matters: the
 * first cause that fits a record is taken, so the particular stands before the general.
 *
 * Codes are few on purpose, those known for sure; words find the rest. ICD-10 and ATC codes stand for their
 * branches, whatever the national edition adds.
 */
export const TRIGGER_CAUSES: readonly TriggerCause[] = [
  ...injuryCauses,
  ...infectionCauses,
  ...medicationCauses,
];
