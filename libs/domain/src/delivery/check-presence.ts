import { wasPresent, type Attendance } from '../scheduling/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { LOSS_REASONS, type LossReason } from './delivery-codes.ts';

/** Characters. */
export const LOSS_NOTE_LIMIT = 500;

/** When a patient came and went, and why time was lost. Instants are milliseconds since the epoch. */
export interface Presence {
  readonly attendance: Attendance;
  readonly arrivedAt: number | null;
  readonly leftAt: number | null;
  readonly lossReason: LossReason | null;
  readonly lossNote: string;
}

/** What is wrong with a presence: times belong to who came, a reason to lost time, OTHER says what. */
export function checkPresence(presence: Presence): FieldProblem[] {
  const { attendance, arrivedAt, leftAt, lossReason, lossNote } = presence;
  const problems: FieldProblem[] = [];
  if (!wasPresent(attendance) && (arrivedAt !== null || leftAt !== null)) {
    problems.push({
      field: 'arrivedAt',
      code: 'PERIOD_INVALID',
      message: 'Times of coming and leaving belong to a patient who came.',
    });
  }
  if (leftAt !== null && arrivedAt !== null && leftAt < arrivedAt) {
    problems.push({ field: 'leftAt', code: 'PERIOD_INVALID', message: 'The patient left after coming.' });
  }
  if (lossReason !== null && !LOSS_REASONS.includes(lossReason)) {
    problems.push({ field: 'lossReason', code: 'CODE_UNKNOWN', message: 'Choose why the time was lost.' });
  }
  if (lossReason !== null && attendance === 'EXPECTED') {
    problems.push({
      field: 'lossReason',
      code: 'CODE_UNKNOWN',
      message: 'Nothing is lost while the patient is expected.',
    });
  }
  problems.push(
    ...textProblems('lossNote', lossNote, {
      max: LOSS_NOTE_LIMIT,
      multiline: true,
      required: lossReason === 'OTHER',
    }),
  );
  return problems;
}

/** Attendance from the two times alone: more than `LATE_AFTER_MINUTES` after the start is late. */
export const LATE_AFTER_MINUTES = 5;

/** What an arrival at `arrivedAt` makes of the attendance of a session that starts at `startsAt`. */
export const attendanceOnArrival = (arrivedAt: number, startsAt: number): Attendance =>
  arrivedAt > startsAt + LATE_AFTER_MINUTES * 60_000 ? 'LATE' : 'ARRIVED';
