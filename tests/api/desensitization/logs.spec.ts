import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBlock,
  act,
  aProtocol,
  aTeam,
  clock,
  LADDER,
  minutesAgo,
  protocolOf,
  step,
  tryTo,
  type Answer,
  type Given,
  type TestLadder,
} from './a-ladder.ts';

describe('a block of desensitization', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let test: TestLadder;
  let protocol: Answer;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    test = await aTeam(owner);
  });
  beforeEach(async () => {
    protocol = await aProtocol(here, test);
  });
  afterAll(() => owner.end());

  const record = (more: Given = {}) =>
    act(here, test.physio, 'recordDesensitizationLog', aBlock(protocol.id, more));
  const atHome = (user: TestLadder['teen'], more: Given = {}) =>
    act(
      there,
      user,
      'recordHomeDesensitizationLog',
      aBlock(protocol.id, { setting: 'HOME', performedBy: 'PATIENT', ...more }),
    );
  const logsOf = async () =>
    (await protocolOf(there, test.physio, protocol.id)).logs.edges.map(({ node }) => node);

  it('is kept with what was entered and what it means in kPa', async () => {
    const log = await record({
      stepKey: 'b',
      intensity: { value: 0.5, unit: 'KGF', probeAreaCm2: 2, instrument: 'Algometer' },
      noteForTeam: ' Asked for more. ',
    });
    expect(log).toMatchObject({
      __typename: 'DesensitizationLog',
      stepKey: 'b',
      stepOrdinal: 2,
      source: 'STAFF',
      observed: true,
      plannedSeconds: 300,
      recovery: 'REACHED',
      intensity: { value: 0.5, unit: 'KGF', probeAreaCm2: 2, instrument: 'Algometer' },
      pressureKpa: 24.517,
      noteForTeam: 'Asked for more.',
      lateEntry: false,
      stopReason: null,
    });
    expect((await protocolOf(there, test.student, protocol.id)).lastLog).toEqual({ id: log.id });
  });

  it('is kept once however often it is sent; something else under its id is refused', async () => {
    const input = aBlock(protocol.id);
    const [one, other] = await Promise.all([
      act(here, test.physio, 'recordDesensitizationLog', input),
      act(there, test.physio, 'recordDesensitizationLog', input),
    ]);
    expect([one.id, other.id]).toEqual([input.id, input.id]);
    const later = { ...input, deviceNow: new Date(Date.now() + 500).toISOString() };
    expect(await act(here, test.physio, 'recordDesensitizationLog', later)).toMatchObject({ id: input.id });
    expect(await logsOf()).toHaveLength(1);
    const different = { ...input, painPeak: 9 };
    expect(await act(here, test.physio, 'recordDesensitizationLog', different)).toMatchObject({
      code: 'ID_TAKEN',
    });
    const elsewhere = await aProtocol(here, test);
    const moved = { ...input, protocolId: elsewhere.id };
    expect(await act(here, test.physio, 'recordDesensitizationLog', moved)).toMatchObject({
      code: 'ID_TAKEN',
    });
  });

  it('sent days later, from a clock that is wrong, has both its times right', async () => {
    const ahead = (minutes: number) => new Date(Date.now() + (180 - minutes) * 60_000).toISOString();
    const log = await record({ occurredAt: ahead(60), enteredAt: ahead(58), deviceNow: ahead(0) });
    expect(Math.abs(Date.parse(String(log.occurredAt)) - Date.parse(minutesAgo(60)))).toBeLessThan(5_000);
    expect(log).toMatchObject({ lateEntry: false });
    expect(Math.abs(Number(log.clockSkewSeconds) + 180 * 60)).toBeLessThan(5);
    expect(await record({ occurredAt: minutesAgo(3000), enteredAt: minutesAgo(30) })).toMatchObject({
      lateEntry: true,
    });
    expect(await record({ occurredAt: ahead(0) })).toMatchObject({ code: 'IN_THE_FUTURE' });
  });

  it('is refused whole with every field that is wrong', async () => {
    const refused = await record({ painPeak: 11, distressPeak: -1, doneSeconds: 99_999 });
    expect(refused).toMatchObject({
      __typename: 'InvalidLog',
      code: 'NUMBER_OUT_OF_RANGE',
      problems: [{ field: 'doneSeconds' }, { field: 'painPeak' }, { field: 'distressPeak' }],
    });
    expect(await record({ stepKey: 'z' })).toMatchObject({ code: 'STEP_UNKNOWN', field: 'stepKey' });
    expect(await record({ versionNumber: 2 })).toMatchObject({
      code: 'STEP_UNKNOWN',
      field: 'versionNumber',
    });
    expect(await logsOf()).toEqual([]);
  });

  it('is not done at home at all when the ladder is for the clinic alone', async () => {
    const { homeCeilingKey: _ceiling, ...content } = LADDER;
    const contradicting = await act(here, test.physio, 'createDesensitizationProtocol', {
      ...{ id: randomUUID(), patientId: test.patientId, site: 'HAND', laterality: 'LEFT', title: 'Hand' },
      content: { ...LADDER, noHomePractice: true },
    });
    expect(contradicting).toMatchObject({ field: expect.stringContaining('homeCeilingKey') });
    protocol = await aProtocol(here, test, { content: { ...content, noHomePractice: true } });
    expect(protocol).toMatchObject({
      content: { homeCeilingKey: null, noHomePractice: true, steps: Array(4).fill({ homeAllowed: false }) },
    });
    expect(await atHome(test.teen)).toMatchObject({ code: 'NOT_FOR_HOME', field: 'setting' });
    expect(await record()).toMatchObject({ __typename: 'DesensitizationLog' });
    // A new version that says nothing of it leaves it so; one that says so lifts it.
    const revise = (version: number, more: Given) =>
      act(here, test.physio, 'reviseDesensitizationProtocol', {
        ...{ protocolId: protocol.id, version, content: { ...content, ...more } },
      });
    const kept = await revise(protocol.version, {});
    expect(kept).toMatchObject({ content: { noHomePractice: true } });
    expect(await revise(kept.version, { noHomePractice: false, homeCeilingKey: 'a' })).toMatchObject({
      content: { noHomePractice: false, homeCeilingKey: 'a' },
    });
  });

  it('is corrected by another one, and each only once', async () => {
    const first = await record();
    const correction = { correctsId: first.id, painPeak: 8 };
    const [one, other] = await Promise.all([record(correction), record(correction)]);
    expect([one.code, other.code].filter(Boolean)).toEqual(['VERSION_CONFLICT']);
    const logs = await logsOf();
    expect(logs).toHaveLength(2);
    expect(logs.find(({ id }) => id === first.id)).toMatchObject({
      enteredInErrorWhy: 'CORRECTED',
      painPeak: 7,
    });
    expect(logs.find(({ id }) => id !== first.id)).toMatchObject({ correctsId: first.id, painPeak: 8 });
    expect(
      codeOf(
        await tryTo(
          here,
          test.physio,
          'recordDesensitizationLog',
          aBlock(protocol.id, { correctsId: randomUUID() }),
        ),
      ),
    ).toBe('NOT_FOUND');
  });

  it('is corrected in the version it was done in, also after the ladder was revised', async () => {
    const first = await record({ occurredAt: minutesAgo(20), enteredAt: minutesAgo(20) });
    await act(here, test.physio, 'reviseDesensitizationProtocol', {
      ...{ protocolId: protocol.id, version: protocol.version },
      content: { ...LADDER, steps: LADDER.steps.slice(0, 3) },
    });
    const now = minutesAgo(0);
    expect(await record({ correctsId: first.id, painPeak: 8, occurredAt: now })).toMatchObject({
      ...{ __typename: 'DesensitizationLog', versionNumber: 1, correctsId: first.id, painPeak: 8 },
    });
    // Another step would be another act: it is refused as it would have been then.
    const [latest] = (await logsOf()).filter(({ enteredInErrorAt }) => enteredInErrorAt === null);
    expect(await record({ correctsId: latest!.id, stepKey: 'b', occurredAt: now })).toMatchObject({
      __typename: 'RetiredProtocol',
    });
    expect((await logsOf()).filter(({ enteredInErrorAt }) => enteredInErrorAt === null)).toHaveLength(1);
  });

  it('of a family is corrected by the same hand only', async () => {
    const own = await atHome(test.teen);
    const staff = await record();
    const correct = (user: TestLadder['teen'], correctsId: string) =>
      tryTo(here, user, 'recordHomeDesensitizationLog', aBlock(protocol.id, { correctsId }));
    expect(codeOf(await correct(test.guardian, own.id))).toBe('NOT_FOUND');
    expect(codeOf(await correct(test.teen, staff.id))).toBe('NOT_FOUND');
    expect((await correct(test.teen, own.id)).data?.['recordHomeDesensitizationLog']).toMatchObject({
      correctsId: own.id,
    });
  });

  it('is struck through with a reason, and stays', async () => {
    const { id } = await record();
    const strike = (reason: string) =>
      act(here, test.physio, 'markDesensitizationLogInError', { id, reason });
    expect(await strike(' ')).toMatchObject({ code: 'TEXT_REQUIRED' });
    expect(await strike('Another patient')).toMatchObject({ enteredInErrorWhy: 'Another patient' });
    expect(await strike('Again')).toMatchObject({ enteredInErrorWhy: 'Another patient' });
    expect((await protocolOf(here, test.physio, protocol.id)).lastLog).toBeNull();
    await expect(
      owner.query('UPDATE desensitization_log SET pain_peak = 1 WHERE id = $1', [id]),
    ).rejects.toThrow('corrected by a new one');
  });

  it('above the ceiling is refused at home and not in the clinic', async () => {
    expect(await atHome(test.teen, { stepKey: 'c' })).toMatchObject({
      __typename: 'AboveHomeCeiling',
      homeCeilingKey: 'b',
    });
    expect(await record({ setting: 'HOME', stepKey: 'c' })).toMatchObject({ code: 'ABOVE_HOME_CEILING' });
    expect(await record({ stepKey: 'c' })).toMatchObject({ __typename: 'DesensitizationLog' });
    // Whatever a family says, theirs is home practice that nobody of the staff saw.
    const own = await atHome(test.teen, { stepKey: 'b', setting: 'CLINIC', observed: true });
    expect(own).toMatchObject({ setting: 'HOME', source: 'PATIENT', observed: false, observerName: '' });
    expect(await atHome(test.guardian, {})).toMatchObject({ source: 'GUARDIAN' });
  });

  it('belongs to the version that held when it was done', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const revised = await act(here, test.physio, 'reviseDesensitizationProtocol', {
      ...{ protocolId: protocol.id, version: protocol.version },
      content: { ...LADDER, steps: [step('x', 'T2'), ...LADDER.steps] },
    });
    expect(revised).toMatchObject({ currentVersion: 2, currentStepKey: 'a' });
    // Done before, sent after.
    expect(await record()).toMatchObject({ versionNumber: 1, stepOrdinal: 1 });
    expect(await record({ ...clock(0) })).toMatchObject({
      __typename: 'RetiredProtocol',
      code: 'RETIRED_PROTOCOL',
    });
    expect(await record({ versionNumber: 2, ...clock(0) })).toMatchObject({ stepOrdinal: 2 });
    const { version } = revised;
    const end = { protocolId: protocol.id, version, status: 'COMPLETED', reason: 'Wears every sock.' };
    expect(await act(here, test.physio, 'endDesensitizationProtocol', end)).toMatchObject({
      status: 'COMPLETED',
      suggestion: null,
    });
    expect(await record({ versionNumber: 2, ...clock(0) })).toMatchObject({ code: 'RETIRED_PROTOCOL' });
    const revise = { protocolId: protocol.id, version: version + 1, content: LADDER };
    expect(await act(here, test.physio, 'reviseDesensitizationProtocol', revise)).toMatchObject({
      code: 'PROTOCOL_NOT_ACTIVE',
    });
  });

  it('shows a note that the young person keeps to the team and not to the guardian', async () => {
    const { id } = await atHome(test.teen, { noteForTeam: 'I was angry', noteKeptPrivate: true });
    await record({ noteForTeam: 'For the team' });
    const notes = async (user: TestLadder['teen']) =>
      (await protocolOf(there, user, protocol.id)).logs.edges.map(({ node }) => node.noteForTeam).sort();
    expect(await notes(test.physio)).toEqual(['For the team', 'I was angry']);
    expect(await notes(test.teen)).toEqual(['', 'I was angry']);
    expect(await notes(test.guardian)).toEqual(['', '']);
    expect(id).toBeTruthy();
  });
});
