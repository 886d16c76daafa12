import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { aClinic, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aWorkup, NOTES, type Answer, type TestWorkup } from './a-workup.ts';

describe('the history and the tests of a work-up', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;
  let its: TestWorkup;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
  });
  beforeEach(async () => {
    its = await aWorkup(owner, url, clinic, { physician, team: [physio] });
  });
  afterAll(() => owner.end());

  it('keeps every version of the history, and refuses one written on an older one', async () => {
    const first = await its.save({
      onset: '2025',
      symptoms: [{ code: 'HEADACHE', present: true, note: '  daily ' }],
      triggers: [{ category: 'INJURY', cause: 'back-sprain-or-strain', text: '', on: '2024-12' }],
    });
    expect(first).toMatchObject({
      ...{ version: 1, onset: '2025', recordedByName: physician.displayName },
      symptoms: [{ code: 'HEADACHE', present: true, note: 'daily' }],
    });
    expect(await its.save({ onset: '2024' })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await its.save({ baseVersion: 1, onset: '2024-05' })).toMatchObject({ version: 2 });
    const versions = dataOf(
      await graphqlClient(
        url,
        physician.token,
      )<{ workupHistories: Answer[] }>(
        `{ workupHistories(episodeId: "${its.episodeId}") { version onset } }`,
      ),
    ).workupHistories;
    expect(versions).toEqual([
      { version: 2, onset: '2024-05' },
      { version: 1, onset: '2025' },
    ]);
    await expect(
      owner.query('DELETE FROM workup_history WHERE episode_id = $1', [its.episodeId]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('lets one of two who write at once through', async () => {
    const answers = await Promise.all([its.save({ onset: '2023' }), its.save({ onset: '2024' })]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'VERSION_CONFLICT',
      'WorkupHistory',
    ]);
  });

  it('says what is wrong with a history, and keeps nothing of it', async () => {
    expect(await its.save({ onset: '14.3.2025' })).toMatchObject({ code: 'DATE_INVALID', field: 'onset' });
    expect(await its.save({ areas: ['elbow'] })).toMatchObject({ code: 'CODE_UNKNOWN', field: 'areas' });
    expect(await its.save({ notes: { ...NOTES, school: 'a\u0000b' } })).toMatchObject({
      ...{ code: 'TEXT_CONTROL_CHARACTER', field: 'notes.school' },
    });
    expect((await its.read()).workup.history).toBeNull();
  });

  it('shows the answers to the safety questions only to those who may read restricted flags', async () => {
    await its.save({ safety: [{ code: 'SELF_HARM', present: true, note: 'Last month' }] });
    expect((await its.read()).workup.history).toMatchObject({
      safety: [{ code: 'SELF_HARM', present: true }],
    });
    expect((await its.read(physio)).workup.history).toMatchObject({ version: 1, safety: null });
    const versions = dataOf(
      await graphqlClient(
        url,
        physio.token,
      )<{ workupHistories: Answer[] }>(
        `{ workupHistories(episodeId: "${its.episodeId}") { safety { code } } }`,
      ),
    );
    expect(versions).toEqual({ workupHistories: [{ safety: null }] });
  });

  it('computes the criteria with their inputs, and names what is missing', async () => {
    await its.save({
      ...{ onset: addDays(its.today, -400), areas: ['neck', 'shoulderLeft', 'hipRight'] },
      judgements: [{ code: 'OTHER_DISEASE_EXPLAINS', present: false, note: '' }],
    });
    const { historyVersion, criteria } = (await its.read(physio)).diagnosticCriteria;
    expect(historyVersion).toBe(1);
    expect(criteria.map(({ code, met }) => [code, met])).toEqual([
      ['AMPS_DIFFUSE', true],
      ['AMPS_LOCALIZED', false],
      ['BUDAPEST_CLINICAL', null],
      ['BUDAPEST_RESEARCH', null],
      ['FIBROMYALGIA_2016', false],
      ['FIBROMYALGIA_2010', null],
      ['YUNUS_MASI', null],
    ]);
    expect(criteria[0]?.inputs).toContainEqual({ name: 'painfulAreas', value: '3', origin: 'HISTORY' });
    expect(criteria[6]?.missing).toEqual(expect.arrayContaining(['tenderPoints', 'normalLaboratory']));
  });

  it('keeps all that was said of a test, and cancels it visibly', async () => {
    const ordered = await its.order();
    expect(ordered).toMatchObject({ kind: 'MRI', resultClass: 'PENDING', doneOn: null });
    const normal = await its.record(ordered);
    const changed = await its.record(normal, { resultClass: 'INCIDENTAL', note: 'Small cyst' });
    expect(changed).toMatchObject({
      resultClass: 'INCIDENTAL',
      results: [{ resultClass: 'NORMAL' }, { resultClass: 'INCIDENTAL', note: 'Small cyst' }],
    });
    expect(await its.record(ordered)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await its.cancel(changed)).toMatchObject({ code: 'TEST_DONE' });
    const other = await its.order({ kind: 'OTHER', otherName: 'Nerve conduction' });
    expect(await its.cancel(other, ' ')).toMatchObject({ code: 'TEXT_REQUIRED', field: 'reason' });
    const cancelled = await its.cancel(other);
    expect(cancelled).toMatchObject({ cancelReason: 'Done elsewhere' });
    expect(await its.record(cancelled)).toMatchObject({ code: 'TEST_CANCELLED' });
    expect((await its.read()).workup).toMatchObject({ tests: [{}, {}], obstacles: [] });
  });

  it('orders once however often the device sends it, and says what is wrong with an order or a result', async () => {
    const id = randomUUID();
    await its.order({ id });
    expect(await its.order({ id })).toMatchObject({ id, version: 1 });
    expect(await its.order({ id, purpose: 'Another question' })).toMatchObject({ code: 'ID_TAKEN' });
    expect(await its.order({ purpose: '' })).toMatchObject({ code: 'TEXT_REQUIRED', field: 'purpose' });
    expect(await its.order({ kind: 'OTHER' })).toMatchObject({ field: 'otherName' });
    expect(await its.order({ orderedOn: addDays(its.today, 1) })).toMatchObject({ field: 'orderedOn' });
    const [test] = (await its.read()).workup.tests;
    expect(await its.record(test!, { doneOn: null })).toMatchObject({ field: 'doneOn' });
    expect(await its.record(test!, { resultClass: 'EXPLAINS_PAIN' })).toMatchObject({ field: 'note' });
    expect((await its.read()).workup.tests).toHaveLength(1);
  });
});
