import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays, isCurrent, periodsOverlap, type LocalDate } from '@consilium/domain';
import { CareTeamQueries } from './care-team.queries.ts';
import { CareTeamRepository } from './care-team.repository.ts';

export interface CareTeamHandover {
  readonly fromMemberId: string;
  /** Who takes each patient over. */
  readonly successors: ReadonlyMap<string, string>;
  /** First day on which the successors act. */
  readonly from: LocalDate;
  /** What the successor does on a team that the leaver was not on. */
  readonly teamRole: string;
  /** Whether the leaver's memberships end the day before. */
  readonly endMemberships: boolean;
}

/**
 * Puts whoever takes a patient over on the care team, in the leaver's role, and with the lead when the leaver led
 * and leaves. Call inside the writing transaction; answers the patients whose team somebody joined.
 */
@Injectable()
export class HandOverCareTeam {
  constructor(
    private readonly careTeams: CareTeamQueries,
    private readonly repository: CareTeamRepository,
  ) {}

  async run(db: DatabaseTransaction, handover: CareTeamHandover): Promise<string[]> {
    const joined: string[] = [];
    const { fromMemberId, from, endMemberships } = handover;
    for (const [patientId, memberId] of handover.successors) {
      const team = await this.careTeams.ofPatient(patientId);
      const left = team.find((one) => one.memberId === fromMemberId && isCurrent(one, from));
      if (left && endMemberships) {
        const dayBefore = addDays(from, -1);
        await this.repository.end(db, left.id, dayBefore < left.startsOn ? left.startsOn : dayBefore);
      }
      const period = { startsOn: from, endsOn: left?.endsOn ?? null };
      if (team.some((one) => one.memberId === memberId && periodsOverlap(one, period))) continue;
      await this.repository.insert(db, {
        patientId,
        memberId,
        teamRole: left?.teamRole ?? handover.teamRole,
        lead: endMemberships && left !== undefined && left.lead && left.startsOn < from,
        ...period,
      });
      joined.push(patientId);
    }
    return joined;
  }
}
