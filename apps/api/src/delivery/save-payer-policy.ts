import { Injectable } from '@nestjs/common';
import { checkPayerPolicy } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Done, Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type {
  CreatePayerPolicyInput,
  SetPatientPayerInput,
  UpdatePayerPolicyInput,
} from './graphql/payer-policy.input.ts';
import type { PayerPolicy } from './graphql/payer-policy.object.ts';
import { PayerPolicyQueries } from './payer-policy.queries.ts';
import { PayerPolicyRepository } from './payer-policy.repository.ts';

/** Payers' rules of units, and whose applies to a patient. */
@Injectable()
export class SavePayerPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly queries: PayerPolicyQueries,
    private readonly repository: PayerPolicyRepository,
  ) {}

  add(input: CreatePayerPolicyInput): Promise<PayerPolicy | Refusal> {
    const policy = fieldsOf(input);
    const [problem] = checkPayerPolicy(policy);
    if (problem) return Promise.resolve(Refusal.of(problem));
    return this.save(() =>
      this.unitOfWork.run({ operation: 'createPayerPolicy', patientId: null }, (db) =>
        this.repository.insert(db, policy),
      ),
    );
  }

  async update({ id, version, active, ...input }: UpdatePayerPolicyInput): Promise<PayerPolicy | Refusal> {
    await this.load(id);
    const policy = { ...fieldsOf(input), active };
    const [problem] = checkPayerPolicy(policy);
    if (problem) return Refusal.of(problem);
    return this.save(() =>
      this.unitOfWork.run({ operation: 'updatePayerPolicy', patientId: null, detail: id }, async (db) =>
        (await this.repository.update(db, { id, version }, policy)) ? id : versionConflict(),
      ),
    );
  }

  async chooseFor({ patientId, policyId = null }: SetPatientPayerInput): Promise<Done> {
    if (policyId) await this.load(policyId);
    return this.unitOfWork.run({ operation: 'setPatientPayer', patientId }, async (db) => {
      await this.repository.setPatientPayer(db, patientId, policyId);
      return new Done();
    });
  }

  private async load(id: string): Promise<PayerPolicy> {
    const policy = isUuid(id) ? await this.queries.byId(await this.transaction.client(), id) : null;
    if (!policy) throw notFound();
    return policy;
  }

  private async save(write: () => Promise<string | Refusal>): Promise<PayerPolicy | Refusal> {
    try {
      const saved = await write();
      return saved instanceof Refusal ? saved : await this.load(saved);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal('POLICY_NAME_TAKEN', 'Another policy has this name; choose another one.', 'name');
    }
  }
}

const fieldsOf = (input: CreatePayerPolicyInput) => ({
  name: storedText(input.name),
  rule: input.rule,
  unitMinutes: input.unitMinutes,
  thresholdMinutes: input.thresholdMinutes,
  perService: input.perService,
  standard: input.standard,
  serviceCodes: input.serviceCodes.map(({ interventionKind, code, timed }) => ({
    interventionKind,
    code: storedText(code),
    timed,
  })),
});
