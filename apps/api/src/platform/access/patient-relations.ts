import type { PatientRelation } from '@consilium/domain';
import type { Actor } from '../context/actor.ts';

/**
 * How an actor stands to patients. A set of ids in, the known ones out: an id that is not in the answer
 * does not exist for this actor. Implemented by the patients module.
 */
export abstract class PatientRelations {
  abstract of(actor: Actor, patientIds: readonly string[]): Promise<Map<string, PatientRelation>>;
}
