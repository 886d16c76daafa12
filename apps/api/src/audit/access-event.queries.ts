import { Injectable } from '@nestjs/common';
import type { AccessOutcome } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput } from '../platform/errors/thrown.ts';
import { connectionOf, fromCursor, pageSize } from '../platform/graphql/keyset.ts';
import { AccessEvent, type AccessEventConnection } from './graphql/access-event.object.ts';

@Injectable()
export class AccessEventQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Accesses to one patient's record, the newest first: ids are UUIDv7, so their order is that of time. */
  async ofPatient(patientId: string, first: number, after: string | null): Promise<AccessEventConnection> {
    const size = pageSize(first);
    const before = fromCursor(after, 1)?.[0];
    if (before !== undefined && !isUuid(before))
      throw badInput('The cursor "after" is not one that this list gave out.');
    const db = await this.transaction.client();
    const rows = await db.auditEvent.findMany({
      where: { clinicId: currentActor().clinicId, patientId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: size + 1,
    });
    const events = rows.map((row) =>
      Object.assign(new AccessEvent(), {
        id: row.id,
        at: row.at,
        actorName: row.actorName,
        actorDiscipline: row.actorDiscipline,
        operation: row.operation,
        purpose: row.purpose,
        outcome: row.outcome as AccessOutcome,
        breakGlass: row.breakGlass,
      }),
    );
    return connectionOf(events, size, (event) => [event.id]);
  }
}
