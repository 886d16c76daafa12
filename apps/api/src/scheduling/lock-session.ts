import { Injectable } from '@nestjs/common';
import { versionConflict } from '../platform/graphql/refusal.object.ts';
import type { LockSessionInput } from './graphql/session.input.ts';
import { SessionRepository } from './session.repository.ts';
import { StepSession } from './step-session.ts';

@Injectable()
export class LockSession {
  constructor(
    private readonly steps: StepSession,
    private readonly repository: SessionRepository,
  ) {}

  run({ sessionId, version, locked }: LockSessionInput) {
    return this.steps.run({
      operation: 'lockSession',
      kind: 'CHANGED',
      sessionId,
      version,
      work: async (db) =>
        (await this.repository.step(db, { id: sessionId, version }, { locked })) ? null : versionConflict(),
    });
  }
}
