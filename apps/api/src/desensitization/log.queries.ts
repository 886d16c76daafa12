import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';
import { connectionOf, fromCursor, pageSize, type Connection } from '../platform/graphql/keyset.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';
import { logOf } from './log-row.ts';

@Injectable()
export class LogQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(db: DatabaseTransaction, id: string): Promise<DesensitizationLog | null> {
    const row = await db.desensitizationLog.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && logOf(row);
  }

  /** Blocks of a protocol, the latest first, those struck through too. */
  async page(
    protocolId: string,
    first: number,
    after?: string | null,
  ): Promise<Connection<DesensitizationLog>> {
    const size = pageSize(first);
    const db = await this.transaction.client();
    const [at, id] = fromCursor(after, 2) ?? [];
    const cursor = at && !Number.isNaN(Date.parse(at)) ? new Date(at) : null;
    const rows = await db.desensitizationLog.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, protocolId },
        ...(cursor && id
          ? { OR: [{ occurredAt: { lt: cursor } }, { occurredAt: cursor, id: { lt: id } }] }
          : {}),
      },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: size + 1,
    });
    return connectionOf(rows.map(logOf), size, (log) => [log.occurredAt.toISOString(), log.id]);
  }

  /** Blocks of a patient in one session, in the order of time. */
  async ofSession(patientId: string, sessionId: string): Promise<DesensitizationLog[]> {
    const db = await this.transaction.client();
    const rows = await db.desensitizationLog.findMany({
      where: { clinicId: currentActor().clinicId, patientId, sessionId },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(logOf);
  }

  /** Blocks that count, of one protocol between two instants, in the order of time. */
  async between(protocolId: string, from: Date, until: Date): Promise<DesensitizationLog[]> {
    const db = await this.transaction.client();
    const rows = await db.desensitizationLog.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, protocolId, enteredInErrorAt: null },
        occurredAt: { gte: from, lt: until },
      },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(logOf);
  }

  /** Blocks of a patient that ended before their time, since an instant. */
  async stopsSince(db: DatabaseTransaction, patientId: string, since: Date): Promise<readonly Date[]> {
    const rows = await db.desensitizationLog.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, patientId, enteredInErrorAt: null },
        stopReason: { not: null },
        occurredAt: { gte: since },
      },
      select: { occurredAt: true },
    });
    return rows.map(({ occurredAt }) => occurredAt);
  }

  /** The latest block of a protocol that counts. */
  latestOf(protocolId: string): Promise<DesensitizationLog | null> {
    return loader<DesensitizationLog>('latest block of protocol', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.desensitizationLog.findMany({
        where: {
          ...{ clinicId: currentActor().clinicId, protocolId: { in: [...ids] } },
          enteredInErrorAt: null,
        },
        distinct: ['protocolId'],
        orderBy: [{ protocolId: 'asc' }, { occurredAt: 'desc' }, { id: 'desc' }],
      });
      return new Map(rows.map((row) => [row.protocolId, logOf(row)]));
    }).load(protocolId);
  }

  /** Blocks that count on given steps since given instants, in the order of time. */
  async onSteps(
    steps: readonly { readonly protocolId: string; readonly stepKey: string; readonly since: Date }[],
  ): Promise<DesensitizationLog[]> {
    if (steps.length === 0) return [];
    const db = await this.transaction.client();
    const rows = await db.desensitizationLog.findMany({
      where: {
        ...{ clinicId: currentActor().clinicId, enteredInErrorAt: null },
        OR: steps.map(({ since, ...step }) => ({ ...step, occurredAt: { gte: since } })),
      },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(logOf);
  }
}
