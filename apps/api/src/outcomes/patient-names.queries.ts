import { Injectable } from '@nestjs/common';
import { displayName } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

@Injectable()
export class PatientNamesQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async of(patientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const db = await this.transaction.client();
    const rows = await db.patient.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...patientIds] } },
      select: { id: true, givenNames: true, familyName: true, preferredName: true },
    });
    return new Map(rows.map((row) => [row.id, displayName(row)]));
  }
}
