import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { CrisisLine } from './graphql/crisis-line.object.ts';

@Injectable()
export class CrisisLineQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** As the clinic says it; null until it has: nothing is guessed. */
  async ofClinic(clinicId = currentActor().clinicId): Promise<CrisisLine | null> {
    const db = await this.transaction.client();
    const row = await db.crisisLine.findUnique({ where: { clinicId } });
    return row && Object.assign(new CrisisLine(), row);
  }
}
