import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';

/** What an entry of the waiting list points at. */
@Injectable()
export class WaitingListReferences {
  constructor(private readonly transaction: ContextTransaction) {}

  async interventionIsOf(patientId: string, interventionId: string): Promise<boolean> {
    const db = await this.transaction.client();
    const row = await db.intervention.findFirst({
      where: { clinicId: currentActor().clinicId, id: interventionId, carePlan: { patientId } },
      select: { id: true },
    });
    return row !== null;
  }

  /** What the session is called: the prescribed intervention's title, else the discipline's name. */
  async titleOf(entry: { readonly interventionId: string | null; readonly disciplineCode: string }) {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const intervention = entry.interventionId
      ? await db.intervention.findUnique({
          where: { clinicId_id: { clinicId, id: entry.interventionId } },
          select: { title: true },
        })
      : null;
    if (intervention) return intervention.title;
    const discipline = await db.discipline.findUnique({
      where: { clinicId_code: { clinicId, code: entry.disciplineCode } },
      select: { name: true },
    });
    return discipline?.name ?? entry.disciplineCode;
  }

  async patientOfEntry(id: string): Promise<string | undefined> {
    const db = await this.transaction.client();
    const row = await db.waitingListEntry.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientId: true },
    });
    return row?.patientId;
  }

  async patientOfOffer(id: string): Promise<string | undefined> {
    const db = await this.transaction.client();
    const row = await db.slotOffer.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { entry: { select: { patientId: true } } },
    });
    return row?.entry.patientId;
  }
}
