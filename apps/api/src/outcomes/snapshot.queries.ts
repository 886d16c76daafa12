import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { OutcomeSnapshot } from './graphql/snapshot.object.ts';
import type { SnapshotTexts } from './snapshot-text.ts';

/** A snapshot with everything it was computed from. */
export interface StoredSnapshot extends SnapshotTexts {
  readonly shown: OutcomeSnapshot;
}

@Injectable()
export class SnapshotQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async list(): Promise<OutcomeSnapshot[]> {
    const db = await this.transaction.client();
    const rows = await db.outcomeSnapshot.findMany({
      where: { clinicId: currentActor().clinicId },
      omit: { input: true, report: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
    });
    return rows.map(shownOf);
  }

  async find(id: string): Promise<StoredSnapshot | null> {
    if (!isUuid(id)) return null;
    const db = await this.transaction.client();
    const row = await db.outcomeSnapshot.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && { ...row, asOf: toLocalDate(row.asOf), shown: shownOf(row) };
  }
}

const shownOf = (row: {
  id: string;
  title: string;
  definition: string;
  asOf: Date;
  hash: string;
  createdAt: Date;
  byName: string;
}): OutcomeSnapshot =>
  Object.assign(new OutcomeSnapshot(), {
    ...{ id: row.id, title: row.title, hash: row.hash, createdAt: row.createdAt, byName: row.byName },
    ...{ definition: row.definition, asOf: toLocalDate(row.asOf) },
  });
