import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBuiltWeek,
  aProgramme,
  decide,
  readProposal,
  type Programme,
  type Proposal,
} from './a-programme.ts';
import { brokenRules } from './broken-rules.ts';

describe('a proposal decided', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let programme: Programme;
  let proposal: Proposal;

  const accept = (more: Record<string, unknown> = {}, of = proposal) =>
    decide(url, programme.scheduler, 'acceptProposal', { proposalId: of.id, version: of.version, ...more });
  const undo = (of: Proposal, at = url) =>
    decide(at, programme.scheduler, 'undoProposal', { proposalId: of.id, version: of.version });
  const statuses = async (): Promise<Record<string, number>> => {
    const { rows } = await owner.query<{ status: string; n: string }>(
      'SELECT status, count(*) AS n FROM therapy_session WHERE clinic_id = $1 GROUP BY status',
      [programme.clinic.clinicId],
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
  };
  const audited = async (operation: string): Promise<string[]> => {
    const { rows } = await owner.query<{ outcome: string }>(
      'SELECT outcome FROM audit_event WHERE clinic_id = $1 AND operation = $2 AND patient_id IS NULL ORDER BY id',
      [programme.clinic.clinicId, operation],
    );
    return rows.map(({ outcome }) => outcome);
  };

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    programme = await aProgramme(owner);
    proposal = await aBuiltWeek(url, programme);
  });
  afterAll(() => owner.end());

  it('books the whole week by the rules, for these interventions, and once only', async () => {
    const accepted = await accept();
    expect(accepted).toMatchObject({ status: 'ACCEPTED', canUndo: true, version: 2 });
    expect(await statuses()).toEqual({ PLANNED: 22 });
    expect(await brokenRules(owner, programme.clinic.clinicId)).toEqual([]);
    expect(accepted.sessions.every((one) => one.accepted && one.sessionId !== null)).toBe(true);
    const { rows } = await owner.query<{ minutes: string }>(
      `SELECT sum(extract(epoch FROM p.ends_at - p.starts_at) / 60) AS minutes FROM session_patient p
       WHERE p.clinic_id = $1 AND p.intervention_id IS NOT NULL GROUP BY p.patient_id`,
      [programme.clinic.clinicId],
    );
    expect(rows.map(({ minutes }) => Number(minutes))).toEqual([385, 385, 385]);
    expect(await accept({}, accepted)).toMatchObject({ code: 'PROPOSAL_NOT_DECIDABLE' });
    expect(await decide(url, programme.scheduler, 'buildWeek', { weekOf: programme.monday })).toMatchObject({
      code: 'NOTHING_TO_BUILD',
    });
    expect(await audited('acceptProposal')).toEqual(['ALLOWED', 'REFUSED']);
    const { rows: charts } = await owner.query<{ patient_id: string }>(
      `SELECT patient_id FROM audit_event WHERE clinic_id = $1 AND operation = 'acceptProposal' AND patient_id IS NOT NULL`,
      [programme.clinic.clinicId],
    );
    expect(charts.map(({ patient_id }) => patient_id).sort()).toEqual([...programme.patientIds].sort());
  });

  it('does not book the same sessions again from another proposal', async () => {
    const second = await aBuiltWeek(url, programme, { seed: 9 });
    await accept();
    expect(await accept({}, second)).toMatchObject({ code: 'PLAN_CHANGED' });
    expect(await statuses()).toEqual({ PLANNED: 22 });
  });

  it('books a part, then the rest', async () => {
    const [first, second] = proposal.sessions;
    const partly = await accept({ sessionIds: [first!.id, second!.id] });
    expect(partly.status).toBe('PARTLY_ACCEPTED');
    expect(partly.sessions.filter((one) => one.accepted)).toHaveLength(2);
    expect(await statuses()).toEqual({ PLANNED: 2 });
    expect(await accept({ sessionIds: [first!.id] }, partly)).toMatchObject({ code: 'INVALID_INPUT' });
    const whole = await accept({}, partly);
    expect(whole.status).toBe('ACCEPTED');
    expect(await statuses()).toEqual({ PLANNED: 22 });
    expect(await undo(whole)).toMatchObject({ status: 'UNDONE', canUndo: false });
    expect(await statuses()).toEqual({ WITHDRAWN: 22 });
  });

  it('names the clashes and books nothing when the calendar has changed', async () => {
    const { clinicId } = programme.clinic;
    const [session] = proposal.sessions;
    await owner.query(
      `INSERT INTO member_exception (clinic_id, member_id, id, kind, status, starts_at, ends_at)
       VALUES ($1, $2, gen_random_uuid(), 'LEAVE', 'ACCEPTED', $3, $4)`,
      [clinicId, session!.memberIds[0], session!.startsAt, session!.endsAt],
    );
    const refused = await accept();
    expect(refused).toMatchObject({ __typename: 'BookingClash', code: 'BOOKING_CLASH' });
    expect(refused.clashes?.map(({ code }) => code)).toContain('MEMBER_ON_LEAVE');
    expect(await statuses()).toEqual({});
    expect(await readProposal(otherProcess, programme.scheduler, proposal.id)).toMatchObject({
      status: 'READY',
      version: 1,
    });
    expect(await audited('acceptProposal')).toEqual(['REFUSED']);
  });

  it('is accepted by one of two who do so at once', async () => {
    const answers = await Promise.all([
      accept(),
      decide(otherProcess, programme.scheduler, 'acceptProposal', {
        proposalId: proposal.id,
        version: proposal.version,
      }),
    ]);
    expect(answers.filter(({ status }) => status === 'ACCEPTED')).toHaveLength(1);
    expect(await statuses()).toEqual({ PLANNED: 22 });
  });

  it('is undone in whole, from any process, and the week can be built again', async () => {
    const accepted = await accept();
    expect(await undo({ ...accepted, version: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await undo(accepted, otherProcess)).toMatchObject({ status: 'UNDONE' });
    expect(await statuses()).toEqual({ WITHDRAWN: 22 });
    expect((await aBuiltWeek(url, programme)).sessions).toHaveLength(22);
    expect(await audited('undoProposal')).toEqual(['REFUSED', 'ALLOWED']);
  });

  it('is not undone when a session was changed since, and says which', async () => {
    const accepted = await accept();
    const [session] = accepted.sessions;
    await owner.query(
      `UPDATE therapy_session SET status = 'CONFIRMED', version = version + 1 WHERE clinic_id = $1 AND id = $2`,
      [programme.clinic.clinicId, session!.sessionId],
    );
    expect(await undo(accepted)).toMatchObject({
      code: 'NOT_UNDOABLE',
      obstacles: [{ sessionId: session!.sessionId, reason: 'CHANGED' }],
    });
    expect(await statuses()).toEqual({ PLANNED: 21, CONFIRMED: 1 });
  });

  it('is put aside', async () => {
    const { scheduler } = programme;
    const input = { proposalId: proposal.id, version: proposal.version };
    expect(await decide(url, scheduler, 'discardProposal', input)).toMatchObject({ status: 'DISCARDED' });
    expect(await accept({ version: 2 })).toMatchObject({ code: 'PROPOSAL_NOT_DECIDABLE' });
    expect(await statuses()).toEqual({});
  });
});
