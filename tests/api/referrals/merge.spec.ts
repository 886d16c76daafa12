import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aPatient } from '@consilium/testing';
import { aReferralBundle } from '@consilium/testing/bundles';
import { Pool } from 'pg';
import { ownerUrl } from '../../support/servers.ts';
import { referralClinic, type ReferralClinic } from './referral-desk.ts';

jest.setTimeout(30_000);

describe('a newer file of a known patient', () => {
  let owner: Pool;
  let desk: ReferralClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    desk = await referralClinic(owner);
  });
  afterAll(() => owner.end());

  const NEWS = { code: { text: 'Influenza' }, onsetDateTime: '2026-01-02' };
  const newerFile = (seed: number, phone = '+1-555-555-0177') => {
    const bundle = aReferralBundle({
      seed,
      revision: 1,
      patient: { telecom: [{ system: 'phone', value: phone }] },
      extra: (subject) => [
        { resourceType: 'Condition', subject, ...NEWS },
        {
          resourceType: 'RelatedPerson',
          patient: subject,
          name: [{ family: 'Newcomer', given: ['Nadia'] }],
          relationship: [{ text: 'aunt' }],
        },
      ],
    });
    return JSON.stringify(bundle);
  };

  it('shows what differs and touches nothing until it is merged', async () => {
    const { seed, patientId } = await desk.arrive();
    const before = await desk.stateOf(patientId);
    const newer = await desk.nurse.importText(newerFile(seed));
    expect(newer).toMatchObject({ outcome: 'DIFFERS', referral: { status: 'DIFFERS', patientId } });
    expect(await desk.stateOf(patientId)).toEqual(before);
    const { differences, version } = await desk.nurse.read(newer.referral?.id ?? '');
    expect(differences).toContainEqual(
      expect.objectContaining({ section: 'conditions', kind: 'ADDED', label: 'Influenza' }),
    );
    expect(differences).toContainEqual(
      expect.objectContaining({ section: 'patient', kind: 'CHANGED', label: 'telecom' }),
    );
    // Nothing that reads the same is called different.
    expect(differences.filter(({ before: was, after }) => was !== null && was === after)).toEqual([]);
    expect(differences.filter(({ label }) => label === 'identifiers')).toEqual([]);
    const triage = await desk.physician.triage({
      referralId: newer.referral?.id,
      version,
      decision: 'ACCEPT',
      reason: '',
    });
    expect(triage.code).toBe('REFERRAL_DIFFERS');
  });

  it('replaces the record when it is merged and keeps what people decided', async () => {
    const { seed, patientId } = await desk.arrive({ seed: 11 });
    const [trigger, second] = (await desk.stateOf(patientId)).triggers;
    expect(
      await desk.physician.decideTrigger({
        triggerId: trigger?.id,
        version: 1,
        decision: 'REJECTED',
        reason: 'Long before the pain',
      }),
    ).toMatchObject({
      decision: 'REJECTED',
    });
    await owner.query(
      `UPDATE patient SET school = 'Lincoln School', preferred_name = 'Lu' WHERE clinic_id = $1 AND id = $2`,
      [desk.clinic.clinicId, patientId],
    );
    const newer = await desk.nurse.importText(newerFile(seed));
    const { id, version } = newer.referral ?? { id: '', version: 0 };
    expect(await desk.nurse.merge(id, version + 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await desk.nurse.merge(id, version)).toMatchObject({ status: 'MERGED', version: version + 1 });
    const after = await desk.stateOf(patientId);
    expect(after.record.entries).toContainEqual({ section: 'CONDITION', display: 'Influenza' });
    expect(after.school).toBe('Lincoln School');
    expect(after.preferredName).toBe('Lu');
    expect(after.guardians).toContainEqual({
      displayName: 'Nadia Newcomer',
      phone: null,
      proxyScope: 'NONE',
    });
    expect(after.triggers.find(({ id: triggerId }) => triggerId === trigger?.id)).toMatchObject({
      decision: 'REJECTED',
    });
    expect(after.triggers.filter(({ display }) => display === second?.display)).toHaveLength(1);
    expect(after.triggers).toContainEqual(
      expect.objectContaining({ display: 'Influenza', decision: 'PROPOSED' }),
    );
    const { rows } = await owner.query<{ current: boolean; n: number }>(
      'SELECT current, count(*)::int AS n FROM record_entry WHERE clinic_id = $1 AND patient_id = $2 GROUP BY current ORDER BY current',
      [desk.clinic.clinicId, patientId],
    );
    expect(rows.map(({ current }) => current)).toEqual([false, true]);
    expect(await desk.nurse.merge(id, version + 1)).toMatchObject({ code: 'NOTHING_TO_MERGE' });
  });

  it('is compared anew when another one was merged before it', async () => {
    const { seed } = await desk.arrive();
    const first = (await desk.nurse.importText(newerFile(seed, '+1-555-555-0101'))).referral;
    const second = (await desk.nurse.importText(newerFile(seed, '+1-555-555-0102'))).referral;
    expect(await desk.nurse.merge(first?.id ?? '', 1)).toMatchObject({ status: 'MERGED' });
    expect(await desk.nurse.merge(second?.id ?? '', 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    const waiting = await desk.nurse.read(second?.id ?? '');
    expect(waiting).toMatchObject({ status: 'DIFFERS', version: 2 });
    expect(waiting.differences.map(({ label }) => label)).toEqual(['telecom']);
    expect(await desk.nurse.merge(waiting.id, 2)).toMatchObject({ status: 'MERGED' });
  });

  it('is recognised by name and birth date where the numbers are missing, and never by a given name alone', async () => {
    await aPatient(owner, desk.clinic, {
      givenName: 'Åsa',
      familyName: 'Lindqvist-Testdotter',
      birthDate: '2012-05-17',
      state: 'REFERRED',
    });
    const named = (family: string, given: string) =>
      JSON.stringify(
        aReferralBundle({
          seed: 777,
          patient: { name: [{ family, given: [given] }], birthDate: '2012-05-17', identifier: [] },
        }),
      );
    expect(await desk.nurse.importText(named('Somebody-Else', 'Asa'))).toMatchObject({ outcome: 'IMPORTED' });
    const found = await desk.nurse.importText(named('LINDQVIST-TESTDOTTER', 'Asa'));
    expect(found).toMatchObject({ outcome: 'DIFFERS' });
    const merged = await desk.nurse.merge(found.referral?.id ?? '', 1);
    expect(merged).toMatchObject({ status: 'MERGED' });
  });

  it('begins a new episode when it asks for care and the last one has ended', async () => {
    const { seed, patientId } = await desk.arrive();
    await owner.query(
      `UPDATE episode_of_care SET state = 'CLOSED', open = false WHERE clinic_id = $1 AND patient_id = $2`,
      [desk.clinic.clinicId, patientId],
    );
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
         VALUES ($1, gen_random_uuid(), $2, $3, 'Physician', current_date - 3)`,
      [desk.clinic.clinicId, patientId, desk.clinic.users.PHYSICIAN.memberId],
    );
    const newer = await desk.nurse.importText(newerFile(seed));
    expect(await desk.physician.merge(newer.referral?.id ?? '', 1)).toMatchObject({ status: 'MERGED' });
    expect((await desk.stateOf(patientId)).episodes.map(({ state }) => state)).toEqual([
      'REFERRED',
      'CLOSED',
    ]);
  });
});
