import { Injectable } from '@nestjs/common';
import { mayReviewBreakGlass } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { forbidden, notFound } from '../platform/errors/thrown.ts';
import { Done } from '../platform/graphql/refusal.object.ts';
import { BreakGlassQueries } from './break-glass.queries.ts';
import { BreakGlassRepository } from './break-glass.repository.ts';

/** Closes the review of an emergency access; never one's own. */
@Injectable()
export class ReviewBreakGlass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: BreakGlassQueries,
    private readonly repository: BreakGlassRepository,
  ) {}

  async run(grantId: string): Promise<Done> {
    const grant = isUuid(grantId) ? await this.queries.openedBy(grantId) : null;
    if (!grant) throw notFound();
    const reviewer = currentActor().userId ?? '';
    if (!mayReviewBreakGlass(reviewer, grant.userId)) throw forbidden();
    const intent = { operation: 'reviewBreakGlass', patientId: grant.patientId, detail: grantId };
    await this.unitOfWork.run(intent, (db) => this.repository.markReviewed(db, grantId, reviewer));
    return new Done();
  }
}
