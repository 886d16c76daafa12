import { Injectable } from '@nestjs/common';
import { checkText } from '@consilium/domain';
import { PatientSummaryQueries } from '../../patients/index.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CalendarFeedQueries } from './calendar-feed.queries.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';
import { feedPath, hashOfSecret, newFeedSecret } from './feed-secret.ts';
import {
  CalendarFeed,
  CreatedCalendarFeed,
  type CreateCalendarFeedInput,
} from './graphql/calendar-feed.object.ts';

const MAX_FEEDS = 10;
const MAX_LABEL = 80;

/** Opens a feed of the member's own sessions, or of the young person that a family account is for. */
@Injectable()
export class CreateCalendarFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CalendarFeedQueries,
    private readonly repository: CalendarFeedRepository,
    private readonly patients: PatientSummaryQueries,
  ) {}

  async run(input: CreateCalendarFeedInput): Promise<CreatedCalendarFeed | Refusal> {
    const label = checkText(input.label ?? '', { max: MAX_LABEL });
    if (!label.ok) return Refusal.of({ ...label, field: 'label' });
    const owner = await this.ownerOf(input);
    const secret = newFeedSecret();
    return this.unitOfWork.run(
      { operation: 'createCalendarFeed', patientId: owner.patientId },
      async (db) => {
        if ((await this.queries.mine()).length >= MAX_FEEDS) {
          return new Refusal(
            'TOO_MANY',
            `Keep at most ${MAX_FEEDS} calendar feeds: end one that is not used.`,
          );
        }
        const fields = { ...owner, label: label.value };
        const id = await this.repository.insert(db, { ...fields, tokenHash: hashOfSecret(secret) });
        const { patientId } = owner;
        const createdAt = currentContext().now();
        return Object.assign(new CreatedCalendarFeed(), {
          url: feedPath(secret),
          feed: Object.assign(new CalendarFeed(), {
            id,
            of: input.of,
            patientId,
            label: label.value,
            createdAt,
            lastReadAt: null,
          }),
        });
      },
    );
  }

  /** Somebody else's child, and a calendar that there is none of, answer alike. */
  private async ownerOf({ of, patientId }: CreateCalendarFeedInput) {
    if (of === 'MEMBER') {
      const { memberId } = currentActor();
      if (!memberId) throw notFound();
      return { memberId, patientId: null };
    }
    const child = (await this.patients.ofFamily()).find(({ id }) => id === patientId);
    if (!child) throw notFound();
    return { memberId: null, patientId: child.id };
  }
}
