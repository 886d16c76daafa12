import { Prisma } from '@consilium/db';
import { INTAKE_STATES } from '@consilium/domain';
import { type Reach, viewer } from './viewer-reach.ts';

/**
 * The policy's reach as a condition of SQL on `patient p` and the state of its open episode `e`: an item whose
 * operation would be refused to the viewer is no item.
 */
export function reached({ anyone, team, intake }: Reach): Prisma.Sql {
  const { memberId, today } = viewer();
  return Prisma.sql`(${anyone}
    OR ${intake} AND e.state = ANY (${[...INTAKE_STATES]}::text[])
    OR ${team} AND EXISTS (SELECT FROM care_team_membership own WHERE own.clinic_id = p.clinic_id
      AND own.patient_id = p.id AND own.member_id = ${memberId}::uuid AND own.starts_on <= ${today}::date
      AND (own.ends_on IS NULL OR own.ends_on >= ${today}::date)))`;
}
