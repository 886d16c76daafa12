import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { listen } from '../holds/holds-client.ts';
import { safetyOf } from '../safety/safety-client.ts';
import {
  aBlock,
  act,
  aProtocol,
  aTeam,
  clock,
  protocolOf,
  type Answer,
  type Given,
  type TestLadder,
} from './a-ladder.ts';

describe('a hard stop', () => {
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
  const flags = () => safetyOf(test.physician).flags(test.patientId);

  it('keeps the block, holds the protocol and pages a clinician, all or nothing and once', async () => {
    const input = aBlock(protocol.id, { skinFindings: ['BROKEN'], hardStops: ['FEVER'] });
    const twice = await Promise.all([
      act(here, test.physio, 'recordDesensitizationLog', input),
      act(there, test.physio, 'recordDesensitizationLog', input),
    ]);
    for (const log of twice) {
      expect(log).toMatchObject({
        hardStops: ['BROKEN_SKIN', 'FEVER'],
        stopReason: 'CLINICAL_FINDING',
        keptDespite: null,
      });
    }
    expect(await flags()).toMatchObject([{ kind: 'HARD_STOP', status: 'OPEN' }]);
    const { holds, suggestion } = await protocolOf(there, test.student, protocol.id);
    expect(holds).toMatchObject([
      { source: 'HARD_STOP', reason: 'Stopped until a clinician has looked: broken skin, fever.' },
    ]);
    expect(suggestion?.outcome).toBe('REPEAT');
    const refused = await record({ ...clock(0) });
    expect(refused).toMatchObject({ __typename: 'OnHold', code: 'ON_HOLD', holds: [{ id: holds[0]?.id }] });
    expect(String(refused.message)).toContain(test.physio.displayName);
    // Done before the hold was set, sent after it.
    expect(await record()).toMatchObject({ __typename: 'DesensitizationLog' });
  });

  it('is heard also where the block itself would be refused', async () => {
    await record({ hardStops: ['SYNCOPE'] });
    const again = await record({ hardStops: ['NEW_WEAKNESS'], ...clock(0) });
    expect(again).toMatchObject({
      __typename: 'DesensitizationLog',
      keptDespite: 'ON_HOLD',
      hardStops: ['NEW_WEAKNESS'],
    });
    expect(await flags()).toHaveLength(2);
    expect((await protocolOf(there, test.physio, protocol.id)).holds).toHaveLength(1);
    const home = aBlock(protocol.id, { stepKey: 'd', skinFindings: ['BROKEN'] });
    const other = await aProtocol(here, test);
    const kept = await act(here, test.teen, 'recordHomeDesensitizationLog', {
      ...home,
      protocolId: other.id,
    });
    expect(kept).toMatchObject({ keptDespite: 'ABOVE_HOME_CEILING', hardStops: ['BROKEN_SKIN'] });
  });

  it('is not set off by pain, however it rises, nor by what is only watched', async () => {
    const log = await record({
      ...{ painBefore: 4, painPeak: 10, painAfter: 10, distressPeak: 10, stopReason: 'DISTRESS' },
      ...{ skinFindings: ['REDNESS', 'MOTTLED', 'SWELLING'], autonomicSigns: ['SWEATING', 'SPREADING_PAIN'] },
    });
    expect(log).toMatchObject({ hardStops: [], stopReason: 'DISTRESS' });
    expect(await flags()).toEqual([]);
    expect((await protocolOf(there, test.physio, protocol.id)).holds).toEqual([]);
  });

  it('that few may see leaves no trace where others and parents look', async () => {
    const own = await act(
      here,
      test.teen,
      'recordHomeDesensitizationLog',
      aBlock(protocol.id, { hardStops: ['SELF_HARM_DISCLOSED'] }),
    );
    expect(own.hardStops).toEqual([]);
    for (const user of [test.guardian, test.physio, test.student]) {
      const seen = await protocolOf(there, user, protocol.id);
      expect(JSON.stringify(seen)).not.toMatch(/SELF_HARM|SUICID|self harm/i);
      expect(seen.logs.edges[0]?.node).toMatchObject({ hardStops: [], stopReason: null, keptDespite: null });
    }
    const medical = await protocolOf(there, test.physician, protocol.id);
    expect(medical.logs.edges[0]?.node.hardStops).toEqual(['SELF_HARM_DISCLOSED']);
    expect(await flags()).toMatchObject([{ kind: 'SUICIDALITY', restricted: true }]);
    expect(await safetyOf(test.physio).flags(test.patientId)).toEqual([]);
  });

  it('is told to open pages of the patient, at the other server as well', async () => {
    const page = listen(there, test.student, test.patientId);
    await page.until(() => page.events.length > 0);
    await record({ hardStops: ['CHEST_PAIN'] });
    const heard = () => page.events.flat();
    await page.until(() =>
      ['DESENSITIZATION', 'HOLD', 'SAFETY_FLAG'].every((kind) => heard().includes(kind)),
    );
    expect(page.errors).toEqual([]);
    await page.leave();
  });

  it('in a correction raises what is new only', async () => {
    const { id } = await record({ hardStops: ['FEVER'] });
    await record({ hardStops: ['FEVER'], correctsId: id, painPeak: 3 });
    expect(await flags()).toHaveLength(1);
  });
});
