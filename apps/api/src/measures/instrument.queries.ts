import { Injectable } from '@nestjs/common';
import { INSTRUMENTS, type Instrument as InstrumentRule } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { Instrument, InstrumentAttestation } from './graphql/instrument.object.ts';

/** Texts of one instrument by item, and by item and answer ("item1", "item1=3"). */
export type InstrumentTexts = ReadonlyMap<string, string>;

const textKey = (itemKey: string, optionValue: number | null): string =>
  optionValue === null ? itemKey : `${itemKey}=${String(optionValue)}`;

@Injectable()
export class InstrumentQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** All instruments with the clinic's register. */
  async list(): Promise<Instrument[]> {
    const [attestations, readable] = [await this.attestations(), await this.readableKeys()];
    return INSTRUMENTS.map((one) => instrumentOf(one, attestations.get(one.code) ?? [], readable));
  }

  async attestations(): Promise<Map<string, InstrumentAttestation[]>> {
    const db = await this.transaction.client();
    const rows = await db.instrumentLicence.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: [{ attestedAt: 'desc' }, { id: 'desc' }],
      omit: { document: true },
    });
    const kept = new Set(
      (
        await db.instrumentLicence.findMany({
          where: { clinicId: currentActor().clinicId, document: { not: null } },
          select: { id: true },
        })
      ).map(({ id }) => id),
    );
    const byCode = new Map<string, InstrumentAttestation[]>();
    for (const row of rows) {
      const own = byCode.get(row.instrumentCode) ?? [];
      own.push(
        Object.assign(new InstrumentAttestation(), {
          ...row,
          hasDocument: kept.has(row.id),
          termsCheckedOn: toLocalDate(row.termsCheckedOn),
        }),
      );
      byCode.set(row.instrumentCode, own);
    }
    return byCode;
  }

  /** The document of an attestation with its name; null when none is kept. */
  async document(id: string): Promise<{ documentName: string; document: Uint8Array } | null> {
    const db = await this.transaction.client();
    const row = await db.instrumentLicence.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { documentName: true, document: true },
    });
    return row?.document ? { documentName: row.documentName, document: row.document } : null;
  }

  /** A licence counts until it is withdrawn. */
  async isLicensed(instrumentCode: string): Promise<boolean> {
    const own = (await this.attestations()).get(instrumentCode) ?? [];
    return own.some((one) => one.withdrawnAt === null);
  }

  /** Pasted texts of an instrument in a language, else in English; the newest of each place. */
  async texts(instrument: InstrumentRule, language: string): Promise<InstrumentTexts> {
    const db = await this.transaction.client();
    const rows = await db.instrumentText.findMany({
      where: {
        clinicId: currentActor().clinicId,
        instrumentCode: instrument.code,
        instrumentVersion: instrument.version,
        language: { in: [language, 'en'] },
      },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    });
    const own = rows.filter((row) => row.language === language);
    return new Map(
      [...rows.filter((row) => row.language !== language), ...own].map((row) => [
        textKey(row.itemKey, row.optionValue),
        row.text,
      ]),
    );
  }

  /** "FDI|1991" of every instrument whose questions somebody can read here. */
  async readableKeys(): Promise<ReadonlySet<string>> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const rows = await db.$queryRaw<{ code: string; version: string; items: number }[]>`
      SELECT t.instrument_code AS code, t.instrument_version AS version, count(DISTINCT t.item_key)::integer AS items
      FROM instrument_text t
      WHERE t.clinic_id = ${clinicId}::uuid AND t.option_value IS NULL AND EXISTS (
        SELECT 1 FROM instrument_licence l WHERE l.clinic_id = t.clinic_id
          AND l.instrument_code = t.instrument_code AND l.withdrawn_at IS NULL)
      GROUP BY 1, 2`;
    const pasted = new Map(rows.map((row) => [`${row.code}|${row.version}`, row.items]));
    return new Set(
      INSTRUMENTS.flatMap((one) => {
        const key = `${one.code}|${one.version}`;
        const whole = (pasted.get(key) ?? 0) >= one.items.length && one.items.length > 0;
        return one.licence.texts === 'SHIPPED' || whole ? [key] : [];
      }),
    );
  }
}

function instrumentOf(
  one: InstrumentRule,
  attestations: InstrumentAttestation[],
  readable: ReadonlySet<string>,
): Instrument {
  return Object.assign(new Instrument(), {
    code: one.code,
    version: one.version,
    title: one.title,
    itemCount: one.items.length,
    itemKeys: one.items.map((item) => item.key),
    respondents: [...one.respondents],
    scales: one.scales.map((scale) => ({
      ...scale,
      bands: scale.bands.map((band) => ({
        code: band.code,
        begins: band.from ?? band.above ?? 0,
        included: band.from !== undefined,
      })),
      changePoints: scale.change?.points ?? null,
      changeSource: scale.change?.source ?? null,
    })),
    scorerVersion: one.scorerVersion,
    licenceHolder: one.licence.holder,
    licenceTerms: one.licence.terms,
    texts: one.licence.texts,
    readable: readable.has(`${one.code}|${one.version}`),
    attestations,
  });
}
