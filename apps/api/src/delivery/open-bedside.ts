import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { BedsideSession } from './graphql/bedside.object.ts';
import { UnderWay } from './under-way.ts';

/** One session for whoever records in it: only the patients whom the viewer may read. */
@Injectable()
export class OpenBedside {
  constructor(
    private readonly access: Access,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
  ) {}

  async run(sessionId: string): Promise<BedsideSession> {
    const { patients } = await this.underWay.read(await this.transaction.client(), sessionId);
    const ids = patients.map(({ patientId }) => patientId);
    const allowed = await this.access.allowedAmong('delivery.read', ids);
    return Object.assign(new BedsideSession(), {
      sessionId,
      patientIds: ids.filter((id) => allowed.has(id)),
      otherPatients: ids.length - allowed.size,
    });
  }
}
