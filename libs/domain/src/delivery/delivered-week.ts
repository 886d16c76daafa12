import type { DisciplineMinutes } from '../care-plan/index.ts';
import { wasPresent, type Attendance, type CancelReason, type SessionStatus } from '../scheduling/index.ts';
import { compareDisciplines } from '../team/index.ts';
import type { LocalDate } from '../time/index.ts';
import { creditedMinutes, type DeliveredStretch } from './credited-minutes.ts';
import { causeOfCancellation, LOSS_CAUSES, type LossCause, type LossReason } from './delivery-codes.ts';

/** One session of one patient, as far as minutes go. */
export interface SessionOfWeek {
  readonly localOn: LocalDate;
  readonly status: SessionStatus;
  /** The disciplines whose members take part; each is owed, and credited, the whole time. */
  readonly disciplineCodes: readonly string[];
  readonly plannedMinutes: number;
  /** Whether its booked end has passed. */
  readonly over: boolean;
  readonly attendance: Attendance;
  readonly cancelReason: CancelReason | null;
  readonly lossReason: LossReason | null;
  /** Minutes that the front desk recorded without stretches; null when nobody did. */
  readonly minutesDelivered: number | null;
  readonly stretches: readonly DeliveredStretch[];
}

export interface LostMinutes {
  readonly cause: LossCause;
  readonly minutes: number;
}

/** Minutes of one discipline over a day or a week. */
export interface MinutesAccount {
  readonly bookedMinutes: number;
  readonly deliveredMinutes: number;
  readonly oneToOneMinutes: number;
  /** Booked and still to come. */
  readonly toComeMinutes: number;
  readonly lost: readonly LostMinutes[];
}

export interface DisciplineWeek extends MinutesAccount {
  readonly disciplineCode: string;
  readonly prescribedMinutesPerWeek: number;
  /** The week's minutes over five programme days. */
  readonly prescribedMinutesPerDay: number;
  readonly days: readonly (MinutesAccount & { readonly on: LocalDate })[];
}

function causeOf(session: SessionOfWeek, delivered: number): LossCause | null {
  if (session.status === 'CANCELLED') {
    return session.cancelReason ? causeOfCancellation(session.cancelReason) : 'UNEXPLAINED';
  }
  if (session.lossReason) return session.lossReason;
  if (wasPresent(session.attendance)) return delivered > 0 ? 'SHORTENED' : 'NOT_RECORDED';
  return session.attendance === 'EXPECTED' && session.status !== 'NO_SHOW' ? 'NOT_RECORDED' : 'UNEXPLAINED';
}

/** Finished by word or by the clock: what is missing by then is lost, and may still be recorded. */
const isOver = ({ over, status, attendance }: SessionOfWeek): boolean =>
  over ||
  status === 'DELIVERED' ||
  status === 'NO_SHOW' ||
  status === 'CANCELLED' ||
  attendance === 'ABSENT' ||
  attendance === 'EXCUSED';

/** One session's account for one discipline. */
function accountOf(session: SessionOfWeek, disciplineCode: string): MinutesAccount {
  const [credited] = creditedMinutes(
    session.stretches.filter((stretch) => stretch.disciplineCode === disciplineCode),
  );
  const written = wasPresent(session.attendance) ? (session.minutesDelivered ?? 0) : 0;
  const delivered = credited?.minutes ?? written;
  const missing = Math.max(0, session.plannedMinutes - delivered);
  const cause = isOver(session) && missing > 0 ? causeOf(session, delivered) : null;
  const owed = !(session.status === 'CANCELLED' && cause === null);
  return {
    bookedMinutes: owed ? session.plannedMinutes : 0,
    deliveredMinutes: delivered,
    oneToOneMinutes: credited?.oneToOneMinutes ?? 0,
    toComeMinutes: isOver(session) ? 0 : missing,
    lost: cause ? [{ cause, minutes: missing }] : [],
  };
}

function sumOf(accounts: readonly MinutesAccount[]): MinutesAccount {
  const total = (pick: (account: MinutesAccount) => number) =>
    accounts.reduce((sum, account) => sum + pick(account), 0);
  const lost = LOSS_CAUSES.map((cause) => ({
    cause,
    minutes: total((account) =>
      account.lost.filter((row) => row.cause === cause).reduce((sum, row) => sum + row.minutes, 0),
    ),
  })).filter((row) => row.minutes > 0);
  return {
    bookedMinutes: total((account) => account.bookedMinutes),
    deliveredMinutes: total((account) => account.deliveredMinutes),
    oneToOneMinutes: total((account) => account.oneToOneMinutes),
    toComeMinutes: total((account) => account.toComeMinutes),
    lost,
  };
}

/**
 * A patient's week: prescribed, booked, delivered and lost minutes per discipline, in display order. What the plan
 * asks for and no session was booked for is lost as NOT_BOOKED: delivered + to come + lost is never below the
 * prescription. A withdrawn session counts nowhere.
 */
export function deliveredWeek(
  prescribed: readonly DisciplineMinutes[],
  sessions: readonly SessionOfWeek[],
  days: readonly LocalDate[],
): DisciplineWeek[] {
  const counted = sessions.filter((row) => row.status !== 'WITHDRAWN' && days.includes(row.localOn));
  const codes = new Set([
    ...prescribed.map((row) => row.disciplineCode),
    ...counted.flatMap((row) => [
      ...row.disciplineCodes,
      ...row.stretches.map((stretch) => stretch.disciplineCode),
    ]),
  ]);
  return [...codes].sort(compareDisciplines).map((disciplineCode) => {
    const plan = prescribed.find((row) => row.disciplineCode === disciplineCode);
    const own = counted.filter((row) => takesPart(row, disciplineCode));
    const byDay = days.map((on) => ({
      on,
      ...sumOf(own.filter((row) => row.localOn === on).map((row) => accountOf(row, disciplineCode))),
    }));
    const week = sumOf(byDay);
    const explained =
      week.deliveredMinutes + week.toComeMinutes + week.lost.reduce((sum, row) => sum + row.minutes, 0);
    const unbooked = Math.max(0, (plan?.minutesPerWeek ?? 0) - explained);
    return {
      ...week,
      lost: unbooked > 0 ? [...week.lost, { cause: 'NOT_BOOKED' as const, minutes: unbooked }] : week.lost,
      disciplineCode,
      prescribedMinutesPerWeek: plan?.minutesPerWeek ?? 0,
      prescribedMinutesPerDay: plan?.minutesPerDay ?? 0,
      days: byDay,
    };
  });
}

const takesPart = (session: SessionOfWeek, disciplineCode: string): boolean =>
  session.disciplineCodes.includes(disciplineCode) ||
  session.stretches.some((stretch) => stretch.disciplineCode === disciplineCode);
