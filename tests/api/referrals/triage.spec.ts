import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { ownerUrl } from '../../support/servers.ts';
import { referralClinic, type ReferralClinic } from './referral-desk.ts';

jest.setTimeout(30_000);

describe('triage of a referral', () => {
  let owner: Pool;
  let desk: ReferralClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    desk = await referralClinic(owner);
  });
  afterAll(() => owner.end());

  it('accepts, and the episode goes from referred to triaged by its own rule', async () => {
    const { id, version, patientId } = await desk.arrive();
    const decided = await desk.physician.triage({
      referralId: id,
      version,
      decision: 'ACCEPT',
      reason: 'Function lost since spring',
    });
    expect(decided).toMatchObject({
      status: 'ACCEPTED',
      version: version + 1,
      triageReason: 'Function lost since spring',
    });
    expect((await desk.stateOf(patientId)).episodes).toEqual([
      {
        state: 'TRIAGED',
        transitions: [
          {
            toState: 'TRIAGED',
            reasonCode: 'REFERRAL_ACCEPTED',
            reason: 'Function lost since spring',
            byName: desk.clinic.users.PHYSICIAN.displayName,
          },
        ],
      },
    ]);
    const again = await desk.physician.triage({
      referralId: id,
      version: version + 1,
      decision: 'DECLINE',
      reason: 'Changed my mind',
    });
    expect(again.code).toBe('ALREADY_TRIAGED');
  });

  it('asks for more and waits, then declines with a reason', async () => {
    const { id, version, patientId } = await desk.arrive();
    const bare = await desk.physician.triage({
      referralId: id,
      version,
      decision: 'MORE_INFORMATION',
      reason: ' ',
    });
    expect(bare).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    const asked = await desk.physician.triage({
      referralId: id,
      version,
      decision: 'MORE_INFORMATION',
      reason: 'Imaging is missing',
    });
    expect(asked).toMatchObject({ status: 'MORE_INFORMATION' });
    expect((await desk.stateOf(patientId)).episodes[0]?.state).toBe('REFERRED');
    const declined = await desk.physician.triage({
      referralId: id,
      version: asked.version,
      decision: 'DECLINE',
      reason: 'Another cause',
    });
    expect(declined).toMatchObject({ status: 'DECLINED' });
  });

  it('refuses a decision on what somebody else has decided meanwhile', async () => {
    const { id, version } = await desk.arrive();
    const decisions = await Promise.all(
      ['ACCEPT', 'DECLINE'].map((decision) =>
        desk.physician.triage({ referralId: id, version, decision, reason: 'At the same moment' }),
      ),
    );
    expect(decisions.filter(({ status }) => status !== undefined)).toHaveLength(1);
    expect(['VERSION_CONFLICT', 'ALREADY_TRIAGED']).toContain(decisions.find(({ code }) => code)?.code);
  });

  it('does not end from the inbox an episode that has moved on', async () => {
    const { id, version, patientId } = await desk.arrive();
    await owner.query(
      `UPDATE episode_of_care SET state = 'INTAKE_EVAL', version = 4 WHERE clinic_id = $1 AND patient_id = $2`,
      [desk.clinic.clinicId, patientId],
    );
    const declined = await desk.physician.triage({
      referralId: id,
      version,
      decision: 'DECLINE',
      reason: 'Too late',
    });
    expect(declined.code).toBe('TRANSITION_IMPOSSIBLE');
    expect(
      await desk.physician.triage({ referralId: id, version, decision: 'ACCEPT', reason: '' }),
    ).toMatchObject({ status: 'ACCEPTED' });
    expect((await desk.stateOf(patientId)).episodes[0]?.state).toBe('INTAKE_EVAL');
  });

  it('is a physician’s, not a nurse’s', async () => {
    const { id, version } = await desk.arrive();
    const answer = await desk.nurse.client(
      'mutation ($input: TriageReferralInput!) { triageReferral(input: $input) { __typename } }',
      { input: { referralId: id, version, decision: 'ACCEPT', reason: '' } },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
