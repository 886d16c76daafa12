import { Injectable } from '@nestjs/common';
import {
  AVAILABILITY_LIMITS,
  wholeDays,
  type FreeTime,
  type ResourceKind,
  type TimeSpan,
  type UnavailableSpan,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { Availability } from './availability.ts';
import { ResourceAvailability, UnavailableTime } from './graphql/availability.object.ts';
import { checkDays } from './list-exceptions.ts';

export interface AvailabilityAsked {
  readonly from: string;
  readonly until: string;
  readonly memberIds?: readonly string[] | null;
  readonly roomIds?: readonly string[] | null;
  readonly patientIds?: readonly string[] | null;
}

/** Free time for the calendar. Patients whose times the viewer may not know are left out of the answer. */
@Injectable()
export class AskAvailability {
  constructor(
    private readonly access: Access,
    private readonly availability: Availability,
  ) {}

  async run({ from, until, ...asked }: AvailabilityAsked): Promise<ResourceAvailability[]> {
    checkDays(from, until, AVAILABILITY_LIMITS.availabilityDays);
    const [memberIds, roomIds] = [idsOf(asked.memberIds), idsOf(asked.roomIds)];
    const allowed = await this.access.allowedAmong('patientTime.read', idsOf(asked.patientIds));
    const times = await this.availability.of({ from, until, memberIds, roomIds, patientIds: [...allowed] });
    const days = wholeDays({ zone: currentActor().timeZone, from, until });
    return [
      ...entries('MEMBER', times.members, days),
      ...entries('ROOM', times.rooms, days),
      ...entries('PATIENT', times.patients, days),
    ];
  }
}

function idsOf(ids: readonly string[] | null | undefined): string[] {
  const wanted = [...new Set(ids ?? [])];
  if (wanted.length > AVAILABILITY_LIMITS.resources) {
    throw badInput(`Ask for at most ${AVAILABILITY_LIMITS.resources} of a kind.`);
  }
  if (!wanted.every(isUuid)) throw notFound();
  return wanted;
}

const entries = (
  kind: ResourceKind,
  times: ReadonlyMap<string, FreeTime>,
  days: TimeSpan,
): ResourceAvailability[] =>
  [...times].map(([id, { free, unavailable, otherwise }]) =>
    Object.assign(new ResourceAvailability(), {
      ...{ kind, id, otherwise },
      free: [...free],
      unavailable: unavailable.flatMap((span) => within(span, days)),
    }),
  );

/** A leave of months is told for the days that were asked about only. */
function within({ startsAt, endsAt, reason }: UnavailableSpan, days: TimeSpan): UnavailableTime[] {
  const from = startsAt > days.startsAt ? startsAt : days.startsAt;
  const until = endsAt < days.endsAt ? endsAt : days.endsAt;
  return from < until
    ? [Object.assign(new UnavailableTime(), { startsAt: from, endsAt: until, reason })]
    : [];
}
