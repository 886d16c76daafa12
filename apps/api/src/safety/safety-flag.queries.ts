import { Injectable } from '@nestjs/common';
import { displayName, type SafetyFlagKind, type SafetyFlagStatus } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { SafetyFlag, SafetyFlagPage } from './graphql/safety-flag.object.ts';
import { SafetyPage } from './graphql/safety-page.object.ts';

/** Enough for the longest stay; older ones are in the audit and the export. */
const SHOWN = 200;

export interface FlagFacts {
  readonly id: string;
  readonly patientId: string;
  readonly status: SafetyFlagStatus;
  readonly restricted: boolean;
  readonly pagedStep: number;
  readonly version: number;
}

@Injectable()
export class SafetyFlagQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  /** The newest first. Restricted ones only for those who may read them, and for whoever took them. */
  async ofPatient(patientId: string): Promise<SafetyFlag[]> {
    const db = await this.transaction.client();
    const { clinicId, userId } = currentActor();
    const seesRestricted = await this.access.may('safetyFlag.readRestricted', patientId);
    const rows = await db.safetyFlag.findMany({
      where: {
        clinicId,
        patientId,
        ...(seesRestricted ? {} : { OR: [{ restricted: false }, { acknowledgedByUserId: userId }] }),
      },
      include: {
        pages: { include: { user: { select: { displayName: true } } }, orderBy: { pagedAt: 'asc' } },
      },
      orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map(({ pages, ...row }) =>
      Object.assign(new SafetyFlag(), row, {
        kind: row.kind as SafetyFlagKind,
        status: row.status as SafetyFlagStatus,
        pages: pages.map(({ user, pagedAt, answeredAt, step }) =>
          Object.assign(new SafetyFlagPage(), { name: user.displayName, pagedAt, answeredAt, step }),
        ),
      }),
    );
  }

  async byId(flagId: string): Promise<SafetyFlag | null> {
    const facts = await this.facts(flagId);
    const all = facts ? await this.ofPatient(facts.patientId) : [];
    return all.find(({ id }) => id === flagId) ?? null;
  }

  async facts(flagId: string): Promise<FlagFacts | null> {
    const db = await this.transaction.client();
    const row = await db.safetyFlag.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: flagId } },
      select: { id: true, patientId: true, status: true, restricted: true, pagedStep: true, version: true },
    });
    return row && { ...row, status: row.status as SafetyFlagStatus };
  }

  async pagedUsers(flagId: string): Promise<string[]> {
    const db = await this.transaction.client();
    const where = { clinicId: currentActor().clinicId, flagId };
    return (await db.safetyPage.findMany({ where, select: { userId: true } })).map(({ userId }) => userId);
  }

  /** Pages to the viewer whose flag is not closed, unanswered ones first. */
  async mine(): Promise<SafetyPage[]> {
    const { clinicId, userId } = currentActor();
    if (!userId) return [];
    const db = await this.transaction.client();
    const rows = await db.safetyPage.findMany({
      where: { clinicId, userId, flag: { status: { not: 'CLOSED' } } },
      include: { flag: { include: { patient: true } } },
      orderBy: [{ answeredAt: { sort: 'asc', nulls: 'first' } }, { pagedAt: 'asc' }],
      take: SHOWN,
    });
    return rows.map(({ flag, ...page }) =>
      Object.assign(new SafetyPage(), {
        id: page.id,
        flagId: flag.id,
        patientId: flag.patientId,
        patientName: displayName(flag.patient),
        kind: flag.kind as SafetyFlagKind,
        findings: flag.findings,
        status: flag.status as SafetyFlagStatus,
        takenByName: flag.acknowledgedByName,
        takenByViewer: flag.acknowledgedByUserId === userId,
        raisedAt: flag.raisedAt,
        pagedAt: page.pagedAt,
        answeredAt: page.answeredAt,
      }),
    );
  }

  async pageToViewer(pageId: string): Promise<{ flagId: string } | null> {
    const { clinicId, userId } = currentActor();
    if (!userId) return null;
    const db = await this.transaction.client();
    return db.safetyPage.findFirst({ where: { clinicId, id: pageId, userId }, select: { flagId: true } });
  }
}
