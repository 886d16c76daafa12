import { Injectable } from '@nestjs/common';
import { displayName, localDateIn, type DesensitizationNoticeKind } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { DesensitizationNotice } from './graphql/desensitization-notice.object.ts';

/** Notices of so long ago are not shown any more. Days. */
const SHOWN_DAYS = 30;
const SHOWN = 50;

@Injectable()
export class NoticeQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  /** Those of the signed-in member, of patients whose chart is still open to them; the latest first. */
  async own(): Promise<DesensitizationNotice[]> {
    const { clinicId, memberId } = currentActor();
    if (!memberId) return [];
    const db = await this.transaction.client();
    const since = new Date(currentContext().now().getTime() - SHOWN_DAYS * 86_400_000);
    const rows = await db.desensitizationNotice.findMany({
      where: { clinicId, memberId, createdAt: { gte: since } },
      include: { patient: { select: { givenNames: true, familyName: true, preferredName: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    const ids = rows.map(({ patientId }) => patientId);
    const open = await this.access.allowedAmong('desensitization.read', ids);
    return rows
      .filter(({ patientId }) => open.has(patientId))
      .map(({ patient, kind, ...row }) =>
        Object.assign(new DesensitizationNotice(), row, {
          kind: kind as DesensitizationNoticeKind,
          patientName: displayName(patient),
        }),
      );
  }

  /** Psychologists of the team; nobody there: its lead. With `alsoLead` the lead in any case. */
  async psychologyOf(
    db: DatabaseTransaction,
    patientId: string,
    { alsoLead }: { readonly alsoLead: boolean },
  ): Promise<string[]> {
    const { clinicId, timeZone } = currentActor();
    const today = fromLocalDate(localDateIn(timeZone, currentContext().now()));
    const team = await db.careTeamMembership.findMany({
      where: {
        ...{ clinicId, patientId, startsOn: { lte: today } },
        OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      },
      select: { memberId: true, lead: true, member: { select: { disciplineCode: true } } },
    });
    const psychology = team.filter(({ member }) => member.disciplineCode === 'PSYCHOLOGY');
    const leads = team.filter(({ lead }) => lead);
    const told = [...psychology, ...(alsoLead || psychology.length === 0 ? leads : [])];
    return [...new Set(told.map(({ memberId }) => memberId))];
  }

  /** Whether somebody was told of this since an instant. */
  async wasTold(
    db: DatabaseTransaction,
    patientId: string,
    kind: DesensitizationNoticeKind,
    since: Date,
  ): Promise<boolean> {
    const found = await db.desensitizationNotice.findFirst({
      where: { clinicId: currentActor().clinicId, patientId, kind, createdAt: { gte: since } },
      select: { id: true },
    });
    return found !== null;
  }
}
