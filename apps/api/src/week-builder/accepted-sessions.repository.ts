import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

/** A session at the version that was seen. */
export interface SeenSession {
  readonly sessionId: string;
  readonly version: number;
}

/**
 * What accepting and undoing a proposal does to sessions besides booking and moving them. Every step is conditional
 * on the version; false when somebody changed the session meanwhile.
 */
@Injectable()
export class AcceptedSessionRepository {
  /** Two who accept proposals of one week do so one after the other. */
  async lockWeek(db: DatabaseTransaction, weekOf: string): Promise<void> {
    const key = `week ${currentActor().clinicId} ${weekOf}`;
    await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }

  /** The database refuses it when its place was taken meanwhile. */
  reinstate(db: DatabaseTransaction, seen: SeenSession, status: string): Promise<boolean> {
    return this.step(db, seen, {
      status,
      occupies: true,
      previousStatus: null,
      cancelReason: null,
      cancelledBy: null,
      cancelledByName: null,
      cancelledAt: null,
      cancelledLate: false,
    });
  }

  /** All of them in one statement: a whole week is withdrawn at once. */
  async withdraw(db: DatabaseTransaction, seen: readonly SeenSession[]): Promise<boolean> {
    if (seen.length === 0) return true;
    const count = await db.$executeRaw`
      UPDATE therapy_session s SET status = 'WITHDRAWN', occupies = false, previous_status = NULL,
        version = s.version + 1, updated_at = ${currentContext().now()}
      FROM unnest(${seen.map(({ sessionId }) => sessionId)}::uuid[], ${seen.map(({ version }) => version)}::int[])
        AS given(id, version)
      WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.id = given.id AND s.version = given.version`;
    return count === seen.length;
  }

  /** Frees the time of these patients, or takes it again. */
  async setExcused(
    db: DatabaseTransaction,
    seen: SeenSession,
    patientIds: readonly string[],
    excused: boolean,
  ): Promise<boolean> {
    if (!(await this.step(db, seen, {}))) return false;
    await db.sessionPatient.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        sessionId: seen.sessionId,
        patientId: { in: [...patientIds] },
        attendance: excused ? 'EXPECTED' : 'EXCUSED',
      },
      data: excused ? { attendance: 'EXCUSED', attends: false } : { attendance: 'EXPECTED', attends: true },
    });
    return true;
  }

  private async step(
    db: DatabaseTransaction,
    { sessionId: id, version }: SeenSession,
    data: Parameters<DatabaseTransaction['therapySession']['updateMany']>[0]['data'],
  ): Promise<boolean> {
    const { count } = await db.therapySession.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...data, version: version + 1, updatedAt: currentContext().now() },
    });
    return count === 1;
  }
}
