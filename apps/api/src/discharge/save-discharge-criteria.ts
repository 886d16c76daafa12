import { Injectable } from '@nestjs/common';
import { criteriaProblems, normalText } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { DischargeRepository } from './discharge.repository.ts';
import type { SaveDischargeCriteriaInput } from './graphql/discharge.input.ts';
import type { DischargeCriteriaList } from './graphql/discharge.object.ts';

/** A programme makes the criteria its own; what was found of a criterion stays found. */
@Injectable()
export class SaveDischargeCriteria {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DischargeQueries,
    private readonly repository: DischargeRepository,
  ) {}

  async run({ baseNumber, ...input }: SaveDischargeCriteriaInput): Promise<DischargeCriteriaList | Refusal> {
    const criteria = input.criteria.map(({ code, text, evidence, active }) => ({
      ...{ code, evidence, active, text: normalText(text) },
    }));
    const [problem] = criteriaProblems(criteria);
    if (problem) return Refusal.of(problem);
    if ((await this.queries.criteria()).number !== baseNumber) return versionConflict();
    try {
      await this.unitOfWork.run({ operation: 'saveDischargeCriteria', patientId: null }, (db) =>
        this.repository.saveCriteria(db, baseNumber + 1, criteria),
      );
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
    return this.queries.criteria();
  }
}
