import { Injectable } from '@nestjs/common';
import { Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { PlannedIntervention } from './instance/week-facts.ts';

/** What the plans of open episodes prescribe, and who could deliver it. */
@Injectable()
export class PlannedInterventionQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Of these patients; null is everybody who is in the programme, on hold or not. */
  async of(patientIds: readonly string[] | null): Promise<PlannedIntervention[]> {
    const db = await this.transaction.client();
    const whom = patientIds
      ? Prisma.sql`p.patient_id = ANY(${[...patientIds]}::uuid[])`
      : Prisma.sql`e.state IN ('PHASE1_ACTIVE', 'DISCHARGE_READY', 'ON_HOLD')`;
    return db.$queryRaw<PlannedIntervention[]>`
      SELECT i.id AS "interventionId", p.patient_id AS "patientId", i.kind, i.title, i.minutes,
        i.times_per_day AS "timesPerDay", i.days_per_week AS "daysPerWeek", i.mode,
        i.discipline_code AS "disciplineCode", i.co_treating_discipline_codes AS "coTreatingDisciplineCodes",
        CASE WHEN p.status = 'ON_HOLD' THEN 'ON_HOLD' ELSE i.status END AS status, e.state AS "episodeState"
      FROM intervention i
      JOIN care_plan p ON p.clinic_id = i.clinic_id AND p.id = i.care_plan_id
      JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.id = p.episode_id AND e.open
      WHERE i.clinic_id = ${currentActor().clinicId}::uuid AND i.status IN ('ACTIVE', 'ON_HOLD')
        AND p.status NOT IN ('COMPLETED', 'REVOKED') AND ${whom}
      ORDER BY i.created_at, i.id`;
  }

  /** Whether all of these patients exist in the clinic. */
  async areKnown(patientIds: readonly string[]): Promise<boolean> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const known = await db.patient.count({ where: { clinicId, id: { in: [...patientIds] } } });
    return known === new Set(patientIds).size;
  }

  /** Members who work in the clinic on some day of the week. */
  async members(from: string, until: string): Promise<{ id: string; disciplineCode: string }[]> {
    const db = await this.transaction.client();
    return db.member.findMany({
      where: {
        clinicId: currentActor().clinicId,
        activeFrom: { lte: fromLocalDate(until) },
        OR: [{ activeUntil: null }, { activeUntil: { gte: fromLocalDate(from) } }],
      },
      select: { id: true, disciplineCode: true },
      orderBy: { id: 'asc' },
    });
  }

  /** Dates on which the clinic is closed. */
  async closedDates(from: string, until: string): Promise<{ startsOn: Date; endsOn: Date }[]> {
    const db = await this.transaction.client();
    return db.clinicClosure.findMany({
      where: {
        clinicId: currentActor().clinicId,
        startsOn: { lte: fromLocalDate(until) },
        endsOn: { gte: fromLocalDate(from) },
      },
      select: { startsOn: true, endsOn: true },
    });
  }
}
