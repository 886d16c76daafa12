import { Injectable } from '@nestjs/common';
import {
  INTAKE_STATES,
  localDateIn,
  proxyIsCurrent,
  relationOf,
  type PatientRelation,
  type ProxyScope,
} from '@consilium/domain';
import { PatientRelations } from '../platform/access/patient-relations.ts';
import type { Actor } from '../platform/context/actor.ts';
import { currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';

interface Facts {
  id: string;
  birth_date: Date;
  on_team: boolean;
  in_intake: boolean;
  has_break_glass: boolean;
  proxy_scope: ProxyScope | null;
  proxy_starts_on: Date | null;
  proxy_ends_on: Date | null;
}

/** One statement for any number of patients; the rule itself is `relationOf` of @consilium/domain. */
@Injectable()
export class PatientRelationQueries extends PatientRelations {
  constructor(private readonly transaction: ContextTransaction) {
    super();
  }

  async of(actor: Actor, patientIds: readonly string[]): Promise<Map<string, PatientRelation>> {
    const db = await this.transaction.client();
    const now = currentContext().now();
    const today = localDateIn(actor.timeZone, now);
    const rows = await db.$queryRaw<Facts[]>`
      SELECT p.id, p.birth_date,
        EXISTS (SELECT FROM care_team_membership m WHERE m.clinic_id = p.clinic_id AND m.patient_id = p.id
          AND m.member_id = ${actor.memberId}::uuid AND m.starts_on <= ${today}::date
          AND (m.ends_on IS NULL OR m.ends_on >= ${today}::date)) AS on_team,
        coalesce((SELECT e.state = ANY (${[...INTAKE_STATES]}::text[]) FROM episode_of_care e
          WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open), false) AS in_intake,
        EXISTS (SELECT FROM break_glass_grant b WHERE b.clinic_id = p.clinic_id AND b.patient_id = p.id
          AND b.user_id = ${actor.userId}::uuid AND b.expires_at > ${now}) AS has_break_glass,
        g.proxy_scope, g.starts_on AS proxy_starts_on, g.ends_on AS proxy_ends_on
      FROM patient p
      LEFT JOIN guardian g ON g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.id = ${actor.guardianId}::uuid
      WHERE p.clinic_id = ${actor.clinicId}::uuid AND p.id = ANY (${[...patientIds]}::uuid[])`;
    return new Map(
      rows.map((row) => [
        row.id,
        relationOf({
          roles: actor.roles,
          isSelf: actor.patientId === row.id,
          isProxy: isCurrentProxy(row, today),
          onTeam: row.on_team,
          inIntake: row.in_intake,
          hasBreakGlass: row.has_break_glass,
        }),
      ]),
    );
  }
}

function isCurrentProxy(row: Facts, today: string): boolean {
  if (!row.proxy_scope || !row.proxy_starts_on) return false;
  const period = { startsOn: toLocalDate(row.proxy_starts_on), endsOn: toLocalDateOrNull(row.proxy_ends_on) };
  return proxyIsCurrent(row.proxy_scope, period, toLocalDate(row.birth_date), today);
}
