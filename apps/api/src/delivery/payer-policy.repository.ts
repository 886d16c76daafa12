import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { PayerPolicyFields } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

export type PolicyToSave = PayerPolicyFields & { readonly standard: boolean };

@Injectable()
export class PayerPolicyRepository {
  async insert(db: DatabaseTransaction, policy: PolicyToSave): Promise<string> {
    const { serviceCodes, ...fields } = policy;
    await this.makeRoom(db, policy.standard);
    const { id } = await db.payerPolicy.create({
      data: { clinicId: currentActor().clinicId, ...fields, ...stamp() },
      select: { id: true },
    });
    await this.replaceCodes(db, id, serviceCodes);
    return id;
  }

  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    { serviceCodes, ...fields }: PolicyToSave & { readonly active: boolean },
  ): Promise<boolean> {
    await this.makeRoom(db, fields.standard, id);
    const { count } = await db.payerPolicy.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...fields, ...stamp(), version: version + 1 },
    });
    if (count === 0) return false;
    await this.replaceCodes(db, id, serviceCodes);
    return true;
  }

  async setPatientPayer(db: DatabaseTransaction, patientId: string, policyId: string | null): Promise<void> {
    const { clinicId, displayName: setByName } = currentActor();
    if (!policyId) {
      await db.patientPayer.deleteMany({ where: { clinicId, patientId } });
      return;
    }
    const columns = { policyId, setByName, setAt: currentContext().now() };
    await db.patientPayer.upsert({
      where: { clinicId_patientId: { clinicId, patientId } },
      create: { clinicId, patientId, ...columns },
      update: columns,
    });
  }

  /** One policy is the standard one: another gives way. */
  private async makeRoom(db: DatabaseTransaction, standard: boolean, except?: string): Promise<void> {
    if (!standard) return;
    await db.payerPolicy.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        standard: true,
        ...(except ? { id: { not: except } } : {}),
      },
      data: { standard: false, version: { increment: 1 } },
    });
  }

  private async replaceCodes(
    db: DatabaseTransaction,
    policyId: string,
    serviceCodes: PayerPolicyFields['serviceCodes'],
  ): Promise<void> {
    const { clinicId } = currentActor();
    await db.payerServiceCode.deleteMany({ where: { clinicId, policyId } });
    if (serviceCodes.length === 0) return;
    await db.payerServiceCode.createMany({
      data: serviceCodes.map((code) => ({ ...code, clinicId, policyId })),
    });
  }
}

const stamp = () => ({
  updatedAt: currentContext().now(),
  updatedByName: currentActor().displayName,
});
