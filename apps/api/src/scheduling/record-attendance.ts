import { Injectable } from '@nestjs/common';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import type { BookingClash } from './graphql/session-check.object.ts';
import type { RecordAttendanceInput } from './graphql/session.input.ts';
import { storedText } from './session-input.ts';
import { StepSession } from './step-session.ts';
import type { StoredSession } from './stored-session.queries.ts';
import { WriteAttendance } from './write-attendance.ts';

@Injectable()
export class RecordAttendance {
  constructor(
    private readonly steps: StepSession,
    private readonly attendance: WriteAttendance,
  ) {}

  run({ sessionId, version, patientId, attendance, minutesDelivered = null, note }: RecordAttendanceInput) {
    const record = { patientId, attendance, minutesDelivered, note: storedText(note ?? '') };
    return this.steps.run<BookingClash | Refusal>({
      operation: 'recordAttendance',
      kind: 'ATTENDANCE',
      sessionId,
      version,
      patientId,
      mayFollow: (stored, seen) => onlyOthersRecorded(stored, patientId, seen),
      work: (db, stored) => this.attendance.run(db, stored, record),
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
