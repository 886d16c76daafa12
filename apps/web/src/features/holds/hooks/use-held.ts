import { holdsThat, type HeldAct } from '@consilium/domain';
import type { Hold } from '../operations.ts';
import { useHolds } from './use-holds.ts';

/** The first hold that covers an act of this patient now, or null: the page asks the rule that the server asks. */
export function useHeld(patientId: string | undefined): (act: HeldAct) => Hold | null {
  const { inForce } = useHolds(patientId ?? '', patientId === undefined);
  return (act) => holdsThat('BLOCKS', inForce.map(inTheRule), act)[0]?.hold ?? null;
}

const inTheRule = (hold: Hold) => ({
  hold,
  wholeProgramme: hold.wholeProgramme,
  site: hold.site ?? null,
  laterality: hold.laterality ?? null,
  modality: hold.modality ?? null,
  activity: hold.activity ?? null,
  protocolId: hold.protocolId ?? null,
  liftedAt: null,
});
