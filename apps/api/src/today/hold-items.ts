import { Injectable } from '@nestjs/common';
import { Holds } from '../holds/index.ts';
import { TodayItem } from './graphql/today.object.ts';

/** Holds that somebody was to look at again, for their owner and whoever leads the team. */
@Injectable()
export class HoldItems {
  constructor(private readonly holds: Holds) {}

  async all(): Promise<TodayItem[]> {
    const overdue = await this.holds.overdueOfViewer();
    return overdue.map(({ hold, patientName }) =>
      Object.assign(new TodayItem(), {
        kind: 'HOLD_REVIEW_OVERDUE',
        patientId: hold.patientId,
        patientName,
        referralId: null,
        count: 1,
        since: hold.setAt,
        dueOn: hold.reviewOn,
        detail: hold.setByName,
      }),
    );
  }
}
