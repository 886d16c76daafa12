import { Injectable } from '@nestjs/common';
import { checkLifting, checkReviewOn, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { ReviewHoldInput } from './graphql/hold.input.ts';
import type { Hold } from './graphql/hold.object.ts';
import { HoldQueries } from './hold.queries.ts';
import { HoldRepository } from './hold.repository.ts';
import { Holds } from './holds.ts';

/** Looks at a hold and leaves it in force: whoever could lift it says why it stays, and until when. */
@Injectable()
export class ReviewHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: HoldQueries,
    private readonly repository: HoldRepository,
    private readonly holds: Holds,
  ) {}

  async run({ id, version, reviewOn, note }: ReviewHoldInput): Promise<Hold | Refusal> {
    const hold = await this.queries.byId(id);
    if (!hold) throw notFound();
    const { roles, timeZone } = currentActor();
    const intent = { operation: 'reviewHold', patientId: hold.patientId, detail: id };
    const refusal = await this.unitOfWork.run(intent, async (db) => {
      const said = checkLifting(hold, roles, note);
      if (!said.ok) return Refusal.of(said.field === 'reason' ? { ...said, field: 'note' } : said);
      const next = checkReviewOn(reviewOn, localDateIn(timeZone, currentContext().now()));
      if (!next.ok) return Refusal.of(next);
      const review = { note: said.reason, reviewOn };
      if (!(await this.repository.review(db, { id, version }, review))) return versionConflict();
      await this.holds.announce(hold.patientId, id);
      return null;
    });
    if (refusal) return refusal;
    const reviewed = await this.queries.byId(id);
    if (!reviewed) throw notFound();
    return reviewed;
  }
}
