import { Injectable } from '@nestjs/common';
import { displayName, type AgendaStatus, type ConferenceStatus, type DecisionKind } from '@consilium/domain';
import type {
  AgendaItemModel,
  ConferenceDecisionModel,
  ConferenceModel,
  DatabaseTransaction,
} from '@consilium/db';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { connectionOf, fromCursor, pageSize } from '../platform/graphql/keyset.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import type { ConferenceConnection } from './graphql/conference-list.object.ts';
import {
  AgendaItem,
  Conference,
  ConferenceAttendance,
  ConferenceDecision,
  ConferenceFlag,
} from './graphql/conference.object.ts';

const NAMES = { select: { givenNames: true, preferredName: true, familyName: true } } as const;
type ItemRow = AgendaItemModel & {
  readonly patient: { givenNames: string[]; preferredName: string | null; familyName: string };
};

/** Reads of conferences. Parts about young people whose record the viewer may not open are left out. */
@Injectable()
export class ConferenceQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  /** The latest first; those to come are at the top. */
  async page(first: number, after: string | null): Promise<ConferenceConnection> {
    const size = pageSize(first);
    const cursor = fromCursor(after, 2);
    const at = cursor && new Date(String(cursor[0]));
    const db = await this.transaction.client();
    const rows = await db.conference.findMany({
      where: {
        clinicId: currentActor().clinicId,
        ...(cursor && at
          ? { OR: [{ startsAt: { lt: at } }, { startsAt: at, id: { lt: String(cursor[1]) } }] }
          : {}),
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: size + 1,
    });
    return connectionOf(rows.map(conferenceOf), size, (row) => [row.startsAt.toISOString(), row.id]);
  }

  async byId(id: string): Promise<Conference | null> {
    const db = await this.transaction.client();
    const row = await db.conference.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && conferenceOf(row);
  }

  /** In the order of the agenda, and how many the viewer may not read. */
  async agenda(conferenceId: string): Promise<{ items: AgendaItem[]; hidden: number }> {
    const rows =
      (await loader('agenda of conferences', async (ids) => {
        const db = await this.transaction.client();
        const found = await db.agendaItem.findMany({
          where: { clinicId: currentActor().clinicId, conferenceId: { in: [...ids] } },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          omit: { sheet: true },
          include: { patient: NAMES },
        });
        return groupBy(
          ids,
          found.map((row) => itemOf({ ...row, sheet: null })),
          (item) => item.conferenceId,
        );
      }).load(conferenceId)) ?? [];
    const readable = await this.access.allowedAmong(
      'conference.read',
      rows.map(({ patientId }) => patientId),
    );
    const items = rows.filter(({ patientId }) => readable.has(patientId));
    return { items, hidden: rows.length - items.length };
  }

  /** All parts as they are now, also those the viewer may not read: for writes that concern the conference as a whole. */
  async everyItem(db: DatabaseTransaction, conferenceId: string): Promise<AgendaItem[]> {
    const rows = await db.agendaItem.findMany({
      where: { clinicId: currentActor().clinicId, conferenceId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { patient: NAMES },
    });
    return rows.map(itemOf);
  }

  async flag(id: string): Promise<ConferenceFlag | null> {
    const db = await this.transaction.client();
    const { clinicId, userId } = currentActor();
    const row = await db.conferenceFlag.findUnique({ where: { clinicId_id: { clinicId, id } } });
    return row && Object.assign(new ConferenceFlag(), row, { mine: row.raisedByUserId === userId });
  }

  async item(id: string): Promise<AgendaItem | null> {
    const db = await this.transaction.client();
    const row = await db.agendaItem.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include: { patient: NAMES },
    });
    return row && itemOf(row);
  }

  /** The sheet as it was signed. */
  async signedSheet(itemId: string): Promise<unknown> {
    const db = await this.transaction.client();
    const row = await db.agendaItem.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: itemId } },
      select: { sheet: true },
    });
    return row?.sheet ?? null;
  }

  async attendance(conferenceId: string): Promise<ConferenceAttendance[]> {
    const found = await loader('attendance of conferences', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.conferenceAttendance.findMany({
        where: { clinicId: currentActor().clinicId, conferenceId: { in: [...ids] } },
        orderBy: [{ joinedAt: 'asc' }, { name: 'asc' }],
      });
      return groupBy(
        ids,
        rows.map((row) => Object.assign(new ConferenceAttendance(), row)),
        ({ conferenceId: of }) => of,
      );
    }).load(conferenceId);
    return found ?? [];
  }

  async decisions(agendaItemId: string): Promise<ConferenceDecision[]> {
    const found = await loader('decisions of agenda items', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.conferenceDecision.findMany({
        where: { clinicId: currentActor().clinicId, agendaItemId: { in: [...ids] } },
        orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(decisionOf), ({ itemId }) => itemId);
    }).load(agendaItemId);
    return found ?? [];
  }

  async decision(id: string): Promise<ConferenceDecision | null> {
    const db = await this.transaction.client();
    const row = await db.conferenceDecision.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && decisionOf(row);
  }

  /** Points raised and neither talked about nor withdrawn, the oldest first. */
  openFlags(patientId: string): Promise<ConferenceFlag[]> {
    return this.flags('open conference flags', patientId, (ids) => ({
      ...{ patientId: { in: [...ids] }, withdrawnAt: null, agendaItemId: null },
    }));
  }

  /** Points that were talked about under an item. */
  settledFlags(agendaItemId: string): Promise<ConferenceFlag[]> {
    return this.flags('conference flags of items', agendaItemId, (ids) => ({
      agendaItemId: { in: [...ids] },
    }));
  }

  /** As it is stored now, within a writing transaction; nobody else moves the conference until it ends. */
  async locked(db: DatabaseTransaction, id: string): Promise<Conference | null> {
    const { clinicId } = currentActor();
    await db.$queryRaw`SELECT FROM conference WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const row = await db.conference.findUnique({ where: { clinicId_id: { clinicId, id } } });
    return row && conferenceOf(row);
  }

  private async flags(
    name: string,
    key: string,
    where: (ids: readonly string[]) => object,
  ): Promise<ConferenceFlag[]> {
    const found = await loader(name, async (ids) => {
      const db = await this.transaction.client();
      const { clinicId, userId } = currentActor();
      const rows = await db.conferenceFlag.findMany({
        where: { clinicId, ...where(ids) },
        orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(
        ids,
        rows.map(({ raisedByUserId, ...row }) =>
          Object.assign(new ConferenceFlag(), row, { mine: raisedByUserId === userId }),
        ),
        ({ agendaItemId, patientId }) => agendaItemId ?? patientId,
      );
    }).load(key);
    return found ?? [];
  }
}

const conferenceOf = (row: ConferenceModel): Conference =>
  Object.assign(new Conference(), row, { status: row.status as ConferenceStatus });

const decisionOf = ({ agendaItemId: itemId, ...row }: ConferenceDecisionModel): ConferenceDecision =>
  Object.assign(new ConferenceDecision(), row, { kind: row.kind as DecisionKind, itemId });

const itemOf = ({ patient, sheet: _, nextReviewOn, ...row }: ItemRow): AgendaItem =>
  Object.assign(new AgendaItem(), row, {
    patientName: displayName(patient),
    status: row.status as AgendaStatus,
    nextReviewOn: toLocalDateOrNull(nextReviewOn),
  });
