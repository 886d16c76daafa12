import { Injectable } from '@nestjs/common';
import { decideCareTeamMembership } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isExclusionViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import { CareTeamQueries } from './care-team.queries.ts';
import { CareTeamRepository } from './care-team.repository.ts';
import type { AddToCareTeamInput, CareTeamMembership } from './graphql/care-team.object.ts';

/** Puts a member on a care team. Two at once, or two leads at once, lose against the constraint of the database. */
@Injectable()
export class AddToCareTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly careTeams: CareTeamQueries,
    private readonly repository: CareTeamRepository,
  ) {}

  async run(input: AddToCareTeamInput): Promise<CareTeamMembership | Refusal> {
    const { patientId, memberId } = input;
    try {
      const saved = await this.unitOfWork.run(
        { operation: 'addToCareTeam', patientId, detail: memberId },
        async (db) => {
          const member = isUuid(memberId) ? await this.members.byId(memberId) : null;
          if (!member) throw notFound();
          const request = { ...input, endsOn: input.endsOn ?? null };
          const decision = decideCareTeamMembership(request, await this.existing(patientId), member);
          if (!decision.ok) return Refusal.of(decision);
          return this.repository.insert(db, {
            patientId,
            memberId,
            teamRole: decision.teamRole,
            lead: input.lead,
            startsOn: input.startsOn,
            endsOn: request.endsOn,
          });
        },
      );
      return saved instanceof Refusal ? saved : await this.careTeams.byId(patientId, saved);
    } catch (error) {
      if (!isExclusionViolation(error)) throw error;
      return new Refusal(
        'ALREADY_ON_TEAM',
        'Somebody changed this care team at the same moment; load it again.',
        'memberId',
      );
    }
  }

  private async existing(patientId: string) {
    const rows = await this.careTeams.ofPatient(patientId);
    const names = await Promise.all(rows.map((row) => this.members.byId(row.memberId)));
    return rows.map((row, index) => ({ ...row, memberName: names[index]?.displayName ?? '' }));
  }
}
