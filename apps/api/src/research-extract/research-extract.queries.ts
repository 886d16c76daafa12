import { Injectable } from '@nestjs/common';
import { displayName } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { KeptExtract } from './graphql/research-extract.object.ts';

/** What the page of extracts shows; older ones stay in the table. */
const SHOWN = 200;

@Injectable()
export class ResearchExtractQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async list(): Promise<KeptExtract[]> {
    const db = await this.transaction.client();
    const rows = await db.researchExtract.findMany({
      where: { clinicId: currentActor().clinicId },
      omit: { content: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map((row) => Object.assign(new KeptExtract(), row, { asOf: toLocalDate(row.asOf) }));
  }

  async find(id: string): Promise<{ readonly content: string; readonly asOf: string } | null> {
    if (!isUuid(id)) return null;
    const db = await this.transaction.client();
    const row = await db.researchExtract.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { content: true, asOf: true },
    });
    return row && { content: row.content, asOf: toLocalDate(row.asOf) };
  }

  /** Whom a pseudonym stands for; the database answers for one at a time and opens the key no further. */
  async personOf(
    db: DatabaseTransaction,
    extractId: string,
    pseudonym: string,
  ): Promise<{
    readonly patientId: string;
    readonly episodeId: string | null;
    readonly patientName: string;
  } | null> {
    const [key] = await db.$queryRaw<{ patient_id: string; episode_id: string | null }[]>`
      SELECT patient_id::text, episode_id::text FROM research_key_of(${extractId}::uuid, ${pseudonym})`;
    if (!key) return null;
    const patient = await db.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: key.patient_id } },
      select: { givenNames: true, familyName: true, preferredName: true },
    });
    return { patientId: key.patient_id, episodeId: key.episode_id, patientName: displayName(patient) };
  }
}
