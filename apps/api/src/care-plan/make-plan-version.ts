import { Injectable } from '@nestjs/common';
import { checkVersionNote, isOpen } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { CarePlanRepository } from './care-plan.repository.ts';
import { DraftChanges } from './draft-changes.ts';
import type { PlanVersion, PublishPlanVersionInput } from './graphql/plan-version.object.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanVersionRepository } from './plan-version.repository.ts';
import { PlanWritingQueries } from './plan-writing.queries.ts';
import { episodeClosed } from './section-ownership.ts';
import { storedText } from './stored-text.ts';

export interface NextPlanVersion extends PublishPlanVersionInput {
  /** A conference agrees on a plan as it stands, too; otherwise a version without a change is refused. */
  readonly evenUnchanged: boolean;
}

/** Freezes what is drafted as the next version of a plan, inside the caller's unit of work. */
@Injectable()
export class MakePlanVersion {
  constructor(
    private readonly plans: CarePlanQueries,
    private readonly writing: PlanWritingQueries,
    private readonly drafts: DraftChanges,
    private readonly versions: PlanVersionRepository,
    private readonly repository: CarePlanRepository,
    private readonly events: PlanEvents,
  ) {}

  async run(
    db: DatabaseTransaction,
    { carePlanId, baseVersionNumber, evenUnchanged, ...input }: NextPlanVersion,
  ): Promise<PlanVersion | Refusal> {
    const plan = await this.writing.forPublishing(db, carePlanId);
    if (!isOpen(plan.episodeState)) return episodeClosed();
    const note = storedText(input.note);
    const [problem] = checkVersionNote(note);
    if (problem) return Refusal.of(problem);
    if (plan.latestVersionNumber !== baseVersionNumber) return publishedMeanwhile();
    const draft = await this.drafts.of(carePlanId);
    if (draft.changes.length === 0 && !evenUnchanged) {
      return new Refusal('NOTHING_CHANGED', 'Nothing has changed since the newest version.');
    }
    const number = baseVersionNumber + 1;
    const clinical = await this.plans.clinicalDisciplines(db);
    const version = await this.versions.add(db, { ...draft, carePlanId, number, note }, clinical);
    await this.repository.published(db, carePlanId, number);
    await this.events.add('PUBLISHED', carePlanId);
    return version;
  }
}

const publishedMeanwhile = () =>
  new Refusal(
    'VERSION_CONFLICT',
    'Somebody else published a version in the meantime. Read it, then publish again.',
    'baseVersionNumber',
  );
