import { Injectable } from '@nestjs/common';
import { FAMILY_ROLES, type Role } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import type { PlanAcknowledgement } from './graphql/plan-acknowledgement.object.ts';
import { PlanAcknowledgementQueries } from './plan-acknowledgement.queries.ts';

/** What a young person asks is not read by a parent, nor the other way round: the team reads both. */
@Injectable()
export class ShownAcknowledgements {
  constructor(private readonly queries: PlanAcknowledgementQueries) {}

  async ofVersion(planVersionId: string): Promise<PlanAcknowledgement[]> {
    const all = await this.queries.ofVersion(planVersionId);
    const family: readonly Role[] = FAMILY_ROLES;
    const isStaff = currentActor().roles.some((role) => !family.includes(role));
    return isStaff ? all : all.filter(({ mine }) => mine);
  }
}
