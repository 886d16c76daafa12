import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { BookingCheck } from './graphql/session-check.object.ts';
import type { BookSessionInput } from './graphql/session.input.ts';

@Injectable()
export class CheckBooking {
  run(_input: BookSessionInput, _ignoringSessionId: string | null): Promise<BookingCheck> {
    return Promise.reject(notFound());
  }
}
