import { Injectable } from '@nestjs/common';
import { localDateIn, normalText, schoolWeekProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SchoolCare } from './graphql/school-care.object.ts';
import type { RecordSchoolWeekInput } from './graphql/school-week.object.ts';
import { SchoolQueries } from './school.queries.ts';
import { SchoolRepository } from './school.repository.ts';

/** A week of school is written down as it went, by the family or the team. */
@Injectable()
export class RecordSchoolWeek {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SchoolQueries,
    private readonly repository: SchoolRepository,
  ) {}

  async run({
    patientId,
    version,
    weekOf,
    halfDays,
    note,
  }: RecordSchoolWeekInput): Promise<SchoolCare | Refusal> {
    const week = { weekOf, halfDays, note: normalText(note) };
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [problem] = schoolWeekProblems(week, today);
    if (problem) return Refusal.of(problem);
    try {
      const recorded = await this.unitOfWork.run(
        { operation: 'recordSchoolWeek', patientId, detail: weekOf },
        (db) => this.repository.recordWeek(db, { patientId, version }, week),
      );
      return recorded ? await this.queries.of(patientId) : versionConflict();
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }
}
