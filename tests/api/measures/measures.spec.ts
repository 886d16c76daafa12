import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

interface Form {
  __typename: string;
  code?: string;
  field?: string;
  completed?: boolean;
  givenName?: string;
  parts?: {
    instrumentCode: string;
    completed: boolean;
    items: { key: string; text: string | null; answer: number | null }[];
  }[];
}
interface Score {
  instrumentCode: string;
  scaleCode: string;
  value: number | null;
  band: string | null;
  respondent: string;
  changeSinceFirst: string | null;
}

const FORM = `__typename ... on Refusal { code field } ... on MeasureForm { completed givenName
  parts { instrumentCode completed items { key text answer } } }`;
/** Nobody is signed in who answers by a link. */
const answering = () => graphqlClient(apiUrls()[1]);

/** Other specs may have used up what this network may guess. */
const CLOSED = expect.stringMatching(/^(REQUEST_CLOSED|TOO_MANY_ATTEMPTS)$/u);

async function formOf(token: string): Promise<Form> {
  const document = `query($token: String!) { measureForm(token: $token, language: "en") { ${FORM} } }`;
  return dataOf(await answering()<{ measureForm: Form }>(document, { token })).measureForm;
}

async function answer(
  token: string,
  instrumentCode: string,
  values: Readonly<Record<string, number | null>>,
  complete: boolean,
): Promise<Form> {
  const answers = Object.entries(values).map(([itemKey, value]) => ({ itemKey, value }));
  const document = `mutation($input: SaveMeasureAnswersInput!) { saveMeasureAnswers(input: $input) { ${FORM} } }`;
  const input = { token, instrumentCode, answers, complete, language: 'en' };
  return dataOf(await answering()<{ saveMeasureAnswers: Form }>(document, { input })).saveMeasureAnswers;
}

const items = (count: number, value: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`item${String(at + 1)}`, value]));

