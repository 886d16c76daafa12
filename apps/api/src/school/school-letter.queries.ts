import { Injectable } from '@nestjs/common';
import type { LetterLanguage, SchoolLetterContent } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { SchoolLetter } from './graphql/school-letter.object.ts';

/** Everything but the frozen content, which only printing needs. */
const SHOWN = {
  ...{ id: true, patientId: true, number: true, planNumber: true, language: true, consentBy: true },
  ...{ consentOn: true, signedAt: true, signedByName: true },
} as const;

@Injectable()
export class SchoolLetterQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The newest first. */
  async ofPatient(patientId: string): Promise<SchoolLetter[]> {
    const db = await this.transaction.client();
    const rows = await db.schoolLetter.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: { number: 'desc' },
      select: SHOWN,
    });
    return rows.map(letterOf);
  }

  async byId(id: string): Promise<SchoolLetter | null> {
    const db = await this.transaction.client();
    const row = await db.schoolLetter.findUnique({ where: this.key(id), select: SHOWN });
    return row && letterOf(row);
  }

  /** As it was signed. */
  async content(id: string): Promise<SchoolLetterContent | null> {
    const db = await this.transaction.client();
    const row = await db.schoolLetter.findUnique({ where: this.key(id), select: { content: true } });
    return (row?.content ?? null) as unknown as SchoolLetterContent | null;
  }

  /** The patient of a letter, for the guard. */
  async patientOf(db: DatabaseTransaction, id: string): Promise<string | undefined> {
    return (await db.schoolLetter.findFirst({ where: { id }, select: { patientId: true } }))?.patientId;
  }

  private key = (id: string) => ({ clinicId_id: { clinicId: currentActor().clinicId, id } });
}

const letterOf = <Row extends { readonly consentOn: Date; readonly language: string }>(row: Row) =>
  Object.assign(new SchoolLetter(), row, {
    consentOn: toLocalDate(row.consentOn),
    language: row.language as LetterLanguage,
  });
