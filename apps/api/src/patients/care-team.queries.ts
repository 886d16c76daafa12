import { Injectable } from '@nestjs/common';
import { isCurrent, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { CareTeamMembership } from './graphql/care-team.object.ts';

@Injectable()
export class CareTeamQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Present memberships first, the lead before the others; then past and future ones. */
  async ofPatient(patientId: string): Promise<CareTeamMembership[]> {
    const found = await loader<CareTeamMembership[]>('care team of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.careTeamMembership.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ lead: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
      });
      const today = localDateIn(currentActor().timeZone, currentContext().now());
      const memberships = rows.map((row) => {
        const period = { startsOn: toLocalDate(row.startsOn), endsOn: toLocalDateOrNull(row.endsOn) };
        return Object.assign(new CareTeamMembership(), {
          id: row.id,
          patientId: row.patientId,
          memberId: row.memberId,
          teamRole: row.teamRole,
          lead: row.lead,
          ...period,
          current: isCurrent(period, today),
        });
      });
      memberships.sort((a, b) => Number(b.current) - Number(a.current));
      return groupBy(ids, memberships, (membership) => membership.patientId);
    }).load(patientId);
    return found ?? [];
  }

  async byId(patientId: string, membershipId: string): Promise<CareTeamMembership> {
    const membership = (await this.ofPatient(patientId)).find(({ id }) => id === membershipId);
    if (!membership) throw notFound();
    return membership;
  }

  async patientOf(membershipId: string): Promise<string> {
    const db = await this.transaction.client();
    const row = await db.careTeamMembership.findFirst({
      where: { clinicId: currentActor().clinicId, id: membershipId },
      select: { patientId: true },
    });
    if (!row) throw notFound();
    return row.patientId;
  }
}
