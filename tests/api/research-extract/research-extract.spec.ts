import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { readFile } from 'node:fs/promises';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aCohort } from '../outcomes/a-cohort.ts';

interface Extract {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly id: string;
  readonly episodes: number;
  readonly persons: number;
  readonly hash: string;
}

describe('research extracts', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let analyst: TestUser;
  let privacy: TestUser;
  let patients: string[];
  const as = (user: TestUser) => graphqlClient(apiUrls()[0], user.token);
  const make = async (purpose = 'Study 12, ethics vote 2026-7', user = analyst) =>
    dataOf(
      await as(user)<{ makeResearchExtract: Extract }>(
        `mutation ($purpose: String!) { makeResearchExtract(purpose: $purpose) { __typename
          ... on ResearchExtract { id episodes persons hash } ... on Refusal { code field } } }`,
        { purpose },
      ),
    ).makeResearchExtract;
  const download = async (id: string, format: string) => {
    const { downloadResearchExtract: file } = dataOf(
      await as(analyst)<{ downloadResearchExtract: { fileName: string; content: string } }>(
        `mutation ($id: ID!, $format: ResearchFormat!) {
          downloadResearchExtract(id: $id, format: $format) { fileName mediaType content } }`,
        { id, format },
      ),
    );
    return { ...file, bytes: Buffer.from(file.content, 'base64') };
  };
  const rowsOf = (csv: Buffer) =>
    csv
      .toString('utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  const whoIs = async (extractId: string, pseudonym: string, user = privacy, reason = 'Incidental finding') =>
    as(user)<{ reidentify: { __typename: string; code?: string; field?: string; patientId?: string } }>(
      `mutation ($input: ReidentifyInput!) { reidentify(input: $input) { __typename
        ... on Reidentified { patientId patientName episodeId } ... on Refusal { code field } } }`,
      { input: { extractId, pseudonym, reason } },
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    analyst = await clinic.addUser('ANALYST');
    privacy = await clinic.addUser('PRIVACY_OFFICER');
    patients = await aCohort(owner, clinic, { A: 9, D: 4 });
    patients.push(...(await aCohort(owner, clinic, { B: 2 }, { subtype: 'CRPS' })));
    await owner.query(
      `UPDATE patient SET given_names = ARRAY['Plantedname'], family_name = 'Plantedfamily', mrn = 'PLANTED-1',
         school = 'Planted School' WHERE clinic_id = $1 AND id = $2`,
      [clinic.clinicId, patients[0]],
    );
  });
  afterAll(() => owner.end());

  it('hold every episode and score, without a name, a number of the clinic, an id or a date', async () => {
    const extract = await make();
    expect(extract).toMatchObject({ __typename: 'ResearchExtract', episodes: 15, persons: 15 });
    const [episodes, scores, workbook] = [
      await download(extract.id, 'EPISODES_CSV'),
      await download(extract.id, 'SCORES_CSV'),
      await download(extract.id, 'XLSX'),
    ];
    expect(rowsOf(episodes.bytes)).toHaveLength(16);
    // Thirteen were measured twice after admission and discharge, each with two scales; nobody is class X.
    expect(rowsOf(scores.bytes)).toHaveLength(1 + 15 * 4);
    const { rows } = await owner.query<{ content: string }>(
      'SELECT content FROM research_extract WHERE id = $1',
      [extract.id],
    );
    for (const text of [episodes.bytes.toString(), scores.bytes.toString(), rows[0]?.content ?? '']) {
      expect(text).not.toMatch(
        /Planted|PLANTED|Robin|Formula|T-[0-9a-f]{8}|\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}-/u,
      );
      for (const id of patients) expect(text).not.toContain(id);
    }
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('leave out what fewer than eleven share, and count days from admission', async () => {
    const [head, ...rows] = rowsOf((await download((await make()).id, 'EPISODES_CSV')).bytes);
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('subtype').filter((value) => value === 'DIFFUSE')).toHaveLength(13);
    expect(column('subtype').filter((value) => value === '')).toHaveLength(2);
    expect(new Set(column('dischargeDay'))).toEqual(new Set(['21']));
    expect(new Set(column('referralDay'))).toEqual(new Set(['-69']));
  });

  it('draw new pseudonyms each time, and are given out again to the digit', async () => {
    const [one, two] = [await make(), await make()];
    const names = async (id: string) =>
      rowsOf((await download(id, 'EPISODES_CSV')).bytes)
        .slice(1)
        .flatMap((row) => row.slice(0, 2));
    const first = new Set(await names(one.id));
    expect(first.size).toBe(30);
    expect((await names(two.id)).filter((name) => first.has(name))).toEqual([]);
    const again = await download(one.id, 'SCORES_CSV');
    expect(again.content).toBe((await download(one.id, 'SCORES_CSV')).content);
  });

  it('lead back to a person for whoever keeps the key alone, one at a time and with a reason', async () => {
    const extract = await make();
    const row = rowsOf((await download(extract.id, 'EPISODES_CSV')).bytes)[1] ?? [];
    const [episode = '', person = ''] = row;
    expect(codeOf(await whoIs(extract.id, person, analyst))).toBe('FORBIDDEN');
    expect(codeOf(await whoIs(extract.id, person, clinic.users.ADMINISTRATOR))).toBe('FORBIDDEN');
    expect(dataOf(await whoIs(extract.id, person, privacy, ' ')).reidentify).toMatchObject({
      field: 'reason',
    });
    const unknown = dataOf(await whoIs((await make()).id, person)).reidentify;
    expect(unknown).toMatchObject({ code: 'PSEUDONYM_UNKNOWN', field: 'pseudonym' });
    const found = dataOf(await whoIs(extract.id, person.toLowerCase())).reidentify;
    expect(patients).toContain(found.patientId);
    expect(dataOf(await whoIs(extract.id, episode)).reidentify.patientId).toBe(found.patientId);
    const { rows } = await owner.query<{ reason: string; by_name: string }>(
      'SELECT reason, by_name FROM research_lookup WHERE clinic_id = $1 AND extract_id = $2',
      [clinic.clinicId, extract.id],
    );
    expect(rows).toEqual([
      { reason: 'Incidental finding', by_name: privacy.displayName },
      { reason: 'Incidental finding', by_name: privacy.displayName },
    ]);
    const other = await aClinic(owner);
    const stranger = await other.addUser('PRIVACY_OFFICER');
    expect(dataOf(await whoIs(extract.id, person, stranger)).reidentify).toMatchObject({
      code: 'PSEUDONYM_UNKNOWN',
    });
  });

  it('keep the key where the application cannot read it', async () => {
    const { rows } = await owner.query<{ may: boolean }>(
      "SELECT has_table_privilege('consilium_app', 'research_key', 'SELECT') AS may",
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it('want a purpose', async () => {
    expect(await make('  ')).toMatchObject({ code: 'TEXT_REQUIRED', field: 'purpose' });
    expect(codeOf(await as(await clinic.addUser('PHYSIOTHERAPIST'))('{ researchExtracts { id } }'))).toBe(
      'FORBIDDEN',
    );
  });

  it('have every column in the documentation', async () => {
    const text = await readFile(new URL('../../../docs/research-extract.md', import.meta.url), 'utf8');
    const { id } = await make();
    for (const format of ['EPISODES_CSV', 'SCORES_CSV']) {
      for (const column of rowsOf((await download(id, format)).bytes)[0] ?? [])
        expect(text).toMatch(new RegExp(`\\| \`${column}\` +\\|`, 'u'));
    }
  });
});