describe('measures', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let patientId: string;
  const clientOf = (user: TestUser) => graphqlClient(apiUrls()[0], user.token);

  const request = async (
    instrumentCodes: string[],
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<{ id?: string; code?: string; field?: string }> =>
    dataOf(
      await clientOf(physician)<{ requestMeasures: { id?: string; code?: string; field?: string } }>(
        `mutation($input: RequestMeasuresInput!) { requestMeasures(input: $input) {
           ... on MeasureRequest { id } ... on Refusal { code field } } }`,
        { input: { patientId, respondent: 'PATIENT', instrumentCodes, openDays: 7, ...more } },
      ),
    ).requestMeasures;
  const open = async (requestId: string, mutation = 'openMeasuresOnTablet') => {
    const opened = dataOf(
      await clientOf(physician)<Record<string, { path?: string; code?: string }>>(
        `mutation($id: ID!) { ${mutation}(requestId: $id) { ... on MeasureLink { path } ... on Refusal { code } } }`,
        { id: requestId },
      ),
    )[mutation];
    return { token: opened?.path?.replace('/answer/', '') ?? '', code: opened?.code };
  };
  const scores = async () =>
    dataOf(
      await clientOf(physician)<{ patientScores: Score[] }>(
        `query($id: ID!) { patientScores(patientId: $id) { instrumentCode scaleCode value band respondent
           changeSinceFirst } }`,
        { id: patientId },
      ),
    ).patientScores;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
  });
  beforeEach(async () => {
    ({ patientId } = await aPatient(owner, clinic, { team: [physician], givenName: 'Robin' }));
  });
  afterAll(() => owner.end());

  it('are answered by an address alone, stopped and gone on with, sent once, and scored', async () => {
    const { id = '' } = await request(['FDI', 'NRS-PAIN']);
    const { token } = await open(id);
    const form = await formOf(token);
    expect(form).toMatchObject({ givenName: 'Robin', completed: false });
    expect(form.parts?.[0]?.items[0]).toEqual({ key: 'item1', text: null, answer: null });
    await answer(token, 'FDI', { item1: 3 }, false);
    expect((await formOf(token)).parts?.[0]?.items[0]?.answer).toBe(3);
    await answer(token, 'FDI', items(15, 2), true);
    // What was sent is no longer shown, and cannot be changed.
    const sent = await answer(token, 'FDI', { item1: 4 }, true);
    expect(sent.parts?.[0]).toMatchObject({ completed: true, items: [] });
    const done = await answer(token, 'NRS-PAIN', { now: 3, usual: 5, worst: 8, least: 1 }, true);
    expect(done.completed).toBe(true);
    expect(await scores()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ instrumentCode: 'FDI', value: 30, band: 'SEVERE', respondent: 'PATIENT' }),
        expect.objectContaining({ scaleCode: 'usual', value: 5, band: 'MODERATE' }),
      ]),
    );
    expect(await formOf(token)).toMatchObject({ __typename: 'MeasureForm', completed: true });
    await expect(
      owner.query("UPDATE administration SET language = 'es' WHERE clinic_id = $1", [clinic.clinicId]),
    ).rejects.toThrow();
  });

  it('are refused item by item, and nothing of them is kept', async () => {
    const { id = '' } = await request(['FDI']);
    const { token } = await open(id);
    expect(await answer(token, 'FDI', { item1: 9 }, true)).toMatchObject({
      code: 'NUMBER_OUT_OF_RANGE',
      field: 'item1',
    });
    expect(await answer(token, 'FDI', { item99: 1 }, true)).toMatchObject({ code: 'CODE_UNKNOWN' });
    expect(await answer(token, 'PHQ-9', { item1: 1 }, true)).toMatchObject({ code: 'CODE_UNKNOWN' });
    expect(await scores()).toEqual([]);
    expect((await formOf(token)).parts?.[0]?.items[0]?.answer).toBeNull();
  });

  it('open by the newest address only, and not at all once called off', async () => {
    const { id = '' } = await request(['NRS-PAIN']);
    const first = await open(id, 'sendMeasureLink');
    const second = await open(id, 'sendMeasureLink');
    expect(await formOf(first.token)).toMatchObject({ code: CLOSED });
    expect(await formOf(second.token)).toMatchObject({ __typename: 'MeasureForm' });
    await clientOf(physician)('mutation($id: ID!) { cancelMeasureRequest(requestId: $id) { __typename } }', {
      id,
    });
    expect(await formOf(second.token)).toMatchObject({ code: CLOSED });
    expect(await formOf('A'.repeat(43))).toMatchObject({ code: CLOSED });
  });

  it('page somebody in the same moment when an answer asks for it', async () => {
    const { id = '' } = await request(['PHQ-9']);
    const { token } = await open(id, 'sendMeasureLink');
    await answer(token, 'PHQ-9', { ...items(9, 0), item9: 1 }, true);
    const { safetyFlags } = dataOf(
      await clientOf(physician)<{ safetyFlags: { kind: string; restricted: boolean; findings: string[] }[] }>(
        'query($id: ID!) { safetyFlags(patientId: $id) { kind restricted findings } }',
        { id: patientId },
      ),
    );
    expect(safetyFlags).toEqual([{ kind: 'SUICIDALITY', restricted: true, findings: ['PHQ-9.item9'] }]);
  });

  it('of a child and of a parent stay apart', async () => {
    const guardianId = randomUUID();
    await owner.query(
      `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
       VALUES ($1, $2, $3, 'Dana', 'Example', 'MOTHER', 'FULL', current_date - 30)`,
      [clinic.clinicId, guardianId, patientId],
    );
    const own = await request(['FDI']);
    const parent = await request(['FDI'], { respondent: 'GUARDIAN', guardianId });
    const [childLink, parentLink] = [await open(own.id ?? ''), await open(parent.id ?? '')];
    await answer(childLink.token, 'FDI', items(15, 1), false);
    expect((await formOf(parentLink.token)).parts?.[0]?.items.every((item) => item.answer === null)).toBe(
      true,
    );
    const user = await clinic.addUser('GUARDIAN', { guardianId });
    const seen = await clientOf(user)<{ patientScores: unknown }>(
      'query($id: ID!) { patientScores(patientId: $id) { value } }',
      { id: patientId },
    );
    expect(seen.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const asked = dataOf(
      await clientOf(user)<{ myMeasureRequests: { id: string }[] }>('{ myMeasureRequests { id } }'),
    ).myMeasureRequests;
    expect(asked).toEqual([{ id: parent.id }]);
    const other = await clientOf(user)(
      'mutation($id: ID!) { openMyMeasures(requestId: $id) { __typename } }',
      { id: own.id },
    );
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are asked of whom they are made for, once a day', async () => {
    expect(await request(['PCS-P'])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await request(['BOT-2'])).toMatchObject({ code: 'SCORES_ONLY' });
    expect(await request([])).toMatchObject({ code: 'TOO_MANY' });
    expect((await request(['FDI'])).id).toBeDefined();
    expect(await request(['FDI'])).toMatchObject({ code: 'CHOSEN_TWICE' });
  });

  it('whose texts are licensed are attested first, in the database too', async () => {
    const admin = clinic.users.ADMINISTRATOR;
    const run = async (document: string, variables = {}) =>
      Object.values(
        dataOf(
          await clientOf(admin)<Record<string, { code?: string; readable?: boolean }>>(document, variables),
        ),
      )[0];
    const texts = (code: string) =>
      run(
        `mutation($input: SetInstrumentTextsInput!) { setInstrumentTexts(input: $input) {
           ... on Instrument { code readable } ... on Refusal { code } } }`,
        {
          input: {
            ...{ instrumentCode: code, instrumentVersion: code === 'FDI' ? '1991' : '2', language: 'en' },
            texts: [{ itemKey: 'item1', text: 'A text of the clinic' }],
          },
        },
      );
    expect(await texts('FDI')).toMatchObject({ code: 'NOT_LICENSED' });
    expect(await texts('BOT-2')).toMatchObject({ code: 'SCORES_ONLY' });
    await expect(
      owner.query(
        `INSERT INTO instrument_text (clinic_id, id, instrument_code, instrument_version, language, item_key, text,
           recorded_at, by_name) VALUES ($1, gen_random_uuid(), 'PCS-C', '2003', 'en', 'item1', 'x', now(), 'x')`,
        [clinic.clinicId],
      ),
    ).rejects.toThrow('no licence');
    await run(
      `mutation { attestLicence(input: { instrumentCode: "FDI", termsCheckedOn: "2026-01-05", documentName: "Letter" }) {
         ... on Instrument { code } ... on Refusal { code } } }`,
    );
    expect(await texts('FDI')).toMatchObject({ code: 'FDI', readable: false });
    const { id = '' } = await request(['FDI']);
    expect((await open(id, 'sendMeasureLink')).code).toBe('TEXTS_MISSING');
    const { token } = await open(id);
    expect((await formOf(token)).parts?.[0]?.items[0]?.text).toBe('A text of the clinic');
  });

  it('entered from the publisher’s form are kept once, and marked when they were wrong', async () => {
    const id = randomUUID();
    const enter = async (value: number) =>
      dataOf(
        await clientOf(physician)<{
          enterScores: { id?: string; code?: string; scores?: { value: number }[] };
        }>(
          `mutation($input: EnterScoresInput!) { enterScores(input: $input) {
             ... on ScoredAdministration { id scores { value } } ... on Refusal { code } } }`,
          {
            input: {
              ...{ id, patientId, instrumentCode: 'BOT-2', respondent: 'CLINICIAN', timePoint: 'AD_HOC' },
              ...{ assessedOn: '2026-03-02', scores: [{ scaleCode: 'composite', value }] },
            },
          },
        ),
      ).enterScores;
    expect(await enter(48)).toMatchObject({ id, scores: [{ value: 48 }] });
    expect(await enter(48)).toMatchObject({ id });
    expect(await enter(50)).toMatchObject({ code: 'ID_TAKEN' });
    expect(await scores()).toHaveLength(1);
    const strike = async () =>
      dataOf(
        await clientOf(physician)<{ markAdministrationInError: { id?: string; code?: string } }>(
          `mutation($id: ID!) { markAdministrationInError(id: $id, reason: "Another patient") {
             ... on ScoredAdministration { id } ... on Refusal { code } } }`,
          { id },
        ),
      ).markAdministrationInError;
    expect(await strike()).toEqual({ id });
    expect(await strike()).toMatchObject({ code: 'ALREADY_OVER' });
    expect(await scores()).toEqual([]);
  });

  it('are scored again beside the scores of an older scorer', async () => {
    const { id = '' } = await request(['NRS-PAIN']);
    const { token } = await open(id);
    await answer(token, 'NRS-PAIN', { usual: 5 }, true);
    const rescore = async () =>
      dataOf(
        await clientOf(clinic.users.ADMINISTRATOR)<{ rescoreMeasures: { count: number } }>(
          'mutation { rescoreMeasures(instrumentCode: "NRS-PAIN") { ... on Rescored { count } } }',
        ),
      ).rescoreMeasures.count;
    expect(await rescore()).toBe(0);
    const before = await owner.query('SELECT count(*)::integer AS n FROM score WHERE patient_id = $1', [
      patientId,
    ]);
    await expect(owner.query('DELETE FROM score WHERE patient_id = $1', [patientId])).rejects.toThrow();
    expect(before.rows).toEqual([{ n: 4 }]);
  });
});
