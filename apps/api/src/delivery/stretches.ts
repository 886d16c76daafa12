import type { DeliveredStretch } from '@consilium/domain';
import type { InterventionDelivery } from './graphql/delivery.object.ts';

/** A recorded stretch as the rules see it. */
export const asStretch = ({
  startedAt,
  endedAt,
  disciplineCode,
  oneToOne,
}: Pick<
  InterventionDelivery,
  'startedAt' | 'endedAt' | 'disciplineCode' | 'oneToOne'
>): DeliveredStretch => ({
  startedAt: startedAt.getTime(),
  endedAt: endedAt.getTime(),
  disciplineCode,
  oneToOne,
});
