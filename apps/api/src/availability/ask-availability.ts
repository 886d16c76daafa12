import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, type FreeTime, type ResourceKind } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { Availability } from './availability.ts';
import { ResourceAvailability } from './graphql/availability.object.ts';
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
    return [
      ...entries('MEMBER', times.members),
      ...entries('ROOM', times.rooms),
      ...entries('PATIENT', times.patients),
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

const entries = (kind: ResourceKind, times: ReadonlyMap<string, FreeTime>): ResourceAvailability[] =>
  [...times].map(([id, { free }]) =>
    Object.assign(new ResourceAvailability(), { kind, id, free: [...free] }),
  );
