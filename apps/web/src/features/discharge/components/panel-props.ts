import type { DischargeFieldsFragment } from '../../../gql/graphql.ts';

export interface DischargePanelProps {
  readonly patientId: string;
  readonly discharge: DischargeFieldsFragment;
  readonly mayWrite: boolean;
}
