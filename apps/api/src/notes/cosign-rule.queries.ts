import { Injectable } from '@nestjs/common';
import { DEFAULT_JURISDICTION, type CosignRule } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

@Injectable()
export class CosignRuleQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async policy(): Promise<{ jurisdiction: string; version: number; own: CosignRule[] }> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const policy = await db.cosignPolicy.findUnique({ where: { clinicId } });
    const rows = await db.cosignRule.findMany({
      where: { clinicId },
      orderBy: [{ level: 'asc' }, { disciplineCode: 'asc' }],
    });
    return {
      jurisdiction: policy?.jurisdiction ?? DEFAULT_JURISDICTION,
      version: policy?.version ?? 0,
      own: rows.map(({ level, disciplineCode, cosignature, namesSupervisor }) => ({
        level: level as CosignRule['level'],
        disciplineCode: disciplineCode || null,
        cosignature,
        namesSupervisor,
      })),
    };
  }
}
