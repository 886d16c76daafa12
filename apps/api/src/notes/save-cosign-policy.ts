import { Injectable } from '@nestjs/common';
import { isJurisdiction } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import { CosignRuleQueries } from './cosign-rule.queries.ts';
import { CosignRuleRepository } from './cosign-rule.repository.ts';
import { CosignPolicy, type SaveCosignPolicyInput } from './graphql/cosign-policy.object.ts';

/** The clinic chooses its jurisdiction and says where it departs from its table. */
@Injectable()
export class SaveCosignPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly queries: CosignRuleQueries,
    private readonly repository: CosignRuleRepository,
  ) {}

  async run(input: SaveCosignPolicyInput): Promise<CosignPolicy | Refusal> {
    if (!isJurisdiction(input.jurisdiction)) {
      return new Refusal('CODE_UNKNOWN', 'Choose a jurisdiction of the list.', 'jurisdiction');
    }
    const own = input.own.map(({ disciplineCode = null, ...rule }) => ({ ...rule, disciplineCode }));
    const keys = own.map(({ level, disciplineCode }) => `${level} ${disciplineCode ?? ''}`);
    if (new Set(keys).size < keys.length) {
      return new Refusal('CHOSEN_TWICE', 'One row for each discipline and level.', 'own');
    }
    for (const { disciplineCode } of own) {
      if (disciplineCode !== null && !(await this.members.disciplineExists(disciplineCode))) {
        return new Refusal('DISCIPLINE_UNKNOWN', 'Choose a discipline of this clinic.', 'own');
      }
    }
    return this.unitOfWork.run<CosignPolicy | Refusal>(
      { operation: 'saveCosignPolicy', patientId: null, detail: input.jurisdiction },
      async (db) =>
        (await this.repository.replace(db, { ...input, own })) ? this.read() : versionConflict(),
    );
  }

  async read(): Promise<CosignPolicy> {
    const policy = await this.queries.policy();
    if (!isJurisdiction(policy.jurisdiction)) throw notFound();
    return CosignPolicy.of(policy);
  }
}
