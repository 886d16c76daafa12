import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { Answers } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { RequestFacts } from './measure-request.queries.ts';

@Injectable()
export class AdministrationQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** What was answered so far of a request, by instrument. */
  async ofRequest(
    requestId: string,
  ): Promise<ReadonlyMap<string, { readonly completed: boolean; readonly answers: Answers }>> {
    const db = await this.transaction.client();
    const rows = await db.administration.findMany({
      where: { clinicId: currentActor().clinicId, requestId },
      select: { id: true, instrumentCode: true, status: true },
    });
    const byCode = new Map<string, { completed: boolean; answers: Answers }>();
    for (const row of rows) {
      byCode.set(row.instrumentCode, {
        completed: row.status !== 'IN_PROGRESS',
        answers: await this.answers(db, row.id),
      });
    }
    return byCode;
  }

  /** The newest answer of each item. */
  async answers(db: DatabaseTransaction, administrationId: string): Promise<Answers> {
    const rows = await db.administrationAnswer.findMany({
      where: { clinicId: currentActor().clinicId, administrationId },
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    });
    return Object.fromEntries(rows.map(({ itemKey, value }) => [itemKey, value?.toNumber() ?? null]));
  }

  completedCount(db: DatabaseTransaction, requestId: string): Promise<number> {
    return db.administration.count({
      where: { clinicId: currentActor().clinicId, requestId, status: { not: 'IN_PROGRESS' } },
    });
  }

  async givenName(patientId: string): Promise<string> {
    const db = await this.transaction.client();
    const patient = await db.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: patientId } },
      select: { givenNames: true, preferredName: true },
    });
    return patient.preferredName ?? patient.givenNames[0] ?? '';
  }

  /** Who answers, as a name beside the answers. */
  async respondentName({ respondent, guardianId, patientId }: RequestFacts): Promise<string> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    if (respondent === 'GUARDIAN' && guardianId !== null) {
      const guardian = await db.guardian.findUniqueOrThrow({
        where: { clinicId_id: { clinicId, id: guardianId } },
        select: { givenName: true, familyName: true },
      });
      return `${guardian.givenName} ${guardian.familyName}`;
    }
    return this.givenName(patientId);
  }
}
