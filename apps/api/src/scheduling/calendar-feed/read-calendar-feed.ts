import { Injectable } from '@nestjs/common';
import { addWeeks, can, localDateIn } from '@consilium/domain';
import { Access } from '../../platform/access/access.ts';
import { AuditTrail } from '../../platform/audit/audit-trail.ts';
import { currentContext, newContext, runInContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { CalendarFeedQueries, type OpenedFeed } from './calendar-feed.queries.ts';
import { FeedContentQueries } from './feed-content.queries.ts';
import { hashOfSecret, isFeedSecret } from './feed-secret.ts';
import { writeCalendar } from './write-calendar.ts';

const WEEKS_BACK = 4;
const WEEKS_AHEAD = 26;

/**
 * What a calendar program reads with a secret. The account behind the feed must still be allowed to see it: a proxy
 * that ended and a member who left read nothing. Unknown, revoked and no longer allowed answer alike: null.
 */
@Injectable()
export class ReadCalendarFeed {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly queries: CalendarFeedQueries,
    private readonly content: FeedContentQueries,
    private readonly access: Access,
    private readonly audit: AuditTrail,
  ) {}

  async run(secret: string, network: string): Promise<string | null> {
    if (!isFeedSecret(secret)) return null;
    return runInContext(newContext({ network, touched: true }), async () => {
      try {
        const feed = await this.queries.enter(hashOfSecret(secret));
        if (!feed || !(await this.mayRead(feed))) return null;
        const text = await this.textOf(feed);
        await this.audit.flush();
        return text;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }

  private async mayRead(feed: OpenedFeed): Promise<boolean> {
    const user = await this.queries.userOf(feed);
    if (!user || !can(user, 'calendarFeed.manageOwn').allowed) return false;
    currentContext().actor = user;
    if (feed.memberId) return user.memberId === feed.memberId;
    if (!feed.patientId) return false;
    const relation = await this.access.relationOf(feed.patientId);
    if (relation !== 'SELF' && relation !== 'PROXY') return false;
    const permission = 'schedule.readPatient';
    if (!(await this.access.may(permission, feed.patientId))) return false;
    const { patientId } = feed;
    this.audit.note({ operation: 'calendarFeed', permission, patientId, outcome: 'ALLOWED' });
    return true;
  }

  private async textOf(feed: OpenedFeed): Promise<string> {
    const { actor, now } = currentContext();
    const today = localDateIn(actor?.timeZone ?? 'UTC', now());
    const [from, until] = [addWeeks(today, -WEEKS_BACK), addWeeks(today, WEEKS_AHEAD)];
    const sessions = await this.content.sessions(feed, from, until);
    const ids = new Set(sessions.flatMap(({ seriesId }) => (seriesId ? [seriesId] : [])));
    return writeCalendar({
      sessions,
      series: await this.content.series([...ids]),
      locale: actor?.locale ?? 'en',
    });
  }
}
