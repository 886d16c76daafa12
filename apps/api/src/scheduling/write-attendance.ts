import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { attends, checkAttendance, type Attendance } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BookSessions } from './book-sessions.ts';
import { BookingClash } from './graphql/session-check.object.ts';
import { SessionRepository } from './session.repository.ts';
import type { StoredSession } from './stored-session.queries.ts';

export interface AttendanceToWrite {
  readonly patientId: string;
  readonly attendance: Attendance;
  /** Left out: the remark and the minutes stay as they are. */
  readonly note?: string;
  readonly minutesDelivered?: number | null;
}

/** One patient's attendance, inside the caller's unit of work and under the locks of the session. */
@Injectable()
export class WriteAttendance {
  constructor(
    private readonly repository: SessionRepository,
    private readonly bookSessions: BookSessions,
  ) {}

  /** Null when it is written, or why it is not. */
  async run(
    db: DatabaseTransaction,
    stored: StoredSession,
    { patientId, attendance, note, minutesDelivered }: AttendanceToWrite,
  ): Promise<BookingClash | Refusal | null> {
    const { row, status, request, patients } = stored;
    if (!patients.some((patient) => patient.patientId === patientId)) throw notFound();
    const started = status === 'IN_PROGRESS' || row.startsAt <= currentContext().now();
    const record = { attendance, note: note ?? '', minutesDelivered: minutesDelivered ?? null };
    const [problem] = checkAttendance(record, { status, minutes: request.minutes, started });
    if (problem) return Refusal.of(problem);
    const taken = attends(attendance) ? await this.takenMeanwhile(db, stored, patientId) : null;
    if (taken) return taken;
    const sessionId = row.id;
    if (!(await this.repository.step(db, { id: sessionId, version: row.version }, {})))
      return versionConflict();
    await this.repository.setAttendance(
      db,
      { sessionId, patientId },
      {
        attendance,
        attends: attends(attendance),
        ...(note === undefined ? {} : { attendanceNote: note }),
        ...(minutesDelivered === undefined ? {} : { minutesDelivered }),
        recordedVersion: row.version + 1,
      },
    );
    return null;
  }

  /** The time of a patient who was excused, and the place in the room, may be somebody else's by now. */
  private async takenMeanwhile(
    db: DatabaseTransaction,
    { row, request, excusedIds }: StoredSession,
    patientId: string,
  ): Promise<BookingClash | Refusal | null> {
    if (!excusedIds.includes(patientId)) return null;
    const stillExcused = excusedIds.filter((id) => id !== patientId);
    const asked = { sessionId: row.id, request, excusedIds: stillExcused, keepsTime: true };
    const findings = await this.bookSessions.findings(db, [asked]);
    if (findings instanceof Refusal) return findings;
    const clashes = findings.flatMap((finding) => finding.clashes);
    return clashes.length > 0 ? new BookingClash(clashes) : null;
  }
}
