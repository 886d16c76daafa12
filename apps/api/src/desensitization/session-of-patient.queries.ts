import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';

@Injectable()
export class SessionOfPatient {
  /** Whether a patient takes part in a session. */
  async has(db: DatabaseTransaction, sessionId: string, patientId: string): Promise<boolean> {
    const { clinicId } = currentActor();
    const found = await db.sessionPatient.findFirst({
      where: { clinicId, sessionId, patientId },
      select: { patientId: true },
    });
    return found !== null;
  }
}
