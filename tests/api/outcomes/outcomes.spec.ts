import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aCohort } from './a-cohort.ts';

interface Category {
  category: string;
  count: number | null;
  observed: { of: number; rate: number; interval: { low: number } } | null;
  intention: { of: number } | null;
}
interface Report {
  episodes: number | null;
  indicators: { code: string; due: number | null; missing: number | null; categories: Category[] }[];
  disability: { n: number | null; before: { mean: number } | null };
  flow: { referred: number | null };
}
type Input = Readonly<Record<string, unknown>>;

const ABOUT = { anchor: 'DISCHARGE', timePoint: 'MONTH_1', functionDefinition: 'INSTRUMENT' } as const;
const REPORT = `... on OutcomeReport { episodes indicators { code due missing categories { category count
  observed { of rate interval { low } } intention { of } } } disability { n before { mean } } flow { referred } }
  ... on Refusal { code field }`;

describe('outcomes of a cohort', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let admin: TestUser;
  let patients: string[];
  const clientOf = (user: TestUser) => graphqlClient(apiUrls()[0], user.token);
  const ask = async (input: Input, user = admin) =>
    dataOf(
      await clientOf(user)<{ outcomeReport: Report & { code?: string } }>(
        `query($input: ReportInput!) { outcomeReport(input: $input) { ${REPORT} } }`,
        { input: { ...ABOUT, ...input } },
      ),
    ).outcomeReport;
  const classes = (report: Report) =>
    Object.fromEntries(
      (report.indicators[0]?.categories ?? []).map(({ category, count }) => [category, count]),
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    admin = clinic.users.ADMINISTRATOR;
    patients = await aCohort(owner, clinic, { A: 12, B: 8, C: 6, D: 7, X: 6 });
  });
  afterAll(() => owner.end());

  it('are counted as they were made, with both denominators', async () => {
    const report = await ask({});
    expect(report.episodes).toBe(39);
    expect(classes(report)).toEqual({ A: 12, B: 8, C: 6, D: 7 });
    expect(report.indicators[0]).toMatchObject({ code: 'OUTCOME_CLASS', due: 39, missing: 6 });
    const best = report.indicators[0]?.categories[0];
    expect(best?.observed).toMatchObject({ of: 33 });
    expect(best?.observed?.rate).toBeCloseTo(12 / 33);
    expect(best?.intention?.of).toBe(39);
    expect(report.disability).toMatchObject({ n: 33, before: { mean: 30 } });
    expect(report.flow.referred).toBe(39);
  });

  it('cannot be cut finer than people can be hidden in', async () => {
    const input = { year: 2026, quarter: 1, subtype: 'CRPS' };
    expect(await ask(input)).toMatchObject({ code: 'COHORT_TOO_FINE', field: 'quarter' });
    expect(await ask({ quarter: 2 })).toMatchObject({ code: 'INVALID_INPUT', field: 'year' });
    expect(await ask({ year: 3 })).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE', field: 'year' });
  });

  it('do not give a small group away by subtraction', async () => {
    const other = await aClinic(owner);
    await aCohort(owner, other, { A: 20, D: 9 });
    await aCohort(owner, other, { A: 9, D: 2 }, { subtype: 'CRPS' });
    const user = other.users.ADMINISTRATOR;
    const [all, diffuse, crps] = [
      await ask({}, user),
      await ask({ subtype: 'DIFFUSE' }, user),
      await ask({ subtype: 'CRPS' }, user),
    ];
    expect(classes(crps)['D']).toBeNull();
    for (const category of ['A', 'B', 'C', 'D']) {
      const [whole, part] = [classes(all)[category], classes(diffuse)[category]];
      if (whole === null || whole === undefined || part === null || part === undefined) continue;
      expect(whole - part === 0 || whole - part >= 5).toBe(true);
    }
    expect(classes(all)['D'] === null || classes(diffuse)['D'] === null).toBe(true);
  });

  it('open to the rows behind, for whoever may open the charts, and tell that there are more', async () => {
    const physician = await clinic.addUser('PHYSICIAN');
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, lead, starts_on)
       VALUES ($1, gen_random_uuid(), $2, $3, 'Physician', true, current_date - 20)`,
      [clinic.clinicId, patients[0], physician.memberId],
    );
    const rows = async (user: TestUser) =>
      dataOf(
        await clientOf(user)<{
          outcomeRows: { rows: { patientId: string; fdi: number }[]; partial: boolean };
        }>(
          `query($input: ReportInput!) { outcomeRows(input: $input, indicator: OUTCOME_CLASS, category: "A") {
             ... on OutcomeRows { rows { patientId fdi } partial } } }`,
          { input: ABOUT },
        ),
      ).outcomeRows;
    expect(await rows(physician)).toEqual({ rows: [{ patientId: patients[0], fdi: 4 }], partial: true });
    expect(await rows(admin)).toEqual({ rows: [], partial: true });
    expect(await rows(clinic.users.ANALYST)).toEqual({ rows: [], partial: true });
  });

  it('freeze to the digit: what comes later changes nothing of it, and it can be computed again', async () => {
    const { freezeOutcomeReport: frozen } = dataOf(
      await clientOf(admin)<{ freezeOutcomeReport: { id: string; hash: string } }>(
        `mutation($input: ReportInput!) { freezeOutcomeReport(title: "Spring", input: $input) {
           ... on OutcomeSnapshot { id hash } } }`,
        { input: ABOUT },
      ),
    );
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
    const open = async () =>
      dataOf(
        await clientOf(admin)<{
          outcomeSnapshot: { reproduced: boolean; report: Report; snapshot: { hash: string } };
        }>(
          `query($id: ID!) { outcomeSnapshot(id: $id) { reproduced snapshot { hash } report { episodes
             indicators { code due missing categories { category count } } flow { referred } } } }`,
          { id: frozen.id },
        ),
      ).outcomeSnapshot;
    await aCohort(owner, clinic, { A: 5 });
    expect((await ask({})).episodes).toBe(44);
    expect(await open()).toMatchObject({
      reproduced: true,
      snapshot: { hash: frozen.hash },
      report: { episodes: 39 },
    });
    await expect(
      owner.query('UPDATE outcome_snapshot SET title = $1 WHERE clinic_id = $2', ['x', clinic.clinicId]),
    ).rejects.toThrow();
  });

  it('leave as files in which nothing runs and nothing hidden is shown', async () => {
    const file = async (format: string) =>
      dataOf(
        await clientOf(admin)<{ exportOutcomes: { fileName: string; content: string } }>(
          `mutation($input: ReportInput!, $format: OutcomeFormat!) {
             exportOutcomes(input: $input, format: $format, title: "=1+1") { ... on OutcomeFile { fileName content } } }`,
          { input: ABOUT, format },
        ),
      ).exportOutcomes;
    const bytes = async (format: string) => Buffer.from((await file(format)).content, 'base64');
    const text = (await bytes('CSV')).toString('utf8');
    expect(text).toContain('OUTCOME_CLASS,A,17,44,6');
    expect(text).not.toContain('Formula');
    expect((await bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bytes('XLSX')).subarray(0, 2).toString()).toBe('PK');
    expect((await file('PDF')).fileName).toMatch(/^outcomes-\d{4}-\d{2}-\d{2}\.pdf$/);
  });

  it('stand beside published figures that the clinic edits, version by version', async () => {
    const save = (baseVersion: number, value: number, hidden = false) =>
      clientOf(admin)<{ saveBenchmark: { value?: number; version?: number; code: string } }>(
        `mutation($input: SaveBenchmarkInput!) { saveBenchmark(input: $input) {
           ... on Benchmark { code value version contextReasons } ... on Refusal { code } } }`,
        {
          input: {
            ...{
              code: 'B01',
              baseVersion,
              study: 'Sherry 1999',
              citation: 'Clin J Pain',
              population: 'CRPS I',
            },
            ...{
              adults: false,
              n: 103,
              measure: 'Symptom-free',
              kind: 'PROPORTION',
              value,
              provenance: 'PRIMARY',
            },
            hidden,
          },
        },
      ).then((answer) => dataOf(answer).saveBenchmark);
    expect(await save(0, 0.92)).toMatchObject({ code: 'B01', version: 1, contextReasons: ['NO_ANCHOR'] });
    expect(await save(0, 0.9)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save(1, 1.2)).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE' });
    expect(await save(1, 0.9)).toMatchObject({ version: 2, value: 0.9 });
    const { benchmarks } = dataOf(
      await clientOf(admin)<{ benchmarks: { code: string; value: number; provenance: string }[] }>(
        '{ benchmarks { code value provenance } }',
      ),
    );
    expect(benchmarks.find(({ code }) => code === 'B01')?.value).toBe(0.9);
    expect(benchmarks.find(({ code }) => code === 'S01')).toMatchObject({ value: 0.8, provenance: 'CLAIM' });

    expect(await save(2, 0.9, true)).toMatchObject({ version: 3 });
    const after = dataOf(
      await clientOf(admin)<
        Record<string, { code: string; version: number; value: number; hidden: boolean }[]>
      >(
        `{ benchmarks { code } all: benchmarks(withdrawn: true) { code hidden }
           benchmarkVersions(code: "B01") { code version value hidden } }`,
      ),
    );
    expect(after['benchmarks']?.some(({ code }) => code === 'B01')).toBe(false);
    expect(after['all']?.find(({ code }) => code === 'B01')?.hidden).toBe(true);
    expect(after['benchmarkVersions']?.map(({ version, hidden }) => [version, hidden])).toEqual([
      [3, true],
      [2, false],
      [1, false],
      [0, false],
    ]);
  });

  it('are told apart by the form of pain that a physician of the team says, and others read', async () => {
    const team = [clinic.users.PHYSICIAN, clinic.users.PHYSIOTHERAPIST];
    const { patientId, episodeId } = await aPatient(owner, clinic, { team });
    const read = async (user: TestUser) =>
      dataOf(
        await clientOf(user)<{ patient: { currentEpisode: { subtype: string | null } } }>(
          'query($id: ID!) { patient(id: $id) { currentEpisode { subtype } } }',
          { id: patientId },
        ),
      ).patient.currentEpisode.subtype;
    const set = (user: TestUser, subtype: string | null) =>
      clientOf(user)(
        'mutation($id: ID!, $subtype: AmpsSubtype) { setEpisodeSubtype(episodeId: $id, subtype: $subtype) { ok } }',
        { id: episodeId, subtype },
      );
    expect(await read(clinic.users.PHYSIOTHERAPIST)).toBeNull();
    expect(codeOf(await set(clinic.users.PHYSIOTHERAPIST, 'CRPS'))).toBe('FORBIDDEN');
    dataOf(await set(clinic.users.PHYSICIAN, 'CRPS'));
    expect(await read(clinic.users.PHYSIOTHERAPIST)).toBe('CRPS');
    dataOf(await set(clinic.users.PHYSICIAN, null));
    expect(await read(clinic.users.PHYSICIAN)).toBeNull();
  });

  it('show another clinic nothing', async () => {
    const other = await aClinic(owner);
    expect((await ask({}, other.users.ADMINISTRATOR)).episodes).toBe(0);
  });
});
