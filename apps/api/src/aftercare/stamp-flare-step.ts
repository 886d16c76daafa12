import { Injectable } from '@nestjs/common';
import { FAMILY_FLARE_STEPS, flareStepRefusal, localDateIn, stampProblems } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { FlarePlanQueries } from './flare-plan.queries.ts';
import { FlarePlanRepository } from './flare-plan.repository.ts';
import type { FlareCare, StampFlareStepInput } from './graphql/flare-plan.object.ts';

/** A step of the flare plan gets its day: by the team, and the first two by the family itself. */
@Injectable()
export class StampFlareStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: FlarePlanQueries,
    private readonly repository: FlarePlanRepository,
  ) {}

  async run({ id, patientId, step, takenOn }: StampFlareStepInput): Promise<FlareCare | Refusal> {
    if (!isUuid(id)) throw notFound();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [problem] = stampProblems(takenOn, today);
    if (problem) return Refusal.of(problem);
    const relation = await this.access.relationOf(patientId);
    if ((relation === 'SELF' || relation === 'PROXY') && !FAMILY_FLARE_STEPS.includes(step)) {
      return new Refusal('FLARE_STEP_OF_CLINIC', 'The clinic gives a visit its date. Call it.', 'step');
    }
    try {
      const refusal = await this.unitOfWork.run<Refusal | null>(
        { operation: 'stampFlareStep', patientId, detail: step },
        async (db) => {
          const taken = await this.queries.stamps(patientId);
          if (taken.some((stamp) => stamp.id === id)) return null;
          const refused = flareStepRefusal(taken, { step, takenOn });
          if (refused) return new Refusal(refused.code, refused.message, refused.field ?? null);
          const number = taken.length + 1;
          await this.repository.stamp(db, { id, patientId, number }, { step, takenOn });
          return null;
        },
      );
      return refusal ?? (await this.queries.of(patientId));
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }
}
