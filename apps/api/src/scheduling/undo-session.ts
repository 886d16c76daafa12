import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { attendanceAfter, attends, decideUndo, occupies } from '@consilium/domain';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BookSessions } from './book-sessions.ts';
import { BookingClash } from './graphql/session-check.object.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { SessionRepository } from './session.repository.ts';
import { StepSession } from './step-session.ts';
import type { StoredSession } from './stored-session.queries.ts';

/** Columns of a session that was never called off. */
const NOT_CANCELLED = {
  cancelReason: null,
  cancelNote: '',
  cancelledBy: null,
  cancelledByName: null,
  cancelledAt: null,
  cancelledLate: false,
} as const;

@Injectable()
export class UndoSession {
  constructor(
    private readonly steps: StepSession,
    private readonly repository: SessionRepository,
    private readonly bookSessions: BookSessions,
    private readonly notices: SessionNotices,
  ) {}

  run(sessionId: string, version: number) {
    return this.steps.run<BookingClash | Refusal>({
      operation: 'undoSession',
      kind: 'STATUS',
      sessionId,
      version,
      work: (db, stored) => this.notices.around(db, [sessionId], () => this.undo(db, stored, version)),
    });
  }

  private async undo(
    db: DatabaseTransaction,
    { row, status: from, previousStatus, request, patients, excusedIds }: StoredSession,
    version: number,
  ): Promise<BookingClash | Refusal | null> {
    const sessionId = row.id;
    const decision = decideUndo(previousStatus);
    if (!decision.ok) return Refusal.of(decision);
    const { status } = decision;
    if (occupies(status) && !occupies(from)) {
      // Its time may have been given to somebody else in the meantime.
      const findings = await this.bookSessions.findings(db, [
        { sessionId, request, excusedIds, keepsTime: true },
      ]);
      if (findings instanceof Refusal) return findings;
      const clashes = findings.flatMap((finding) => finding.clashes);
      if (clashes.length > 0) return new BookingClash(clashes);
    }
    const columns = { status, previousStatus: null, occupies: occupies(status), ...NOT_CANCELLED };
    if (!(await this.repository.step(db, { id: sessionId, version }, columns))) return versionConflict();
    for (const { patientId, attendance: before } of patients) {
      const attendance = attendanceAfter(status, before, patients.length);
      if (attendance === before || from === 'CANCELLED') continue;
      await this.repository.setAttendance(
        db,
        { sessionId, patientId },
        { attendance, attends: attends(attendance) },
      );
    }
    return null;
  }
}
