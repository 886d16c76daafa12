import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';

/** Whom the parts of a conference are about. Row-level security shows the clinic's own only. */
@Injectable()
export class ConferenceScopeQueries {
  /** Null: there is no such conference. */
  async patientsOf(db: DatabaseTransaction, clinicId: string, id: string): Promise<string[] | null> {
    const row = await db.conference.findUnique({
      where: { clinicId_id: { clinicId, id } },
      select: { agenda: { select: { patientId: true } } },
    });
    return row && row.agenda.map(({ patientId }) => patientId);
  }

  async ofItem(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.agendaItem.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }

  async ofFlag(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.conferenceFlag.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }

  async ofDecision(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    const row = await db.conferenceDecision.findFirst({
      where: { id },
      select: { agendaItem: { select: { patientId: true } } },
    });
    return row?.agendaItem.patientId;
  }
}
