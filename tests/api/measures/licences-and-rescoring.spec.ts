import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, codeOf, dataOf, graphqlClient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

const PDF = Buffer.from('%PDF-1.7\nA letter of the publisher');

describe('the document of a licence', () => {
  let owner: Pool;
  let clinic: TestClinic;
  const client = (token = clinic.users.ADMINISTRATOR.token) => graphqlClient(apiUrls()[0], token);
  const attest = async (more: Record<string, unknown>) =>
    dataOf(
      await client()<{
        attestLicence: {
          code?: string;
          field?: string;
          attestations?: { id: string; hasDocument: boolean }[];
        };
      }>(
        `mutation ($input: AttestLicenceInput!) { attestLicence(input: $input) {
           ... on Instrument { attestations { id hasDocument } } ... on Refusal { code field } } }`,
        {
          input: {
            ...{ instrumentCode: 'PEDSQL', termsCheckedOn: '2026-01-05' },
            ...{ documentName: '../Licence: 2026.pdf', ...more },
          },
        },
      ),
    ).attestLicence;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  afterAll(() => owner.end());

  it('is kept with the attestation and handed to whoever keeps the register, under a harmless name', async () => {
    expect((await attest({})).attestations?.[0]).toMatchObject({ hasDocument: false });
    const [kept] = (await attest({ document: PDF.toString('base64') })).attestations ?? [];
    expect(kept).toMatchObject({ hasDocument: true });
    const read = 'query ($id: ID!) { licenceDocument(attestationId: $id) { fileName mediaType content } }';
    const { licenceDocument } = dataOf(
      await client()<{ licenceDocument: { fileName: string; mediaType: string; content: string } }>(read, {
        id: kept?.id,
      }),
    );
    expect(licenceDocument).toEqual({
      fileName: 'Licence 2026.pdf',
      mediaType: 'application/pdf',
      content: PDF.toString('base64'),
    });
    const other = await aClinic(owner);
    expect(codeOf(await client(other.users.ADMINISTRATOR.token)(read, { id: kept?.id }))).toBe('NOT_FOUND');
    expect(codeOf(await client(clinic.users.PHYSICIAN.token)(read, { id: kept?.id }))).toBe('FORBIDDEN');
  });

  it('may be larger than an ordinary request, up to 5 MB', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(600_000)]);
    expect((await attest({ document: large.toString('base64') })).attestations?.[0]).toMatchObject({
      hasDocument: true,
    });
    const huge = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]);
    expect(await attest({ document: huge.toString('base64') })).toMatchObject({ field: 'document' });
  });

  it.each([
    ['a page that a browser would run', Buffer.from('<html><script>1</script>').toString('base64')],
    ['a picture of vectors', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
    ['no base64', '%PDF-1.7 but not encoded'],
  ])('is refused when it is %s', async (_, document) => {
    expect(await attest({ document })).toMatchObject({ code: 'INVALID_INPUT', field: 'document' });
  });
});

describe('scoring again', () => {
  let owner: Pool;
  let clinic: TestClinic;
  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  afterAll(() => owner.end());

  /** Usual pain 6, which a scorer before the present one took for 4. */
  async function scoredBefore(): Promise<string> {
    const { patientId, episodeId } = await aPatient(owner, clinic, { team: [clinic.users.PHYSICIAN] });
    const id = randomUUID();
    const { clinicId } = clinic;
    await owner.query(
      `INSERT INTO administration (clinic_id, id, patient_id, episode_id, instrument_code, instrument_version, respondent,
         respondent_name, language, time_point, assessed_on, started_at, status)
       VALUES ($1, $2, $3, $4, 'NRS-PAIN', '1', 'PATIENT', 'x', 'en', 'AD_HOC', '2026-03-02', now(), 'IN_PROGRESS')`,
      [clinicId, id, patientId, episodeId],
    );
    await owner.query(
      `INSERT INTO administration_answer (clinic_id, id, administration_id, item_key, value, answered_at)
       VALUES ($1, $2, $3, 'usual', 6, now())`,
      [clinicId, randomUUID(), id],
    );
    await owner.query(
      `UPDATE administration SET status = 'COMPLETED', completed_at = now() WHERE clinic_id = $1 AND id = $2`,
      [clinicId, id],
    );
    await owner.query(
      `INSERT INTO score (clinic_id, id, administration_id, patient_id, episode_id, instrument_code, instrument_version,
         scale_code, respondent, time_point, assessed_on, value, scorer_version, computed_at)
       VALUES ($1, $2, $3, $4, $5, 'NRS-PAIN', '1', 'usual', 'PATIENT', 'AD_HOC', '2026-03-02', 4, 0, now())`,
      [clinicId, randomUUID(), id, patientId, episodeId],
    );
    return id;
  }

  it('says first what would change, writes new rows beside the old ones, and is then done', async () => {
    const client = graphqlClient(apiUrls()[0], clinic.users.ADMINISTRATOR.token);
    const waiting = async () =>
      dataOf(
        await client<{ rescorings: { instrumentCode: string; administrations: number }[] }>(
          '{ rescorings { instrumentCode administrations } }',
        ),
      ).rescorings;
    expect(await waiting()).toEqual([]);
    const ids = [await scoredBefore(), await scoredBefore()];
    expect(await waiting()).toEqual([{ instrumentCode: 'NRS-PAIN', administrations: 2 }]);
    const { rescoringPreview } = dataOf(
      await client<{ rescoringPreview: { lookedAt: number; scales: { scaleCode: string }[] } }>(
        `{ rescoringPreview(instrumentCode: "NRS-PAIN") { lookedAt
           scales { scaleCode rows valuesChanged largestDrop largestRise } } }`,
      ),
    );
    expect(rescoringPreview.lookedAt).toBe(2);
    expect(rescoringPreview.scales.find(({ scaleCode }) => scaleCode === 'usual')).toEqual({
      ...{ scaleCode: 'usual', rows: 2, valuesChanged: 2, largestDrop: null, largestRise: 2 },
    });
    const values = async () =>
      (
        await owner.query<{ value: string }>(
          `SELECT value::float8 AS value FROM score WHERE administration_id = ANY ($1) AND scale_code = 'usual'
           ORDER BY value`,
          [ids],
        )
      ).rows.map(({ value }) => value);
    expect(await values()).toEqual([4, 4]);
    dataOf(
      await client('mutation { rescoreMeasures(instrumentCode: "NRS-PAIN") { ... on Rescored { count } } }'),
    );
    expect(await values()).toEqual([4, 4, 6, 6]);
    expect(await waiting()).toEqual([]);
  });
});
