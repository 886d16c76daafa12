import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';

@Injectable()
export class SessionScopeQueries {
  /** Null when there is no such session; row-level security hides those of other clinics. */
  async patientsOf(db: DatabaseTransaction, clinicId: string, id: string): Promise<string[] | null> {
    // One statement: a session that moves between two would seem to have nobody.
    const [row] = await db.$queryRaw<{ patients: string[] }[]>`
      SELECT ARRAY(SELECT p.patient_id::text FROM session_patient p
        WHERE p.clinic_id = s.clinic_id AND p.session_id = s.id ORDER BY 1) AS patients
      FROM therapy_session s WHERE s.clinic_id = ${clinicId}::uuid AND s.id = ${id}::uuid`;
    return row?.patients ?? null;
  }
}
