import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { auditOf } from '../scheduling/a-schedule.ts';
import {
  aHeldPatient,
  aHoldInput,
  holdsOf,
  listen,
  wholeProgramme,
  type HeldPatient,
} from './holds-client.ts';

describe('a hold', () => {
  let owner: Pool;
  let held: HeldPatient;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    held = await aHeldPatient(owner);
  });
  afterAll(() => owner.end());

  it('is set by name, seen by everybody, and lifted by name with a reason', async () => {
    const { physician, physio, ot, patientId, clinic } = held;
    const hold = await holdsOf(physician).set(aHoldInput(held));
    expect(hold).toMatchObject({
      __typename: 'Hold',
      setByName: physician.displayName,
      setByMemberId: physician.memberId,
      liftedAt: null,
      reviewOverdue: false,
    });
    expect(await holdsOf(ot).of(patientId)).toMatchObject([
      { id: hold.id, site: 'ANKLE', laterality: 'LEFT', modality: 'LOAD', reason: 'X-ray tomorrow' },
    ]);
    const scheduler = (await holdsOf(clinic.users.SCHEDULER).of(patientId))[0];
    expect(scheduler).toMatchObject({ modality: 'LOAD', reason: null, viewerMayLift: false, reviews: [] });

    expect(await holdsOf(physio).lift(hold, '  ')).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(await holdsOf(physio).lift({ ...hold, version: 7 }, 'x')).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const lifted = await holdsOf(physio).lift(hold, 'X-ray shows nothing');
    expect(lifted).toMatchObject({
      liftedByName: physio.displayName,
      liftReason: 'X-ray shows nothing',
      version: 2,
    });
    expect(await holdsOf(physio).lift(lifted, 'again')).toMatchObject({ code: 'HOLD_LIFTED' });
    const outcomes = async (operation: string) =>
      (await auditOf(owner, clinic.clinicId, operation)).map(({ outcome }) => outcome);
    expect(await outcomes('setHold')).toEqual(['ALLOWED']);
    expect(await outcomes('liftHold')).toEqual(['REFUSED', 'REFUSED', 'ALLOWED', 'REFUSED']);
  });

  it('is set once however often the device sends it', async () => {
    const { physician, physio, patientId } = held;
    const input = aHoldInput(held);
    const answers = await Promise.all([1, 2, 3].map(() => holdsOf(physician).set(input)));
    expect(answers.map(({ id }) => id)).toEqual([input.id, input.id, input.id]);
    expect(await holdsOf(physician).of(patientId)).toHaveLength(1);
    expect(await holdsOf(physician).set({ ...input, modality: 'THERMAL' })).toMatchObject({
      code: 'ID_TAKEN',
    });
    expect(await holdsOf(physio).set(input)).toMatchObject({ code: 'ID_TAKEN' });
  });

  it('says what is wrong with it, and writes nothing', async () => {
    const { physician, patientId, today } = held;
    const wrong: readonly [Record<string, unknown>, string][] = [
      [{ reason: '' }, 'REASON_REQUIRED'],
      [{ wholeProgramme: true }, 'HOLD_SCOPE_INVALID'],
      [{ site: null, laterality: null, modality: null }, 'HOLD_SCOPE_INVALID'],
      [{ laterality: null }, 'HOLD_SIDE_REQUIRED'],
      [{ reviewOn: addDays(today, -1) }, 'HOLD_REVIEW_INVALID'],
      [{ reviewOn: addDays(today, 91) }, 'HOLD_REVIEW_INVALID'],
    ];
    for (const [more, code] of wrong) {
      expect(await holdsOf(physician).set(aHoldInput(held, more))).toMatchObject({ code });
    }
    expect(await holdsOf(physician).of(patientId)).toEqual([]);
  });

  it('is not for strangers: a foreign clinic finds nothing, another team may not', async () => {
    const hold = await holdsOf(held.physician).set(aHoldInput(held));
    const stranger = holdsOf((await aHeldPatient(owner)).physician).client;
    const lift = `mutation { liftHold(input: { id: "${hold.id}", version: 1, reason: "x" }) { __typename } }`;
    const read = `{ holds(patientId: "${held.patientId}") { id } }`;
    expect([codeOf(await stranger(lift)), codeOf(await stranger(read))]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const colleague = holdsOf(await held.clinic.addUser('PHYSIOTHERAPIST')).client;
    expect(codeOf(await colleague(lift))).toBe('FORBIDDEN');
    const list = `{ holdsInForce(patientIds: ["${held.patientId}"]) { id } }`;
    const seen = await Promise.all(
      [holdsOf(held.ot).client, stranger, colleague].map((client) => client(list)),
    );
    expect(seen.map(({ data }) => data)).toEqual([
      { holdsInForce: [{ id: hold.id }] },
      { holdsInForce: [] },
      { holdsInForce: [] },
    ]);
  });

  it('of a hard stop is lifted by a physician only', async () => {
    const { physician, physio, patientId, clinic, today } = held;
    const id = randomUUID();
    await owner.query(
      `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, reason, source, set_by_name, set_at, review_on)
       VALUES ($1, $2, $3, true, 'Wound', 'HARD_STOP', 'Somebody', now(), $4)`,
      [clinic.clinicId, id, patientId, today],
    );
    expect((await holdsOf(physio).of(patientId))[0]?.viewerMayLift).toBe(false);
    expect(await holdsOf(physio).lift({ id, version: 1 }, 'Closed')).toMatchObject({
      code: 'HOLD_NEEDS_CLEARANCE',
    });
    expect((await holdsOf(physician).of(patientId))[0]?.viewerMayLift).toBe(true);
    expect(await holdsOf(physician).lift({ id, version: 1 }, 'Closed')).toMatchObject({ __typename: 'Hold' });
  });

  it('is overdue for its owner and the lead of the team until somebody looks at it', async () => {
    const { physician, physio, ot, clinic, today } = held;
    const hold = await holdsOf(physio).set(aHoldInput(held));
    await owner.query('UPDATE hold SET review_on = $2 WHERE id = $1', [hold.id, addDays(today, -1)]);
    for (const user of [physio, physician]) {
      expect(await holdsOf(user).overdue()).toMatchObject([
        { patientName: 'Robin Canarybird', dueOn: addDays(today, -1), detail: physio.displayName },
      ]);
    }
    for (const user of [ot, clinic.users.SCHEDULER]) expect(await holdsOf(user).overdue()).toEqual([]);
    const next = addDays(today, 7);
    expect(await holdsOf(physician).review(hold, next, '')).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'note',
    });
    expect(await holdsOf(physician).review(hold, next, 'X-ray is late')).toMatchObject({
      reviewOn: next,
      reviews: [{ byName: physician.displayName, note: 'X-ray is late', nextReviewOn: next }],
    });
    expect(await holdsOf(physician).overdue()).toEqual([]);
  });

  it('reaches open pages on another process; a guard keeps strangers from listening', async () => {
    const [here, there] = apiUrls();
    const { physician, ot, patientId } = held;
    const ears = listen(there, ot, patientId);
    const deaf = listen(there, await held.clinic.addUser('PHYSIOTHERAPIST'), patientId);
    try {
      await ears.until(() => ears.events.length > 0);
      const hold = await holdsOf(physician, here).set(wholeProgramme(held));
      await ears.until(() => ears.events.length > 1);
      await holdsOf(physician, here).lift(hold, 'Well again');
      await ears.until(() => ears.events.length > 2);
      expect(ears.events.slice(1)).toEqual([['HOLD'], ['HOLD']]);
      await deaf.until(() => deaf.errors.length > 0);
      expect(deaf.events).toEqual([]);
    } finally {
      await Promise.all([ears.leave(), deaf.leave()]);
    }
  });

  it('stays as it was set, whoever writes', async () => {
    const hold = await holdsOf(held.physician).set(aHoldInput(held));
    await expect(owner.query(`UPDATE hold SET modality = NULL WHERE id = $1`, [hold.id])).rejects.toThrow(
      /lifted/,
    );
    await holdsOf(held.physician).lift(hold, 'Well again');
    await expect(
      owner.query(
        `UPDATE hold SET lifted_at = NULL, lifted_by_name = NULL, lift_reason = NULL WHERE id = $1`,
        [hold.id],
      ),
    ).rejects.toThrow(/lifted/);
  });
});
