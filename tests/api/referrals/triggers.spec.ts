import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { arrival, patientStateOf, referralDesk, type Refused } from './referral-desk.ts';

const [url, otherUrl] = apiUrls();

describe('a possible trigger', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let nurse: ReturnType<typeof referralDesk>;
  let physician: ReturnType<typeof referralDesk>;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    nurse = referralDesk(url, clinic.users.NURSE);
    physician = referralDesk(otherUrl, clinic.users.PHYSICIAN);
  });
  afterAll(() => owner.end());

  const stateOf = (id: string) => patientStateOf(physician, id);
  const arrive = (options: Parameters<typeof arrival>[1] = {}) => arrival(nurse, options);
  const decide = async (input: Record<string, unknown>) =>
    dataOf(
      await physician.client<{ decideTrigger: { decision?: string; version?: number } & Refused }>(
        `mutation ($input: DecideTriggerInput!) { decideTrigger(input: $input) {
          ... on TriggerProposal { decision version decidedByName reason } ... on Refusal { code message field } } }`,
        { input },
      ),
    ).decideTrigger;

  it('is accepted or rejected by a physician, once per version and with a reason', async () => {
    const { patientId } = await arrive({ seed: 1 });
    const [trigger] = (await stateOf(patientId)).triggers;
    if (!trigger) throw new Error('No trigger was proposed.');
    const input = { triggerId: trigger.id, version: trigger.version };
    expect(await decide({ ...input, decision: 'REJECTED' })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(await decide({ ...input, decision: 'PROPOSED', reason: 'x' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await decide({ ...input, decision: 'ACCEPTED' })).toMatchObject({
      decision: 'ACCEPTED',
      version: 2,
    });
    expect(await decide({ ...input, decision: 'REJECTED', reason: 'late' })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await decide({ ...input, version: 2, decision: 'REJECTED' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const revised = await decide({
      ...input,
      version: 2,
      decision: 'REJECTED',
      reason: 'The pain came first',
    });
    expect(revised).toMatchObject({ decision: 'REJECTED', version: 3 });
    const answer = await nurse.client(
      'mutation ($input: DecideTriggerInput!) { decideTrigger(input: $input) { __typename } }',
      { input: { ...input, version: 3, decision: 'ACCEPTED' } },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
