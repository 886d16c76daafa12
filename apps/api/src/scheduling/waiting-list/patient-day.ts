import { Injectable } from '@nestjs/common';
import { localMinuteIn, subtractSpans, type MinuteSpan, type TimeSpan } from '@consilium/domain';
import { Availability } from '../../availability/index.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { SlotOfferQueries } from './slot-offers.queries.ts';

/** Time of a slot that a patient cannot use, in minutes of the slot's day, and why. */
export interface TakenMinutes extends MinuteSpan {
  readonly why: 'PATIENT_BOOKED' | 'PATIENT_UNAVAILABLE';
}

/** What patients have on during a slot: sessions, school, outside appointments, days they do not attend. */
@Injectable()
export class PatientDay {
  constructor(
    private readonly availability: Availability,
    private readonly calendar: SlotOfferQueries,
  ) {}

  async busy(patientIds: readonly string[], slot: TimeSpan): Promise<Map<string, TakenMinutes[]>> {
    const { on, minute } = localMinuteIn(currentActor().timeZone, slot.startsAt);
    const toMinutes = ({ startsAt, endsAt }: TimeSpan): MinuteSpan => ({
      startMinute: minute + (startsAt.getTime() - slot.startsAt.getTime()) / 60_000,
      endMinute: minute + (endsAt.getTime() - slot.startsAt.getTime()) / 60_000,
    });
    const unique = [...new Set(patientIds)];
    const { patients } = await this.availability.of({ from: on, until: on, patientIds: unique });
    const booked = await this.calendar.booked(unique, slot);
    return new Map(
      unique.map((id) => [
        id,
        [
          ...subtractSpans([slot], patients.get(id)?.free ?? []).map((span) => ({
            ...toMinutes(span),
            why: 'PATIENT_UNAVAILABLE' as const,
          })),
          ...(booked.get(id) ?? []).map((span) => ({ ...toMinutes(span), why: 'PATIENT_BOOKED' as const })),
        ],
      ]),
    );
  }
}
