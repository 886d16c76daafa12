import { Injectable } from '@nestjs/common';
import { attendanceAfter, attends, decideStatus, localDateIn } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { SetSessionStatusInput } from './graphql/session.input.ts';
import { SessionRepository } from './session.repository.ts';
import { StepSession } from './step-session.ts';

@Injectable()
export class SetSessionStatus {
  constructor(
    private readonly steps: StepSession,
    private readonly repository: SessionRepository,
  ) {}

  run({ sessionId, version, status }: SetSessionStatusInput) {
    return this.steps.run({
      operation: 'setSessionStatus',
      kind: 'STATUS',
      sessionId,
      version,
      work: async (db, { row, status: from, request, patients }) => {
        const now = currentContext().now();
        const decision = decideStatus(
          {
            status: from,
            localOn: request.startsOn,
            startsAt: row.startsAt.getTime(),
            now: now.getTime(),
            today: localDateIn(currentActor().timeZone, now),
          },
          status,
        );
        if (!decision.ok) return Refusal.of(decision);
        const columns = { status, previousStatus: from };
        if (!(await this.repository.step(db, { id: sessionId, version }, columns))) return versionConflict();
        for (const { patientId, attendance: before } of patients) {
          const attendance = attendanceAfter(status, before, patients.length);
          if (attendance === before) continue;
          await this.repository.setAttendance(
            db,
            { sessionId, patientId },
            { attendance, attends: attends(attendance) },
          );
        }
        return null;
      },
    });
  }
}
