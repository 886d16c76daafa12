import { Injectable } from '@nestjs/common';
import { flarePlanProblems, normalText } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { FlarePlanQueries } from './flare-plan.queries.ts';
import { FlarePlanRepository } from './flare-plan.repository.ts';
import type { AgreeFlarePlanInput, FlareCare } from './graphql/flare-plan.object.ts';

/** A flare plan is agreed; the one that was read is replaced, and none that came meanwhile. */
@Injectable()
export class AgreeFlarePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: FlarePlanQueries,
    private readonly repository: FlarePlanRepository,
  ) {}

  async run({ id, patientId, replacesId, ...input }: AgreeFlarePlanInput): Promise<FlareCare | Refusal> {
    if (!isUuid(id)) throw notFound();
    const fields = {
      ...{ signs: normalText(input.signs), helps: normalText(input.helps) },
      ...{ coachName: normalText(input.coachName), coachPhone: normalText(input.coachPhone) },
    };
    const [problem] = flarePlanProblems(fields);
    if (problem) return Refusal.of(problem);
    try {
      const refusal = await this.unitOfWork.run<Refusal | null>(
        { operation: 'agreeFlarePlan', patientId, detail: id },
        async (db) => {
          const [newest, ...earlier] = await this.queries.plans(patientId);
          if (newest?.id === id) return null;
          if ((newest?.id ?? null) !== (replacesId ?? null)) return versionConflict();
          const number = newest ? earlier.length + 2 : 1;
          await this.repository.agree(db, { id, patientId, number }, fields);
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
