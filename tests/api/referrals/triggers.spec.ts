import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { ownerUrl } from '../../support/servers.ts';
import { referralClinic, type ReferralClinic } from './referral-desk.ts';

describe('a possible trigger', () => {
  let owner: Pool;
  let desk: ReferralClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    desk = await referralClinic(owner);
  });
  afterAll(() => owner.end());

  it('is accepted or rejected by a physician, once per version and with a reason', async () => {
    const { patientId } = await desk.arrive({ seed: 1 });
    const [trigger] = (await desk.stateOf(patientId)).triggers;
    if (!trigger) throw new Error('No trigger was proposed.');
    const input = { triggerId: trigger.id, version: trigger.version };
    expect(await desk.physician.decideTrigger({ ...input, decision: 'REJECTED' })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(await desk.physician.decideTrigger({ ...input, decision: 'PROPOSED', reason: 'x' })).toMatchObject(
      {
        code: 'INVALID_INPUT',
      },
    );
    expect(await desk.physician.decideTrigger({ ...input, decision: 'ACCEPTED' })).toMatchObject({
      decision: 'ACCEPTED',
      version: 2,
    });
    expect(
      await desk.physician.decideTrigger({ ...input, decision: 'REJECTED', reason: 'late' }),
    ).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await desk.physician.decideTrigger({ ...input, version: 2, decision: 'REJECTED' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const revised = await desk.physician.decideTrigger({
      ...input,
      version: 2,
      decision: 'REJECTED',
      reason: 'The pain came first',
    });
    expect(revised).toMatchObject({ decision: 'REJECTED', version: 3 });
    const answer = await desk.nurse.client(
      'mutation ($input: DecideTriggerInput!) { decideTrigger(input: $input) { __typename } }',
      { input: { ...input, version: 3, decision: 'ACCEPTED' } },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
