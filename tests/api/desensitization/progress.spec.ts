import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clinicDay, codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBlock,
  act,
  aProtocol,
  aTeam,
  clock,
  LADDER,
  step,
  tryTo,
  type Answer,
  type Given,
  type TestLadder,
} from './a-ladder.ts';

const square = (side: number) => ({
  points: [
    { x: 100, y: 100 },
    { x: 100 + side, y: 100 },
    { x: 100 + side, y: 100 + side },
    { x: 100, y: 100 + side },
  ],
});

describe('what one sees', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let test: TestLadder;
  let protocol: Answer;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aTeam(owner);
    protocol = await aProtocol(here, test);
  });
  afterAll(() => owner.end());

  const aMap = (side: number, more: Given = {}) => ({
    ...{ id: randomUUID(), patientId: test.patientId, site: 'FOOT', laterality: 'LEFT', method: 'BRUSH' },
    ...{ thresholdRating: 3, border: { view: 'FRONT', cmPerUnit: 0.1, polygons: [square(side)] } },
    ...clock(),
    ...more,
  });
  const map = (side: number, more: Given = {}) =>
    act(here, test.physio, 'recordAllodyniaMap', aMap(side, more));
  const progress = (from: string, until: string) =>
    graphqlClient(there, test.teen.token)<{
      desensitizationProgress: Given & { days: Given[]; ladder: Given[]; maps: Given[] };
    }>(
      `query ($id: ID!, $from: LocalDate!, $until: LocalDate!) { desensitizationProgress(protocolId: $id, from: $from, until: $until) {
        site days { on setting blocks minutes pressureKpa painPeak distressPeak recoverySeconds stops }
        ladder { kind ordinal steps at } maps { id areaCm2 method } } }`,
      { id: protocol.id, from, until },
    );

  it('is what was borne, day by day, clinic beside home, with the ladder and the borders', async () => {
    const log = (more: Given) =>
      act(here, test.physio, 'recordDesensitizationLog', aBlock(protocol.id, more));
    await log({ stepKey: 'b', intensity: { value: 2, unit: 'N_PER_CM2' }, ...clock(0) });
    await log({ stepKey: 'b', intensity: { value: 3, unit: 'N_PER_CM2' }, doneSeconds: 150, ...clock(0) });
    const home = aBlock(protocol.id, { ...clock(0), doneSeconds: 60, painPeak: 9 });
    await act(here, test.teen, 'recordHomeDesensitizationLog', home);
    const wrong = await log({ doneSeconds: 7000, ...clock(0) });
    await act(here, test.physio, 'markDesensitizationLogInError', {
      id: wrong.id,
      reason: 'Another patient',
    });
    await map(100);
    await map(200, { laterality: 'RIGHT' });
    const seen = dataOf(await progress(clinicDay(-1), clinicDay(1))).desensitizationProgress;
    expect(seen.days).toMatchObject([
      { setting: 'CLINIC', blocks: 2, minutes: 7.5, pressureKpa: 30, painPeak: 7, recoverySeconds: 120 },
      { setting: 'HOME', blocks: 1, minutes: 1, painPeak: 9 },
    ]);
    expect(seen.ladder).toMatchObject([{ kind: 'START', ordinal: 1, steps: 4 }]);
    expect(seen.maps).toMatchObject([{ areaCm2: 100, method: 'BRUSH' }]);
    expect(codeOf(await progress(clinicDay(), clinicDay(-1)))).toBe('BAD_USER_INPUT');
  });

  it('asks as few statements for many blocks as for few', async () => {
    const statements = async () => (await progress(clinicDay(-1), clinicDay(1))).statements;
    const log = () => act(here, test.physio, 'recordDesensitizationLog', aBlock(protocol.id, clock(0)));
    await log();
    const few = await statements();
    for (let count = 0; count < 6; count += 1) await log();
    expect(await statements()).toBe(few);
    const list = async () =>
      (
        await graphqlClient(here, test.physio.token)(
          `query ($id: ID!) { patient(id: $id) { desensitizationProtocols { id currentStep { key } holds { id }
            moves { kind } suggestion { outcome } lastLog { id hardStops noteForTeam } } } }`,
          { id: test.patientId },
        )
      ).statements;
    const one = await list();
    await aProtocol(here, test);
    await aProtocol(here, test);
    expect(await list()).toBe(one);
  });

  it('is a border whose area is computed, once for each id, never typed', async () => {
    const input = aMap(100);
    expect(await act(here, test.physio, 'recordAllodyniaMap', input)).toMatchObject({
      areaCm2: 100,
      raterName: test.physio.displayName,
    });
    expect(await act(there, test.physio, 'recordAllodyniaMap', input)).toMatchObject({ id: input.id });
    expect(
      await act(there, test.physio, 'recordAllodyniaMap', { ...input, thresholdRating: 4 }),
    ).toMatchObject({ code: 'ID_TAKEN' });
    const bow = {
      points: [0, 1, 2, 3].map((corner) => ({ x: corner % 2 === 0 ? 0 : 10, y: [0, 10, 12, 0][corner] })),
    };
    expect(await map(1, { border: { view: 'FRONT', cmPerUnit: 0.1, polygons: [bow] } })).toMatchObject({
      code: 'BORDER_CROSSES_ITSELF',
    });
    const struck = await act(here, test.physio, 'markAllodyniaMapInError', {
      id: input.id,
      reason: 'Wrong side',
    });
    expect(struck.enteredInErrorAt).not.toBeNull();
  });

  it('compares two borders of one method, with its error band, and no others', async () => {
    const compare = async (one: Answer, other: Answer) =>
      dataOf(
        await graphqlClient(there, test.guardian.token)<{ compareAllodyniaMaps: Given }>(
          `query ($a: ID!, $b: ID!) { compareAllodyniaMaps(earlierId: $a, laterId: $b) {
            earlier { id } later { id } mismatch changeCm2 errorBandCm2 withinError } }`,
          { a: one.id, b: other.id },
        ),
      ).compareAllodyniaMaps;
    const before = await map(100, clock(50));
    const after = await map(80);
    const change = {
      earlier: { id: before.id },
      later: { id: after.id },
      mismatch: null,
      changeCm2: -36,
      errorBandCm2: 12.3,
      withinError: false,
    };
    expect(await compare(before, after)).toEqual(change);
    expect(await compare(after, before)).toEqual(change);
    const cotton = await map(80, { method: 'COTTON' });
    expect(await compare(before, cotton)).toMatchObject({ mismatch: 'OTHER_METHOD', changeCm2: null });
  });

  it('is built from a catalogue and templates that the clinic may change', async () => {
    const save = (more: Given) =>
      act(here, test.physio, 'saveDesensitizationStimulus', {
        code: 'T1',
        version: 0,
        name: 'Silk scarf',
        modality: 'TEXTURE',
        sortOrder: 1,
        ...more,
      });
    expect(await save({})).toMatchObject({ code: 'T1', own: true, version: 1 });
    expect(await save({})).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save({ code: 'x y' })).toMatchObject({ code: 'CODE_UNKNOWN', field: 'code' });
    expect(await save({ version: 1, retiredOn: clinicDay(-1) })).toMatchObject({ version: 2 });
    // What is retired is not offered for new ladders; those in use keep it.
    expect(await aProtocol(here, test)).toMatchObject({
      code: 'CODE_UNKNOWN',
      field: 'steps.0.stimulusCode',
    });
    const revise = { protocolId: protocol.id, version: protocol.version, content: LADDER };
    expect(await act(here, test.physio, 'reviseDesensitizationProtocol', revise)).toMatchObject({
      currentVersion: 2,
    });
    const template = {
      id: randomUUID(),
      version: 0,
      name: 'Ours',
      content: { ...LADDER, homeCeilingKey: null, steps: [step('a', 'T2')] },
    };
    expect(await act(here, test.physio, 'saveProtocolTemplate', template)).toMatchObject({
      name: 'Ours',
      version: 1,
    });
    expect(
      await act(here, test.physio, 'saveProtocolTemplate', { ...template, id: randomUUID() }),
    ).toMatchObject({ code: 'TEMPLATE_NAME_TAKEN' });
    expect(codeOf(await tryTo(here, test.teen, 'saveProtocolTemplate', template))).toBe('FORBIDDEN');
  });
});
