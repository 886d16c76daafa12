import { Injectable } from '@nestjs/common';
import { normalText, schoolPlanProblems } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { AgreeSchoolPlanInput, SchoolCare } from './graphql/school-care.object.ts';
import { SchoolQueries } from './school.queries.ts';
import { SchoolRepository } from './school.repository.ts';

/** A plan for school is agreed; the one that was read is replaced, and none that came meanwhile. */
@Injectable()
export class AgreeSchoolPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SchoolQueries,
    private readonly repository: SchoolRepository,
  ) {}

  async run({ id, patientId, baseNumber, ...input }: AgreeSchoolPlanInput): Promise<SchoolCare | Refusal> {
    if (!isUuid(id)) throw notFound();
    const plan = {
      ...input,
      ...{ schoolName: normalText(input.schoolName), contact: normalText(input.contact) },
      ...{ furtherRequests: normalText(input.furtherRequests), meetingOn: input.meetingOn ?? null },
    };
    const [problem] = schoolPlanProblems(plan);
    if (problem) return Refusal.of(problem);
    try {
      const refusal = await this.unitOfWork.run<Refusal | null>(
        { operation: 'agreeSchoolPlan', patientId, detail: id },
        async (db) => {
          const [newest] = await this.queries.plans(patientId);
          if (newest?.id === id) return null;
          if ((newest?.number ?? 0) !== baseNumber) return versionConflict();
          await this.repository.agree(db, { id, patientId, number: baseNumber + 1 }, plan);
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
