import { Injectable } from '@nestjs/common';
import { acknowledgementProblems } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { Access } from '../platform/access/access.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type {
  AcknowledgePlanVersionInput,
  PlanAcknowledgement,
} from './graphql/plan-acknowledgement.object.ts';
import { PlanAcknowledgementQueries } from './plan-acknowledgement.queries.ts';
import { PlanAcknowledgementRepository } from './plan-acknowledgement.repository.ts';

/** The young person or a guardian stands behind the newest version of the plan, or asks about it. */
@Injectable()
export class AcknowledgePlanVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: PlanAcknowledgementQueries,
    private readonly repository: PlanAcknowledgementRepository,
  ) {}

  async run({
    id,
    planVersionId,
    answer,
    words,
  }: AcknowledgePlanVersionInput): Promise<PlanAcknowledgement | Refusal> {
    if (!isUuid(id)) throw notFound();
    const text = storedText(words);
    const [problem] = acknowledgementProblems(answer, text);
    if (problem) return Refusal.of(problem);
    const version = await this.queries.version(planVersionId);
    if (!version) throw notFound();
    const known = await this.queries.byId(id);
    if (known) return known.mine && known.planVersionId === planVersionId ? known : idTaken();
    if (!version.isNewest) {
      return new Refusal('PLAN_VERSION_SUPERSEDED', 'There is a newer version of the plan. Read that one.');
    }
    const relation = (await this.access.relationOf(version.patientId)) ?? 'OUTSIDE';
    const intent = { operation: 'acknowledgePlanVersion', patientId: version.patientId, detail: id };
    try {
      await this.unitOfWork.run(intent, (db) =>
        this.repository.add(db, { id, planVersionId, relation, answer, words: text }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) {
        return new Refusal('ALREADY_ACKNOWLEDGED', 'You have agreed to this version already.');
      }
      throw error;
    }
    const stored = await this.queries.byId(id);
    if (!stored) throw notFound();
    return stored;
  }
}

const idTaken = () =>
  new Refusal('ID_TAKEN', 'Another answer has this id already. Send it under a new one.', 'id');
