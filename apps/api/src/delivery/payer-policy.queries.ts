import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import type { InterventionKind, UnitRule } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';
import { PayerPolicy, PayerServiceCode } from './graphql/payer-policy.object.ts';

const include = { serviceCodes: { orderBy: { interventionKind: 'asc' } } } as const;
type Row = Prisma.PayerPolicyGetPayload<{ include: typeof include }>;

@Injectable()
export class PayerPolicyQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async list(): Promise<PayerPolicy[]> {
    const db = await this.transaction.client();
    const rows = await db.payerPolicy.findMany({
      where: { clinicId: currentActor().clinicId },
      include,
      orderBy: [{ active: 'desc' }, { name: 'asc' }],
    });
    return rows.map(policyOf);
  }

  async byId(db: DatabaseTransaction, id: string): Promise<PayerPolicy | null> {
    const row = await db.payerPolicy.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      include,
    });
    return row && policyOf(row);
  }

  /** The policy chosen for a patient; null when the standard one applies. */
  chosenFor(patientId: string): Promise<PayerPolicy | null> {
    return loader<PayerPolicy>('payer policy of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.patientPayer.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        include: { policy: { include } },
      });
      return new Map(rows.map((row) => [row.patientId, policyOf(row.policy)]));
    }).load(patientId);
  }

  /** The policy that applies to a patient: the chosen one, else the clinic's standard one, else none. */
  async appliesTo(patientId: string): Promise<PayerPolicy | null> {
    const chosen = await this.chosenFor(patientId);
    if (chosen) return chosen;
    const db = await this.transaction.client();
    const row = await db.payerPolicy.findFirst({
      where: { clinicId: currentActor().clinicId, standard: true },
      include,
    });
    return row && policyOf(row);
  }
}

const policyOf = ({ serviceCodes, rule, ...row }: Row): PayerPolicy =>
  Object.assign(new PayerPolicy(), row, {
    rule: rule as UnitRule,
    serviceCodes: serviceCodes.map(({ interventionKind, code, timed }) =>
      Object.assign(new PayerServiceCode(), {
        interventionKind: interventionKind as InterventionKind,
        code,
        timed,
      }),
    ),
  });
