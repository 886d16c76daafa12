import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, TherapySessionModel } from '@consilium/db';
import type { Attendance, EquipmentUnits, SessionKind, SessionStatus } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import type { SessionRequest } from './session-request.ts';

/** A session as the database has it now, with its people and things. */
export interface StoredSession {
  readonly row: TherapySessionModel;
  readonly status: SessionStatus;
  readonly previousStatus: SessionStatus | null;
  readonly patients: readonly { readonly patientId: string; readonly attendance: Attendance }[];
  readonly excusedIds: readonly string[];
  /** As it would be asked for if it were booked today. */
  readonly request: SessionRequest;
}

@Injectable()
export class StoredSessionQueries {
  /** What the ids name, in the order of the ids; unknown ones are left out. */
  async byIds(db: DatabaseTransaction, ids: readonly string[]): Promise<StoredSession[]> {
    const rows = await db.therapySession.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      include: {
        members: { select: { memberId: true }, orderBy: { memberId: 'asc' } },
        patients: {
          select: { patientId: true, interventionId: true, attendance: true, attends: true },
          orderBy: { patientId: 'asc' },
        },
        equipment: { select: { equipmentId: true, units: true }, orderBy: { equipmentId: 'asc' } },
      },
    });
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
  patients: { patientId: string; interventionId: string | null; attendance: string; attends: boolean }[];
  equipment: EquipmentUnits[];
};

function storedOf({ members, patients, equipment, ...row }: Row): StoredSession {
  return {
    row,
    status: row.status as SessionStatus,
    previousStatus: row.previousStatus as SessionStatus | null,
    patients: patients.map(({ patientId, attendance }) => ({
      patientId,
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
