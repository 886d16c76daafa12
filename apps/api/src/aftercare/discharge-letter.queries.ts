import { Injectable } from '@nestjs/common';
import type { LetterContent, LetterLanguage } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { DischargeLetter } from './graphql/discharge-letter.object.ts';

/** Everything but the frozen content, which only printing needs. */
const SHOWN = {
  ...{ id: true, patientId: true, episodeId: true, number: true, language: true, course: true },
  ...{ recommendations: true, followUp: true, savedAt: true, savedByName: true, signedAt: true },
  ...{ signedByName: true, version: true },
} as const;

@Injectable()
export class DischargeLetterQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Of all stays, the newest first. */
  async ofPatient(patientId: string): Promise<DischargeLetter[]> {
    const db = await this.transaction.client();
    const rows = await db.dischargeLetter.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
      select: SHOWN,
    });
    return rows.map((row) =>
      Object.assign(new DischargeLetter(), row, { language: row.language as LetterLanguage }),
    );
  }

  async byId(id: string): Promise<DischargeLetter | null> {
    const db = await this.transaction.client();
    const row = await db.dischargeLetter.findUnique({ where: this.key(id), select: SHOWN });
    return row && Object.assign(new DischargeLetter(), row, { language: row.language as LetterLanguage });
  }

  /** As it was signed; null of a draft. */
  async content(id: string): Promise<LetterContent | null> {
    const db = await this.transaction.client();
    const row = await db.dischargeLetter.findUnique({ where: this.key(id), select: { content: true } });
    return (row?.content ?? null) as unknown as LetterContent | null;
  }

  /** The number of the next letter of a stay. */
  async nextNumber(episodeId: string): Promise<number> {
    const db = await this.transaction.client();
    const of = { clinicId: currentActor().clinicId, episodeId };
    return (await db.dischargeLetter.count({ where: of })) + 1;
  }

  /** The patient of a letter, for the guard. */
  async patientOf(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.dischargeLetter.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }

  private key = (id: string) => ({ clinicId_id: { clinicId: currentActor().clinicId, id } });
}
