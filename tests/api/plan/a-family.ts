import { randomUUID } from 'node:crypto';
import type { TestClinic, TestUser } from '@consilium/testing';
import type { Pool } from 'pg';

export interface Family {
  readonly patient: TestUser;
  readonly guardian: TestUser;
}

/** The accounts of a young person and of their mother, who acts for them in everything. */
export async function aFamily(owner: Pool, clinic: TestClinic, patientId: string): Promise<Family> {
  const patient = await clinic.addUser('PATIENT');
  await owner.query('UPDATE user_account SET patient_id = $1 WHERE id = $2', [patientId, patient.userId]);
  const guardian = await clinic.addUser('GUARDIAN');
  const guardianId = randomUUID();
  await owner.query(
    `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
     VALUES ($1, $2, $3, 'Pat', 'Example', 'mother', 'FULL', '2020-01-01')`,
    [clinic.clinicId, guardianId, patientId],
  );
  await owner.query('UPDATE user_account SET guardian_id = $1 WHERE id = $2', [guardianId, guardian.userId]);
  return { patient, guardian };
}
