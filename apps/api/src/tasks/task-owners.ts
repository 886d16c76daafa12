import { Injectable } from '@nestjs/common';
import type { TaskOwner } from '@consilium/domain';
import { CareTeamQueries } from '../patients/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';

/** A task is given to somebody who may open the record it is about. */
@Injectable()
export class TaskOwners {
  constructor(private readonly careTeam: CareTeamQueries) {}

  /** Why they cannot own a task about the patient; null when they can. */
  async refusalOf(patientId: string, { ownerMemberId }: TaskOwner): Promise<Refusal | null> {
    if (ownerMemberId === null) return null;
    const team = await this.careTeam.ofPatient(patientId);
    if (team.some(({ memberId, current }) => current && memberId === ownerMemberId)) return null;
    return new Refusal(
      'TASK_OWNER_OUTSIDE_TEAM',
      'Choose somebody of the care team, or add them to it first.',
      'owner',
    );
  }
}
