import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { CheckSessions } from '../check-sessions.ts';
import { BookingClash } from '../graphql/session-check.object.ts';
import type { RequestToLoad } from '../load-booking.ts';

/** Occurrences for which alternatives are looked for; whoever has more clashes chooses another time of day. */
const MOST_OCCURRENCES = 8;

/** Says for every occurrence that clashes where it would be free instead. */
@Injectable()
export class SeriesAlternatives {
  constructor(private readonly check: CheckSessions) {}

  async of(
    db: DatabaseTransaction,
    { clashes }: BookingClash,
    asked: readonly RequestToLoad[],
  ): Promise<BookingClash> {
    const dates = new Set(clashes.map(({ occurrenceOn }) => occurrenceOn));
    const clashing = asked.filter(({ request }) => dates.has(request.startsOn)).slice(0, MOST_OCCURRENCES);
    const found = [];
    for (const each of clashing) {
      for (const alternative of await this.check.alternatives(db, each)) {
        alternative.occurrenceOn = each.request.occurrenceOn ?? each.request.startsOn;
        found.push(alternative);
      }
    }
    return new BookingClash(clashes, found);
  }
}
