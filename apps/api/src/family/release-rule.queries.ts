import { Injectable } from '@nestjs/common';
import { DEFAULT_RELEASE_RULES, type DataClass, type FamilyViewer } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';
import { ReleaseRule, ReleaseRules } from './graphql/family.object.ts';

@Injectable()
export class ReleaseRuleQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The clinic's rules, or the defaults; read once per operation. */
  async ofClinic(): Promise<ReleaseRules> {
    const found = await loader<ReleaseRules>('release rules', async ([clinicId]) => {
      const db = await this.transaction.client();
      const rows = await db.releaseRule.findMany({
        where: { clinicId: clinicId ?? '' },
        orderBy: [{ viewer: 'asc' }, { dataClass: 'asc' }, { fromAge: 'asc' }],
      });
      const own = rows.map(({ viewer, dataClass, fromAge, untilAge }) =>
        Object.assign(new ReleaseRule(), {
          ...{ viewer: viewer as FamilyViewer, dataClass: dataClass as DataClass, fromAge, untilAge },
        }),
      );
      const isDefault = own.length === 0;
      const rules = isDefault
        ? DEFAULT_RELEASE_RULES.map((rule) => Object.assign(new ReleaseRule(), rule))
        : own;
      return new Map([[clinicId ?? '', Object.assign(new ReleaseRules(), { isDefault, rules })]]);
    }).load(currentActor().clinicId);
    return found ?? Object.assign(new ReleaseRules(), { isDefault: true, rules: [] });
  }
}
