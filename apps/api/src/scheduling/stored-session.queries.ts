import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, TherapySessionModel } from '@consilium/db';
import type { Attendance, EquipmentUnits, SessionKind, SessionStatus } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import type { SessionRequest } from './session-request.ts';

export interface StoredPatient {
  readonly patientId: string;
  readonly attendance: Attendance;
  /** The version that the session came to when this attendance was last recorded; 0 when it never was. */
  readonly recordedVersion: number;
}

/** A session as the database has it now, with its people and things. */
export interface StoredSession {
  readonly row: TherapySessionModel;
  readonly status: SessionStatus;
  readonly previousStatus: SessionStatus | null;
  readonly patients: readonly StoredPatient[];
  readonly excusedIds: readonly string[];
  /** As it would be asked for if it were booked today. */
  readonly request: SessionRequest;
}

@Injectable()
export class StoredSessionQueries {
  /** What the ids name, in the order of the ids; unknown ones are left out. */
  async byIds(db: DatabaseTransaction, ids: readonly string[]): Promise<StoredSession[]> {
    const where = { clinicId: currentActor().clinicId };
    const sessionId = { in: [...ids] };
    const sessions = await db.therapySession.findMany({ where: { ...where, id: sessionId } });
    // By id, not by the relation: its key holds the times, which may change between two statements. What was
    // changed in between has another version by now, and every write is conditional on the one read here.
    const members = await db.sessionMember.findMany({
      where: { ...where, sessionId },
      select: { sessionId: true, memberId: true },
      orderBy: { memberId: 'asc' },
    });
    const patients = await db.sessionPatient.findMany({
      where: { ...where, sessionId },
      select: {
        sessionId: true,
        patientId: true,
        interventionId: true,
        attendance: true,
        attends: true,
        recordedVersion: true,
      },
      orderBy: { patientId: 'asc' },
    });
    const equipment = await db.sessionEquipment.findMany({
      where: { ...where, sessionId },
      select: { sessionId: true, equipmentId: true, units: true },
      orderBy: { equipmentId: 'asc' },
    });
    const rows = sessions.map((session) => ({
      ...session,
      members: members.filter((part) => part.sessionId === session.id),
      patients: patients.filter((part) => part.sessionId === session.id),
      equipment: equipment.flatMap((part) =>
        part.sessionId === session.id ? [{ equipmentId: part.equipmentId, units: part.units }] : [],
      ),
    }));
    const stored = new Map(rows.map((row) => [row.id, storedOf(row)]));
    return ids.flatMap((id) => stored.get(id) ?? []);
  }

  async idByKey(db: DatabaseTransaction, idempotencyKey: string): Promise<string | null> {
    const row = await db.therapySession.findFirst({
      where: { clinicId: currentActor().clinicId, idempotencyKey },
      select: { id: true },
    });
    return row?.id ?? null;
  }
}

type Row = TherapySessionModel & {
  members: { memberId: string }[];
  patients: {
    patientId: string;
    interventionId: string | null;
    attendance: string;
    attends: boolean;
    recordedVersion: number;
  }[];
  equipment: EquipmentUnits[];
};

function storedOf({ members, patients, equipment, ...row }: Row): StoredSession {
  return {
    row,
    status: row.status as SessionStatus,
    previousStatus: row.previousStatus as SessionStatus | null,
    patients: patients.map(({ patientId, attendance, recordedVersion }) => ({
      patientId,
      recordedVersion,
      attendance: attendance as Attendance,
    })),
    excusedIds: patients.filter(({ attends }) => !attends).map(({ patientId }) => patientId),
    request: {
      kind: row.kind as SessionKind,
      title: row.title,
      disciplineCode: row.disciplineCode,
      startsOn: toLocalDate(row.localOn),
      startMinute: row.startMinute,
      minutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
      roomId: row.roomId,
      memberIds: members.map(({ memberId }) => memberId),
      patients: patients.map(({ patientId, interventionId }) => ({ patientId, interventionId })),
      equipment,
      capacity: row.capacity,
      note: row.note,
    },
  };
}
