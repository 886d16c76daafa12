import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingClash } from './graphql/session-check.object.ts';
import type { TherapySession } from './graphql/session.object.ts';

@Injectable()
export class UndoSession {
  run(_sessionId: string, _version: number): Promise<TherapySession | BookingClash | Refusal> {
    return Promise.reject(notFound());
  }
}
