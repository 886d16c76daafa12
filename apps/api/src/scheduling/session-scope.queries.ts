import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';

@Injectable()
export class SessionScopeQueries {
  /** Null when there is no such session; row-level security hides those of other clinics. */
  async patientsOf(db: DatabaseTransaction, clinicId: string, id: string): Promise<string[] | null> {
    const session = await db.therapySession.findUnique({
      where: { clinicId_id: { clinicId, id } },
      select: { patients: { select: { patientId: true }, orderBy: { patientId: 'asc' } } },
    });
    return session && session.patients.map(({ patientId }) => patientId);
  }
}
