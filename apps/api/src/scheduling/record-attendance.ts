import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingClash } from './graphql/session-check.object.ts';
import type { RecordAttendanceInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';

@Injectable()
export class RecordAttendance {
  run(_input: RecordAttendanceInput): Promise<TherapySession | BookingClash | Refusal> {
    return Promise.reject(notFound());
  }
}
