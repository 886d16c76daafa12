import { needsSupervisor } from '@consilium/domain';
import type { Member } from '../../team/operations.ts';

/** Who may supervise: works here now, needs no supervision, and is not the member in question. */
export const possibleSupervisors = (members: readonly Member[], except?: string): Member[] =>
  members.filter((member) => member.active && member.id !== except && !needsSupervisor(member));
