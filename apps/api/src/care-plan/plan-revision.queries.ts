import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { sameValue, type FlatRecord, type PlanEntity } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** A state that an entry of a plan had, and who brought it about. */
export interface Revision {
  readonly entity: PlanEntity;
  readonly entityId: string;
  readonly version: number;
  readonly fields: FlatRecord;
  readonly at: Date;
  readonly byName: string;
}

const SELECT = { entity: true, entityId: true, version: true, fields: true, at: true, byName: true } as const;

@Injectable()
export class PlanRevisionQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The states of one entry from `version` on, oldest first. */
  async since(db: DatabaseTransaction, entityId: string, version: number): Promise<Revision[]> {
    const rows = await db.planEntryRevision.findMany({
      where: { clinicId: currentActor().clinicId, entityId, version: { gte: version } },
      orderBy: { version: 'asc' },
      select: SELECT,
    });
    return rows as Revision[];
  }

  /** The states of all entries of a plan since `from` (null: ever), by entry, oldest first. */
  async ofPlan(carePlanId: string, from: Date | null): Promise<Map<string, Revision[]>> {
    const db = await this.transaction.client();
    const rows = (await db.planEntryRevision.findMany({
      where: { clinicId: currentActor().clinicId, carePlanId, ...(from ? { at: { gte: from } } : {}) },
      orderBy: { version: 'asc' },
      select: SELECT,
    })) as Revision[];
    return Map.groupBy(rows, (revision) => revision.entityId);
  }
}

/**
 * The revision that gave a field the value it has in the newest one. `field` null asks for the oldest: who added
 * the entry.
 */
export function whoSet(revisions: readonly Revision[], field: string | null): Revision | null {
  if (field === null) return revisions[0] ?? null;
  const newest = revisions.at(-1);
  let setter = newest ?? null;
  for (const revision of [...revisions].reverse()) {
    if (!sameValue(revision.fields[field] ?? null, newest?.fields[field] ?? null)) break;
    setter = revision;
  }
  return setter;
}
