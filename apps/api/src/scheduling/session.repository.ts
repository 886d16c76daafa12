import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import type { Attendance, WarningCode } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';
import type { LoadedBooking, LoadedRequest } from './loaded-booking.ts';

export interface KeptOverride {
  readonly sessionId: string;
  readonly warning: WarningCode;
}

type StatusColumns = Pick<
  Prisma.TherapySessionUncheckedUpdateManyInput,
  | 'status'
  | 'occupies'
  | 'previousStatus'
  | 'locked'
  | 'cancelReason'
  | 'cancelNote'
  | 'cancelledBy'
  | 'cancelledByName'
  | 'cancelledAt'
  | 'cancelledLate'
>;

@Injectable()
export class SessionRepository {
  /** Inserts sessions with their people and things. The database refuses what clashes. */
  async insert(db: DatabaseTransaction, loaded: LoadedBooking): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const now = currentContext().now();
    await db.therapySession.createMany({
      data: loaded.requests.map(({ sessionId, request, candidate }) => ({
        clinicId,
        id: sessionId,
        ...columnsOf(loaded.zone, { sessionId, request, candidate }),
        kind: request.kind,
        locked: request.locked ?? false,
        seriesId: request.seriesId ?? null,
        occurrenceOn: fromLocalDateOrNull(request.occurrenceOn),
        proposalId: request.proposalId ?? null,
        idempotencyKey: request.idempotencyKey ?? null,
        createdAt: now,
        createdByName: displayName,
        updatedAt: now,
      })),
    });
    await this.insertParts(db, loaded, loaded.requests);
  }

  /** Members, patients and equipment of sessions that have none yet. */
  async insertParts(
    db: DatabaseTransaction,
    loaded: LoadedBooking,
    requests: readonly LoadedRequest[],
  ): Promise<void> {
    const { clinicId } = currentActor();
    const stamp = ({ sessionId, candidate: { startsAt, endsAt } }: LoadedRequest) => ({
      clinicId,
      sessionId,
      startsAt,
      endsAt,
      occupies: true,
    });
    const members = requests.flatMap((asked) =>
      asked.candidate.memberIds.map((memberId) => ({
        ...stamp(asked),
        memberId,
        disciplineCode: disciplineFor(memberId, asked, loaded),
      })),
    );
    const patients = requests.flatMap((asked) =>
      asked.request.patients.map(({ patientId, interventionId }) => ({
        ...stamp(asked),
        patientId,
        interventionId,
      })),
    );
    const equipment = requests.flatMap((asked) =>
      asked.candidate.equipment.map(({ equipmentId, units }) => ({ ...stamp(asked), equipmentId, units })),
    );
    if (members.length > 0) await db.sessionMember.createMany({ data: members });
    if (patients.length > 0) await db.sessionPatient.createMany({ data: patients });
    if (equipment.length > 0) await db.sessionEquipment.createMany({ data: equipment });
  }

  /** Two sessions that change places clash for a moment: the database looks when `settle` is called. */
  async defer(db: DatabaseTransaction): Promise<void> {
    await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  }

  async settle(db: DatabaseTransaction): Promise<void> {
    await db.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  }

  /** Writes a session as it is now asked for, if it is still at `version`; its people and things follow. */
  async rewrite(
    db: DatabaseTransaction,
    loaded: LoadedBooking,
    asked: LoadedRequest,
    { version, detached }: { version: number; detached: boolean },
  ): Promise<boolean> {
    const { clinicId } = currentActor();
    const { sessionId: id, request, candidate } = asked;
    const { count } = await db.therapySession.updateMany({
      where: { clinicId, id, version },
      data: {
        ...columnsOf(loaded.zone, asked),
        ...(detached ? { detached: true } : {}),
        ...(request.seriesId === undefined ? {} : { seriesId: request.seriesId }),
        ...(request.occurrenceOn === undefined
          ? {}
          : { occurrenceOn: fromLocalDateOrNull(request.occurrenceOn) }),
        ...(request.proposalId === undefined ? {} : { proposalId: request.proposalId }),
        ...(request.locked === undefined ? {} : { locked: request.locked }),
        version: version + 1,
        updatedAt: currentContext().now(),
      },
    });
    if (count === 0) return false;
    const patientIds = request.patients.map(({ patientId }) => patientId);
    const kept = await db.sessionPatient.findMany({
      where: { clinicId, sessionId: id, patientId: { in: patientIds } },
      select: { patientId: true, interventionId: true },
    });
    await db.sessionMember.deleteMany({ where: { clinicId, sessionId: id } });
    await db.sessionEquipment.deleteMany({ where: { clinicId, sessionId: id } });
    await db.sessionPatient.deleteMany({
      where: { clinicId, sessionId: id, patientId: { notIn: patientIds } },
    });
    for (const { patientId, interventionId } of request.patients) {
      const before = kept.find((one) => one.patientId === patientId);
      if (!before || before.interventionId === interventionId) continue;
      await db.sessionPatient.update({
        where: { clinicId_sessionId_patientId: { clinicId, sessionId: id, patientId } },
        data: { interventionId },
      });
    }
    const added = request.patients.filter(
      ({ patientId }) => !kept.some((one) => one.patientId === patientId),
    );
    await this.insertParts(db, loaded, [
      { sessionId: id, candidate, request: { ...request, patients: added } },
    ]);
    return true;
  }

  /** A step of the status or the lock, if the session is still at `version`. */
  async step(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    columns: StatusColumns,
  ): Promise<boolean> {
    const { count } = await db.therapySession.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...columns, version: version + 1, updatedAt: currentContext().now() },
    });
    return count === 1;
  }

  async setAttendance(
    db: DatabaseTransaction,
    { sessionId, patientId }: { sessionId: string; patientId: string },
    columns: {
      attendance: Attendance;
      attends: boolean;
      attendanceNote?: string;
      minutesDelivered?: number | null;
      recordedVersion?: number;
    },
  ): Promise<void> {
    await db.sessionPatient.updateMany({
      where: { clinicId: currentActor().clinicId, sessionId, patientId },
      data: columns,
    });
  }

  async keepOverrides(
    db: DatabaseTransaction,
    overrides: readonly KeptOverride[],
    reason: string,
  ): Promise<void> {
    if (overrides.length === 0) return;
    const { clinicId, displayName: byName } = currentActor();
    const at = currentContext().now();
    await db.sessionOverride.createMany({
      data: overrides.map((override) => ({ ...override, clinicId, reason, byName, at })),
    });
  }
}

const columnsOf = (zone: string, { request, candidate }: LoadedRequest) => ({
  title: request.title,
  disciplineCode: request.disciplineCode,
  startsAt: candidate.startsAt,
  endsAt: candidate.endsAt,
  localOn: fromLocalDate(candidate.localOn),
  startMinute: candidate.startMinute,
  timeZone: zone,
  roomId: candidate.roomId,
  capacity: candidate.capacity,
  note: request.note,
});

/** The discipline for which a member takes part: the own one, unless only a skill makes the member able. */
function disciplineFor(memberId: string, { candidate }: LoadedRequest, { context }: LoadedBooking): string {
  const codes = context.members.get(memberId)?.disciplineCodes ?? [];
  const own = codes[0] ?? '';
  if (candidate.neededDisciplineCodes.includes(own)) return own;
  return codes.find((code) => candidate.neededDisciplineCodes.includes(code)) ?? own;
}
