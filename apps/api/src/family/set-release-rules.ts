import { Injectable } from '@nestjs/common';
import { checkReleaseRule } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { FamilyRepository } from './family.repository.ts';
import { ReleaseRule, ReleaseRules, type ReleaseRuleInput } from './graphql/family.object.ts';

const MOST_RULES = 40;

/** Replaces what families of the clinic may see. */
@Injectable()
export class SetReleaseRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: FamilyRepository,
  ) {}

  async run(given: readonly ReleaseRuleInput[]): Promise<ReleaseRules | Refusal> {
    if (given.length === 0 || given.length > MOST_RULES) {
      return new Refusal('INVALID_INPUT', `Give one rule to ${MOST_RULES} rules.`, 'rules');
    }
    const rules = given.map((rule) => ({ ...rule, untilAge: rule.untilAge ?? null }));
    for (const rule of rules) {
      const problem = checkReleaseRule(rule);
      if (problem) return new Refusal('INVALID_INPUT', problem.message, problem.field);
    }
    try {
      await this.unitOfWork.run({ operation: 'setReleaseRules', patientId: null }, (db) =>
        this.repository.replaceRules(db, rules),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal('INVALID_INPUT', 'Two rules begin at the same age for the same class.', 'rules');
    }
    return Object.assign(new ReleaseRules(), {
      isDefault: false,
      rules: rules.map((rule) => Object.assign(new ReleaseRule(), rule)),
    });
  }
}
