import { Injectable } from '@nestjs/common';
import type {
  Attendance,
  CancelReason,
  InterventionKind,
  LocalDate,
  LossReason,
  PlanContent,
  PrescribedIntervention,
  SessionOfWeek,
  SessionStatus,
} from '@consilium/domain';
import { addDays, instantAt } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import { asStretch } from './stretches.ts';

/** A stretch that counts, for the units of its day. */
export interface CountedStretch {
  readonly kind: InterventionKind;
  readonly disciplineCode: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly oneToOne: boolean;
}

@Injectable()
export class WeekDeliveryQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** A patient's sessions of some days, called-off ones too, with what was recorded in them. */
  async sessions(patientId: string, from: LocalDate, until: LocalDate): Promise<SessionOfWeek[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const now = currentContext().now();
    const parts = await db.sessionPatient.findMany({
      where: {
        clinicId,
        patientId,
        startsAt: {
          gte: instantAt(currentActor().timeZone, addDays(from, -1), 0),
          lt: instantAt(currentActor().timeZone, addDays(until, 2), 0),
        },
      },
      select: { sessionId: true, attendance: true, minutesDelivered: true },
    });
    const sessionId = { in: parts.map((part) => part.sessionId) };
    const sessions = await db.therapySession.findMany({
      where: {
        clinicId,
        id: sessionId,
        localOn: { gte: fromLocalDate(from), lte: fromLocalDate(until) },
      },
      orderBy: { startsAt: 'asc' },
    });
    const members = await db.sessionMember.findMany({
      where: { clinicId, sessionId },
      select: { sessionId: true, disciplineCode: true },
    });
    const presences = await db.sessionPresence.findMany({
      where: { clinicId, patientId, sessionId },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      select: { sessionId: true, lossReason: true },
    });
    const deliveries = await db.interventionDelivery.findMany({
      where: { clinicId, patientId, sessionId, enteredInErrorAt: null },
    });
    const part = new Map(parts.map((row) => [row.sessionId, row]));
    return sessions.map((row) => ({
      localOn: toLocalDate(row.localOn),
      status: row.status as SessionStatus,
      disciplineCodes: [
        ...new Set(members.flatMap((one) => (one.sessionId === row.id ? one.disciplineCode : []))),
      ],
      plannedMinutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
      over: row.endsAt < now,
      attendance: (part.get(row.id)?.attendance ?? 'EXPECTED') as Attendance,
      cancelReason: row.cancelReason as CancelReason | null,
      lossReason: (presences.findLast((one) => one.sessionId === row.id)?.lossReason ??
        null) as LossReason | null,
      minutesDelivered: part.get(row.id)?.minutesDelivered ?? null,
      stretches: deliveries.filter((one) => one.sessionId === row.id).map(asStretch),
    }));
  }

  /** What the plan of the open episode prescribes now; null without a plan. */
  async prescribedNow(patientId: string): Promise<PrescribedIntervention[] | null> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const plan = await db.carePlan.findFirst({
      where: { clinicId, patientId, episode: { open: true } },
      orderBy: { createdAt: 'desc' },
      select: { interventions: true },
    });
    return plan && plan.interventions.map((row) => row as unknown as PrescribedIntervention);
  }

  /** What the newest version published before an instant prescribes; null without one. */
  async prescribedBefore(patientId: string, before: Date): Promise<PrescribedIntervention[] | null> {
    const db = await this.transaction.client();
    const version = await db.planVersion.findFirst({
      where: { clinicId: currentActor().clinicId, carePlan: { patientId }, createdAt: { lt: before } },
      orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
      select: { content: true },
    });
    const content = version?.content as unknown as PlanContent | undefined;
    if (!content) return null;
    return content.sections.flatMap(({ disciplineCode, interventions }) =>
      interventions.map((row) => ({ ...row, disciplineCode })),
    );
  }

  /** Stretches that count, whose start lies in these local days. */
  async stretches(patientId: string, from: LocalDate, until: LocalDate): Promise<CountedStretch[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.interventionDelivery.findMany({
      where: {
        clinicId,
        patientId,
        enteredInErrorAt: null,
        startedAt: { gte: instantAt(timeZone, from, 0), lt: instantAt(timeZone, addDays(until, 1), 0) },
      },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      select: { kind: true, disciplineCode: true, startedAt: true, endedAt: true, oneToOne: true },
    });
    return rows.map((row) => ({ ...row, kind: row.kind as InterventionKind }));
  }
}
