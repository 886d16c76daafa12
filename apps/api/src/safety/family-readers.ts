import { Injectable } from '@nestjs/common';
import { addDays, localMinuteIn, readingTimes } from '@consilium/domain';
import { Availability } from '../availability/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { FamilyReader } from './graphql/safety-page.object.ts';
import { PeopleToPageQueries } from './people-to-page.queries.ts';

/** Days looked ahead for closures; as many as the rule looks. */
const DAYS_AHEAD = 14;

/** Who reads what a family writes about a patient, and when nobody does. */
@Injectable()
export class FamilyReaders {
  constructor(
    private readonly people: PeopleToPageQueries,
    private readonly availability: Availability,
  ) {}

  async of(patientId: string): Promise<FamilyReader> {
    const now = localMinuteIn(currentActor().timeZone, currentContext().now());
    const { weekdays, dayStartMinute, dayEndMinute } = await this.availability.settings();
    const hours = { weekdays, fromMinute: dayStartMinute, untilMinute: dayEndMinute };
    const closed = await this.availability.closedDays(now.on, addDays(now.on, DAYS_AHEAD));
    const readers = await this.people.reader(patientId);
    return Object.assign(new FamilyReader(), {
      ...{ ...hours, weekdays: [...weekdays] },
      ...readingTimes(hours, closed, now),
      names: readers.map(({ displayName }) => displayName),
    });
  }
}
