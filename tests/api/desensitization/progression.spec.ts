import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBlock,
  act,
  aProtocol,
  aTeam,
  clock,
  LADDER,
  protocolOf,
  tryTo,
  type Answer,
  type Given,
  type TestLadder,
} from './a-ladder.ts';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly protocolId: string;
  readonly patientName: string;
  readonly seenAt: string | null;
}

describe('the ladder', () => {
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

  const record = (more: Given = {}) =>
    act(here, test.physio, 'recordDesensitizationLog', aBlock(protocol.id, more));
  const three = async (more: Given = {}) => {
    for (const minutes of [9, 6, 3]) await record({ ...clock(minutes), ...more });
  };
  const now = () => protocolOf(there, test.physio, protocol.id);
  const decide = async (outcome: string, more: Given = {}) =>
    act(here, test.physio, 'decideProgression', {
      ...{ protocolId: protocol.id, version: (await now()).version, outcome },
      ...more,
    });
  const notices = async (user: TestUser) =>
    dataOf(
      await graphqlClient(
        there,
        user.token,
      )<{ myDesensitizationNotices: Notice[] }>(
        '{ myDesensitizationNotices { id kind protocolId patientName seenAt } }',
      ),
    ).myDesensitizationNotices;

  it('suggests with its evidence and moves only when a therapist decides', async () => {
    expect((await now()).suggestion).toMatchObject({ outcome: 'REPEAT', blocks: 0 });
    await three();
    const { suggestion, currentStepKey } = await now();
    expect(suggestion).toMatchObject({ outcome: 'ADVANCE', toStepKey: 'b', blocks: 3 });
    expect(suggestion?.evidence.slice(0, 6).every(({ met }) => met)).toBe(true);
    expect(currentStepKey).toBe('a');
    expect(await decide('ADVANCE')).toMatchObject({
      currentStepKey: 'b',
      moves: [
        { kind: 'START', ordinal: 1 },
        { kind: 'ADVANCE', stepKey: 'b', ordinal: 2, steps: 4, suggested: 'ADVANCE' },
      ],
      suggestion: { outcome: 'REPEAT', blocks: 0 },
    });
  });

  it('is decided otherwise with a reason, which is kept beside the suggestion', async () => {
    expect(await decide('ADVANCE')).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    expect(await decide('ADVANCE', { reason: 'She wants to.' })).toMatchObject({
      currentStepKey: 'b',
      moves: [{}, { kind: 'ADVANCE', suggested: 'REPEAT', reason: 'She wants to.' }],
    });
  });

  it('moves once when two decide at the same time', async () => {
    await three();
    const { version } = await now();
    const input = { protocolId: protocol.id, version, outcome: 'ADVANCE' };
    const both = await Promise.all(
      [here, there].map((url) => act(url, test.physio, 'decideProgression', input)),
    );
    expect(both.map(({ code }) => code).filter(Boolean)).toEqual(['VERSION_CONFLICT']);
    expect((await now()).currentStepKey).toBe('b');
  });

  it('tells psychology the second time it goes back', async () => {
    await decide('ADVANCE', { reason: 'Begin higher.' });
    await decide('ADVANCE', { reason: 'Begin higher.' });
    await three({ stepKey: 'c', recovery: 'NOT_REACHED', recoverySeconds: null, ...clock(0) });
    expect((await now()).suggestion).toMatchObject({ outcome: 'REGRESS', toStepKey: 'b' });
    await decide('REGRESS');
    expect(await notices(test.psychologist)).toEqual([]);
    expect(await decide('REGRESS', { reason: 'Too much still.' })).toMatchObject({ currentStepKey: 'a' });
    const told = await notices(test.psychologist);
    expect(told).toMatchObject([{ kind: 'SECOND_REGRESS', protocolId: protocol.id, seenAt: null }]);
    expect(told[0]?.patientName).toContain('Canarybird');
    expect(await notices(test.physician)).toEqual([]);
    const see = 'mutation ($id: ID!) { seeDesensitizationNotice(id: $id) { ok } }';
    await graphqlClient(here, test.psychologist.token)(see, { id: told[0]?.id });
    expect((await notices(test.psychologist))[0]?.seenAt).not.toBeNull();
  });

  it('tells of many stops on one day, once', async () => {
    for (let stop = 1; stop <= 5; stop += 1)
      await record({ ...clock(0), stopReason: 'FATIGUE', doneSeconds: 60 });
    expect(await notices(test.psychologist)).toMatchObject([{ kind: 'MANY_STOPS' }]);
  });

  it('does not go on to a step that is on hold', async () => {
    await decide('ADVANCE', { reason: 'Begin higher.' });
    await owner.query(
      `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, modality, reason, source, set_by_name, set_at, review_on)
       VALUES ($1, $2, $3, false, 'THERMAL', 'Raynaud', 'MANUAL', 'Dr. Cold', now(), current_date)`,
      [test.clinic.clinicId, randomUUID(), test.patientId],
    );
    const refused = await decide('ADVANCE', { reason: 'She wants to.' });
    expect(refused).toMatchObject({ __typename: 'OnHold', code: 'ON_HOLD' });
    expect(String(refused.message)).toContain('Dr. Cold');
    // The hold is on thermal stimuli: others go on.
    expect(await record({ stepKey: 'b', ...clock(0) })).toMatchObject({ __typename: 'DesensitizationLog' });
    expect(await record({ stepKey: 'c', ...clock(0) })).toMatchObject({ __typename: 'OnHold' });
  });

  it('is not begun under a hold, and once for each id', async () => {
    const input = {
      id: randomUUID(),
      patientId: test.patientId,
      site: 'FOOT',
      laterality: 'LEFT',
      title: 'Left',
      content: LADDER,
    };
    const begin = (url: string, more: Given = {}) =>
      act(url, test.physio, 'createDesensitizationProtocol', { ...input, ...more });
    const both = await Promise.all([begin(here), begin(there)]);
    expect(both.map(({ id }) => id)).toEqual([input.id, input.id]);
    expect(await begin(here, { title: 'Right' })).toMatchObject({ code: 'ID_TAKEN' });
    expect(await begin(here, { id: randomUUID(), startStepKey: 'z' })).toMatchObject({
      code: 'STEP_UNKNOWN',
    });
    await owner.query(
      `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, site, laterality, reason, source, set_by_name, set_at, review_on)
       VALUES ($1, $2, $3, false, 'LOWER_LIMB', 'LEFT', 'X-ray first', 'MANUAL', 'Dr. Bone', now(), current_date)`,
      [test.clinic.clinicId, randomUUID(), test.patientId],
    );
    expect(await begin(here, { id: randomUUID() })).toMatchObject({ __typename: 'OnHold' });
    expect(await begin(here, { id: randomUUID(), laterality: 'RIGHT' })).toMatchObject({
      currentStepKey: 'a',
    });
  });

  it('is decided by a licensed therapist only, and ranked anew by a version', async () => {
    const input = { protocolId: protocol.id, version: protocol.version, outcome: 'REPEAT' };
    for (const user of [test.student, test.psychologist, test.teen]) {
      const answer = await tryTo(here, user, 'decideProgression', input);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const [a, b, c, d] = LADDER.steps;
    const reranked = { ...LADDER, steps: [c, a, d, b], note: 'Ranked by her.' };
    const revise = { protocolId: protocol.id, version: protocol.version, content: reranked };
    expect(await act(here, test.physio, 'reviseDesensitizationProtocol', revise)).toMatchObject({
      currentVersion: 2,
      currentStepKey: 'a',
      content: { note: 'Ranked by her.' },
      moves: [
        { kind: 'START', ordinal: 1 },
        { kind: 'REVISION', ordinal: 2 },
      ],
      versions: [{ number: 1 }, { number: 2 }],
    });
    expect(await act(here, test.physio, 'reviseDesensitizationProtocol', revise)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
  it('keeps thresholds, ceiling and scale over a re-ranking that does not speak of them', async () => {
    const thresholds = {
      ...{ sessions: 4, observed: 1, painRise: 3, recoverySeconds: 240, distressPeak: 7 },
      ...{ slowRecoverySeconds: 1200, slowRecoveries: 2, highDistress: 9, highDistressTimes: 2, refusals: 3 },
    };
    const own = await aProtocol(here, test, { content: { ...LADDER, thresholds } });
    const { homeCeilingKey: _ceiling, ...content } = LADDER;
    const revise = (version: number, more: object) =>
      act(here, test.physio, 'reviseDesensitizationProtocol', {
        ...{ protocolId: own.id, version, content: { ...content, ...more } },
      });
    const kept = await revise(own.version, {});
    expect(kept).toMatchObject({ currentVersion: 2, content: { homeCeilingKey: 'b' } });
    const { rows } = await owner.query<{ thresholds: object }>(
      'SELECT thresholds FROM protocol_version WHERE protocol_id = $1 AND number = 2',
      [own.id],
    );
    expect(rows).toEqual([{ thresholds }]);
    expect(await revise(kept.version, { distressScale: 'SUDS_100' })).toMatchObject({
      ...{ code: 'CODE_UNKNOWN', field: 'distressScale' },
    });
    const lifted = await revise(kept.version, { homeCeilingKey: null });
    expect(lifted).toMatchObject({ content: { homeCeilingKey: null } });
  });
});
