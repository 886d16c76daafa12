import { Injectable } from '@nestjs/common';
import { cosignTable, type CosignRule } from '@consilium/domain';
import { CosignRuleQueries } from './cosign-rule.queries.ts';

/** The rows by which this clinic's notes are cosigned: its own, then its jurisdiction's. */
@Injectable()
export class CosignTable {
  constructor(private readonly queries: CosignRuleQueries) {}

  async rules(): Promise<CosignRule[]> {
    const { jurisdiction, own } = await this.queries.policy();
    return cosignTable(jurisdiction, own);
  }
}
