import { mayFamilySee, type ReleaseRule } from '@consilium/domain';
import { graphql } from '../../gql/index.ts';

export const ReleaseRulesDocument = graphql(`
  query ReleaseRules {
    releaseRules {
      isDefault
      rules {
        viewer
        dataClass
        fromAge
        untilAge
      }
    }
  }
`);

type Row = Omit<ReleaseRule, 'untilAge'> & { readonly untilAge?: number | null };

/** What a guardian of somebody of this age sees today: said before the young person writes (clinical.md 7.44). */
export function whatGuardiansSee(rules: readonly Row[], age: number) {
  const table = rules.map((rule) => ({ ...rule, untilAge: rule.untilAge ?? null }));
  return {
    seesGeneral: mayFamilySee(table, 'PROXY', age, 'GENERAL'),
    seesConfidential: mayFamilySee(table, 'PROXY', age, 'ADOLESCENT_CONFIDENTIAL'),
  };
}
