import { Injectable } from '@nestjs/common';
import { attends, checkAttendance } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BookSessions } from './book-sessions.ts';
import { BookingClash } from './graphql/session-check.object.ts';
import type { RecordAttendanceInput } from './graphql/session.input.ts';
import { storedText } from './session-input.ts';
import { SessionRepository } from './session.repository.ts';
import { StepSession } from './step-session.ts';
import type { StoredSession } from './stored-session.queries.ts';

@Injectable()
export class RecordAttendance {
  constructor(
    private readonly steps: StepSession,
    private readonly repository: SessionRepository,
    private readonly bookSessions: BookSessions,
  ) {}

  run({ sessionId, version, patientId, attendance, minutesDelivered = null, note }: RecordAttendanceInput) {
    const record = { attendance, minutesDelivered, note: storedText(note ?? '') };
    return this.steps.run<BookingClash | Refusal>({
      operation: 'recordAttendance',
      kind: 'ATTENDANCE',
      sessionId,
      version,
      patientId,
      mayFollow: (stored, seen) => onlyOthersRecorded(stored, patientId, seen),
      work: async (db, { row, status, request, patients, excusedIds }) => {
        if (!patients.some((patient) => patient.patientId === patientId)) throw notFound();
        const started = row.startsAt <= currentContext().now();
        const [problem] = checkAttendance(record, { status, minutes: request.minutes, started });
        if (problem) return Refusal.of(problem);
        if (attends(attendance) && excusedIds.includes(patientId)) {
          // The patient's time, and the place in the room, may be somebody else's by now.
          const stillExcused = excusedIds.filter((id) => id !== patientId);
          const asked = { sessionId, request, excusedIds: stillExcused, keepsTime: true };
          const findings = await this.bookSessions.findings(db, [asked]);
          if (findings instanceof Refusal) return findings;
          const clashes = findings.flatMap((finding) => finding.clashes);
          if (clashes.length > 0) return new BookingClash(clashes);
        }
        const current = { id: sessionId, version: row.version };
        if (!(await this.repository.step(db, current, {}))) return versionConflict();
        await this.repository.setAttendance(
          db,
          { sessionId, patientId },
          {
            attendance,
            attends: attends(attendance),
            attendanceNote: record.note,
            minutesDelivered,
            recordedVersion: row.version + 1,
          },
        );
        return null;
      },
    });
  }
}

/**
 * Two therapists of one group record their own patients at the same moment. Every version since the one that was
 * seen has to be another patient's attendance: whatever else was changed, or this patient's, is to be read first.
 */
function onlyOthersRecorded({ row, patients }: StoredSession, patientId: string, seen: number): boolean {
  const others = patients.filter((one) => one.patientId !== patientId);
  const recorded = new Set(others.map(({ recordedVersion }) => recordedVersion));
  if (!Number.isInteger(seen) || seen > row.version || row.version - seen > recorded.size) return false;
  for (let version = seen + 1; version <= row.version; version += 1) {
    if (!recorded.has(version)) return false;
  }
  return true;
}
