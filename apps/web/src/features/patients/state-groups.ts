import type { EpisodeState } from '@consilium/domain';
import { INTAKE_STATES, TERMINAL_STATES } from '@consilium/domain';

/** The states of an episode as four places on the pathway: what a list is filtered by. */
export const STATE_GROUPS = {
  INTAKE: INTAKE_STATES,
  TREATMENT: ['ADMITTED', 'PHASE1_ACTIVE', 'ON_HOLD', 'DISCHARGE_READY', 'READMITTED'],
  AFTER: ['DISCHARGED_PHASE2', 'MAINTENANCE_PHASE3'],
  ENDED: TERMINAL_STATES,
} as const satisfies Record<string, readonly EpisodeState[]>;

export type StateGroup = keyof typeof STATE_GROUPS;

export const STATE_GROUP_NAMES = Object.keys(STATE_GROUPS) as StateGroup[];

export function groupOf(state: EpisodeState): StateGroup {
  const found = STATE_GROUP_NAMES.find((group) => (STATE_GROUPS[group] as readonly string[]).includes(state));
  return found ?? 'ENDED';
}
