import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { mergeEdit, type FieldConflict, type FlatValue, type PlanEntity } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { conflict, notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { ConflictingField, EditConflict } from './graphql/edit-conflict.object.ts';
import type { EditStamp, PlanEntry } from './plan-entry.ts';
import { PlanEntryQueries } from './plan-entry.queries.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanRevisionQueries, whoSet, type Revision } from './plan-revision.queries.ts';
import { PlanRevisionRepository, type NewRevision } from './plan-revision.repository.ts';
import { PlanWritingQueries, type PlanToWrite } from './plan-writing.queries.ts';
import { SectionOwnership } from './section-ownership.ts';

type Fields = NewRevision['fields'];
type Flat<R> = { readonly [K in keyof R]: FlatValue };

/** One edit of a section, goal or intervention: what differs between the three. */
export interface EntryEdit<R extends Fields & Flat<R>, T extends PlanEntry> {
  readonly operation: string;
  readonly entity: PlanEntity;
  readonly id: string;
  /** The version the editor saw. */
  readonly baseVersion: number;
  /** What the editor wants; fields that are left out stay. */
  readonly changes: Partial<R>;
  /** Reads the entry and keeps others from writing it. */
  lock(db: DatabaseTransaction): Promise<T>;
  ownerOf(entry: T): string;
  fieldsOf(entry: T): R;
  /** Why the entry may not become this, or null. */
  check(edit: { db: DatabaseTransaction; plan: PlanToWrite; current: R; merged: R }): Promise<Refusal | null>;
  update(db: DatabaseTransaction, entry: T, fields: R, stamp: EditStamp): Promise<boolean>;
}

/**
 * Two people may edit one entry at once. Fields that only one of them changed are merged, three ways, with the
 * state the editor saw as the base; a field that both changed is shown to the second with both values, and nothing
 * is written. The row is locked between reading and writing, so the merge never works on a state that has moved;
 * the write is conditional on the version all the same. Every accepted edit is a revision: 1, 2, 3 without a gap.
 */
@Injectable()
export class EditPlanEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: PlanEntryQueries,
    private readonly plans: CarePlanQueries,
    private readonly writing: PlanWritingQueries,
    private readonly ownership: SectionOwnership,
    private readonly revisions: PlanRevisionQueries,
    private readonly history: PlanRevisionRepository,
    private readonly events: PlanEvents,
  ) {}

  async run<R extends Fields & Flat<R>, T extends PlanEntry>(
    edit: EntryEdit<R, T>,
  ): Promise<T | EditConflict | Refusal> {
    const carePlanId = await this.entries.carePlanIdOf(edit.entity, edit.id);
    const plan = carePlanId ? await this.plans.byId(carePlanId) : null;
    if (!plan) throw notFound();
    return this.unitOfWork.run(
      { operation: edit.operation, patientId: plan.patientId, detail: edit.id },
      async (db) => this.merge(db, edit, await this.writing.forEdit(db, plan.id)),
    );
  }

  private async merge<R extends Fields & Flat<R>, T extends PlanEntry>(
    db: DatabaseTransaction,
    edit: EntryEdit<R, T>,
    plan: PlanToWrite,
  ): Promise<T | EditConflict | Refusal> {
    const entry = await edit.lock(db);
    const refusal = await this.ownership.refusal(plan, edit.ownerOf(entry));
    if (refusal) return refusal;
    const current = edit.fieldsOf(entry);
    const stale = edit.baseVersion !== entry.version;
    const since = stale ? await this.revisions.since(db, edit.id, edit.baseVersion) : [];
    const base = stale
      ? since[0]?.version === edit.baseVersion
        ? (since[0].fields as unknown as R)
        : null
      : current;
    if (!base) {
      return new Refusal('VERSION_CONFLICT', 'There is no such version. Load the plan again.', 'baseVersion');
    }
    const result = mergeEdit<R>({ base, current, changes: edit.changes });
    if (!result.ok) return new EditConflict(entry.version, conflictingFields(result.conflicts, since));
    if (result.touched.length === 0) return entry;
    const { merged } = result;
    const problem = await edit.check({ db, plan, current, merged });
    if (problem) return problem;
    const stamp = { updatedAt: currentContext().now(), updatedByName: currentActor().displayName };
    if (!(await edit.update(db, entry, merged, stamp))) throw conflict();
    const version = entry.version + 1;
    const { entity, id: entityId } = edit;
    await this.history.append(db, stamp.updatedAt, [
      { carePlanId: plan.id, entity, entityId, version, fields: merged },
    ]);
    await this.events.add('CHANGED', plan.id, { entity, entityId });
    return Object.assign(entry, merged, stamp, { version });
  }
}

function conflictingFields(
  conflicts: readonly FieldConflict[],
  since: readonly Revision[],
): ConflictingField[] {
  return conflicts.map(({ field, base, yours, theirs }) => {
    const setter = whoSet(since, field);
    return Object.assign(new ConflictingField(), {
      field,
      base: textOf(base),
      yours: textOf(yours),
      theirs: textOf(theirs),
      theirsByName: setter?.byName ?? null,
      theirsAt: setter?.at ?? null,
    });
  });
}

const textOf = (value: FlatValue): string | null =>
  value === null ? null : Array.isArray(value) ? value.join(', ') : String(value);
