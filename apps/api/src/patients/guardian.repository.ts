import { Injectable } from '@nestjs/common';
import type { ProxyScope } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDate, fromLocalDateOrNull } from '../platform/db/local-dates.ts';

export interface GuardianFieldsToSave {
  readonly givenName: string;
  readonly familyName: string;
  readonly relationship: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly proxyScope: ProxyScope;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

@Injectable()
export class GuardianRepository {
  async insert(db: DatabaseTransaction, patientId: string, fields: GuardianFieldsToSave): Promise<string> {
    const data = { clinicId: currentActor().clinicId, patientId, ...columns(fields) };
    return (await db.guardian.create({ data, select: { id: true } })).id;
  }

  /** Changes the guardian if the version still fits; answers whether it did. */
  async update(
    db: DatabaseTransaction,
    patientId: string,
    id: string,
    version: number,
    fields: GuardianFieldsToSave,
  ) {
    const { count } = await db.guardian.updateMany({
      where: { clinicId: currentActor().clinicId, patientId, id, version },
      data: { ...columns(fields), version: { increment: 1 } },
    });
    return count === 1;
  }
}

const columns = (fields: GuardianFieldsToSave) => ({
  ...fields,
  startsOn: fromLocalDate(fields.startsOn),
  endsOn: fromLocalDateOrNull(fields.endsOn),
});
