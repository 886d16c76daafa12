import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingClash, BookingWarned } from './graphql/session-check.object.ts';
import type { AddPatientToSessionInput, RemovePatientFromSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';

@Injectable()
export class GroupPatients {
  add(_input: AddPatientToSessionInput): Promise<TherapySession | BookingClash | BookingWarned | Refusal> {
    return Promise.reject(notFound());
  }

  remove(_input: RemovePatientFromSessionInput): Promise<TherapySession | Refusal> {
    return Promise.reject(notFound());
  }
}
