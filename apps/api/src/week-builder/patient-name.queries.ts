import { Injectable } from '@nestjs/common';
import { displayName } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';

/** Names of patients, as far as the viewer may know whom a session is for. */
@Injectable()
export class PatientNameQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  displayName(patientId: string): Promise<string | null> {
    return loader<string>('names of proposed patients', async (ids) => {
      const allowed = await this.access.allowedAmong('schedule.readPatient', ids);
      const db = await this.transaction.client();
      const rows = await db.patient.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...allowed] } },
        select: { id: true, givenNames: true, familyName: true, preferredName: true },
      });
      return new Map(rows.map((row) => [row.id, displayName(row)]));
    }).load(patientId);
  }
}
