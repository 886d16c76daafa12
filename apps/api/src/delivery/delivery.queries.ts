import { Injectable } from '@nestjs/common';
import type {
  DatabaseTransaction,
  InterventionDeliveryModel,
  SessionDeliveryModel,
  SessionPresenceModel,
} from '@consilium/db';
import type { Attendance, DeliveryMode, InterventionKind, LossReason } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import {
  InterventionDelivery,
  PlannedIntervention,
  SessionDelivery,
  SessionPresence,
} from './graphql/delivery.object.ts';

/** Several patients share a session: what is one patient's there is loaded by both ids. */
const partKey = (part: { sessionId: string; patientId: string }) => `${part.sessionId} ${part.patientId}`;
const partsOf = (keys: readonly string[]) =>
  keys.map((key) => ({ sessionId: key.slice(0, 36), patientId: key.slice(37) }));

@Injectable()
export class DeliveryQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  ofSession(sessionId: string): Promise<SessionDelivery | null> {
    return loader<SessionDelivery>('delivery of session', async (ids) => {
      const db = await this.transaction.client();
      const { clinicId } = currentActor();
      const rows = await db.sessionDelivery.findMany({ where: { clinicId, sessionId: { in: [...ids] } } });
      return new Map(rows.map((row) => [row.sessionId, sessionDeliveryOf(row)]));
    }).load(sessionId);
  }

  /** What holds of one patient's presence in a session: the newest row. */
  presence(sessionId: string, patientId: string): Promise<SessionPresence | null> {
    return loader<SessionPresence>('newest presence in session', async (keys) => {
      const db = await this.transaction.client();
      const { clinicId } = currentActor();
      const rows = await db.sessionPresence.findMany({
        where: { clinicId, OR: partsOf(keys) },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      });
      return new Map(newest(rows).map((row) => [partKey(row), presenceOf(row)]));
    }).load(partKey({ sessionId, patientId }));
  }

  /** Stretches of one patient in a session, those entered in error too, in the order of time. */
  async ofPart(sessionId: string, patientId: string): Promise<InterventionDelivery[]> {
    const found = await loader<InterventionDelivery[]>('deliveries of patient in session', async (keys) => {
      const db = await this.transaction.client();
      const { clinicId } = currentActor();
      const rows = await db.interventionDelivery.findMany({
        where: { clinicId, OR: partsOf(keys) },
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(keys, rows.map(deliveryOf), partKey);
    }).load(partKey({ sessionId, patientId }));
    return found ?? [];
  }

  /** What the patient's plan prescribes now; what the session was booked for comes first. */
  async planned(sessionId: string, patientId: string): Promise<PlannedIntervention[]> {
    const found = await loader<PlannedIntervention[]>('planned interventions at bedside', async (keys) => {
      const db = await this.transaction.client();
      const parts = partsOf(keys);
      const rows = await db.$queryRaw<(PlannedRow & { key: string })[]>`
        SELECT asked.key, i.id AS "interventionId", i.kind, i.title, i.minutes, i.mode,
          i.discipline_code AS "disciplineCode", i.co_treating_discipline_codes AS "coTreatingDisciplineCodes",
          i.precautions, coalesce(s.intervention_id = i.id, false) AS booked
        FROM unnest(${parts.map((part) => part.sessionId)}::uuid[], ${parts.map((part) => part.patientId)}::uuid[],
          ${[...keys]}::text[]) AS asked (session_id, patient_id, key)
        JOIN care_plan p ON p.clinic_id = ${currentActor().clinicId}::uuid AND p.patient_id = asked.patient_id
        JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.id = p.episode_id AND e.open
        JOIN intervention i ON i.clinic_id = p.clinic_id AND i.care_plan_id = p.id AND i.status = 'ACTIVE'
        LEFT JOIN session_patient s ON s.clinic_id = p.clinic_id AND s.session_id = asked.session_id
          AND s.patient_id = asked.patient_id
        WHERE i.mode <> 'HOME' ORDER BY booked DESC, i.created_at, i.id`;
      return groupBy(
        keys,
        rows.map(({ key, ...row }) => Object.assign(new PlannedIntervention(), row, { key })),
        (row) => row.key,
      );
    }).load(partKey({ sessionId, patientId }));
    return found ?? [];
  }

  async deliveryById(db: DatabaseTransaction, id: string): Promise<InterventionDelivery | null> {
    const row = await db.interventionDelivery.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && deliveryOf(row);
  }

  async presenceById(db: DatabaseTransaction, id: string): Promise<SessionPresence | null> {
    const row = await db.sessionPresence.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && presenceOf(row);
  }

  /** The presence that holds of a patient in a session; null when none was recorded. */
  async newestPresenceId(
    db: DatabaseTransaction,
    part: { readonly sessionId: string; readonly patientId: string },
  ): Promise<string | null> {
    const rows = await db.sessionPresence.findMany({
      where: { clinicId: currentActor().clinicId, ...part },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    });
    return newest(rows).at(-1)?.id ?? null;
  }

  /** One-to-one stretches of a member around a time, to say before the database does that they overlap. */
  async oneToOneOf(
    db: DatabaseTransaction,
    memberId: string,
    { from, until, except }: { from: Date; until: Date; except: readonly string[] },
  ): Promise<InterventionDelivery[]> {
    const rows = await db.interventionDelivery.findMany({
      where: {
        clinicId: currentActor().clinicId,
        memberId,
        oneToOne: true,
        enteredInErrorAt: null,
        startedAt: { lt: until },
        endedAt: { gt: from },
        id: { notIn: [...except] },
      },
    });
    return rows.map(deliveryOf);
  }

  /** The discipline for which a member takes part in a session; null when the member does not. */
  async memberPart(db: DatabaseTransaction, sessionId: string, memberId: string): Promise<string | null> {
    const row = await db.sessionMember.findUnique({
      where: { clinicId_sessionId_memberId: { clinicId: currentActor().clinicId, sessionId, memberId } },
      select: { disciplineCode: true },
    });
    return row?.disciplineCode ?? null;
  }

  /** Every stretch that counts, of one patient and one session, in the order of time. */
  async counted(
    db: DatabaseTransaction,
    where: { readonly sessionId: string; readonly patientId: string },
  ): Promise<InterventionDelivery[]> {
    const rows = await db.interventionDelivery.findMany({
      where: { clinicId: currentActor().clinicId, ...where, enteredInErrorAt: null },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(deliveryOf);
  }
}

interface PlannedRow {
  interventionId: string;
  kind: InterventionKind;
  title: string;
  minutes: number;
  mode: DeliveryMode;
  disciplineCode: string;
  coTreatingDisciplineCodes: string[];
  precautions: string;
  booked: boolean;
}

/** The last row of each patient in each session; rows come in the order of recording. */
function newest(rows: readonly SessionPresenceModel[]): SessionPresenceModel[] {
  const followed = new Set(rows.flatMap((row) => row.correctsId ?? []));
  return rows.filter((row) => !followed.has(row.id));
}

const sessionDeliveryOf = (row: SessionDeliveryModel) => Object.assign(new SessionDelivery(), row);

export const presenceOf = ({ attendance, lossReason, ...row }: SessionPresenceModel): SessionPresence =>
  Object.assign(new SessionPresence(), row, {
    attendance: attendance as Attendance,
    lossReason: lossReason as LossReason | null,
  });

export const deliveryOf = ({ kind, ...row }: InterventionDeliveryModel): InterventionDelivery =>
  Object.assign(new InterventionDelivery(), row, { kind: kind as InterventionKind });
