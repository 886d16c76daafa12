import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import type { Attendance, SessionStatus } from './session-codes.ts';

/** Characters. */
export const ATTENDANCE_NOTE_LIMIT = 500;

export interface AttendanceRecord {
  readonly attendance: Attendance;
  readonly note: string;
  /** Therapy time of this patient; null when nothing was delivered or it is not known yet. */
  readonly minutesDelivered: number | null;
}

/** Whether the patient's time is taken by the session. */
export const attends = (attendance: Attendance): boolean => attendance !== 'EXCUSED';

/** Came, on time or not. */
export const wasPresent = (attendance: Attendance): boolean =>
  attendance === 'ARRIVED' || attendance === 'ATTENDED' || attendance === 'LATE';

/**
 * What is wrong with an attendance: minutes go with presence only, never beyond twice the planned length, and
 * before the start a patient can only be expected or excused.
 */
export function checkAttendance(
  record: AttendanceRecord,
  session: { readonly status: SessionStatus; readonly minutes: number; readonly started: boolean },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { attendance, minutesDelivered } = record;
  if (session.status === 'CANCELLED' || session.status === 'WITHDRAWN') {
    problems.push({
      field: 'attendance',
      code: 'CODE_UNKNOWN',
      message: 'Nobody attends a session that was called off.',
    });
  }
  const after = attendance === 'ATTENDED' || attendance === 'LATE' || attendance === 'ABSENT';
  if (after && !session.started) {
    problems.push({
      field: 'attendance',
      code: 'CODE_UNKNOWN',
      message: 'The session has not started: the patient is expected, arrived or excused.',
    });
  }
  if (minutesDelivered !== null) {
    const most = session.minutes * 2;
    if (!wasPresent(attendance)) {
      problems.push({
        field: 'minutesDelivered',
        code: 'DOSE_OUT_OF_RANGE',
        message: 'Minutes are delivered to patients who came.',
      });
    } else if (!Number.isInteger(minutesDelivered) || minutesDelivered < 0 || minutesDelivered > most) {
      problems.push({
        field: 'minutesDelivered',
        code: 'DOSE_OUT_OF_RANGE',
        message: `Give whole minutes, 0 to ${most}.`,
      });
    }
  }
  problems.push(...textProblems('note', record.note, { max: ATTENDANCE_NOTE_LIMIT, multiline: true }));
  return problems;
}
