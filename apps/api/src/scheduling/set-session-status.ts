import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { SetSessionStatusInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';

@Injectable()
export class SetSessionStatus {
  run(_input: SetSessionStatusInput): Promise<TherapySession | Refusal> {
    return Promise.reject(notFound());
  }
}
