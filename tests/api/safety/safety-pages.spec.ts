import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, codeOf, dataOf, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { mailDirectory, ownerUrl } from '../../support/servers.ts';
import { safetyOf } from './safety-client.ts';

const ASSESSMENT = 'Seen within ten minutes; safe at home tonight, call tomorrow at nine.';

describe('safety pages', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physio: TestUser;
  let psychologist: TestUser;
  let lead: TestUser;
  let patientId: string;

  const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const found = await look();
      if (found) return found;
      await pause(200);
    }
    throw new Error('it did not happen within a minute');
  };
  const onCall = async (user: TestUser, level = 1) => {
    const now = Date.now();
    const answer = await safetyOf(clinic.users.ADMINISTRATOR).client<{ setOnCall: { id: string } }>(
      `mutation ($input: SetOnCallInput!) { setOnCall(input: $input) { ... on OnCallDuty { id } ... on UserError { code } } }`,
      {
        input: {
          ...{ memberId: user.memberId, level },
          startsAt: new Date(now - 3_600_000).toISOString(),
          endsAt: new Date(now + 3_600_000).toISOString(),
        },
      },
    );
    return dataOf(answer).setOnCall.id;
  };
  const mailTo = async (user: TestUser): Promise<string[]> => {
    const files = await readdir(mailDirectory()).catch(() => []);
    const mails = await Promise.all(files.map((file) => readFile(path.join(mailDirectory(), file), 'utf8')));
    return mails.filter((mail) => mail.includes(user.email));
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    lead = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    psychologist = await clinic.addUser('PSYCHOLOGIST');
    ({ patientId } = await aPatient(owner, clinic, {
      team: [lead, physio, psychologist],
      familyName: 'Canarybird',
    }));
  });
  afterAll(() => owner.end());

  it('reach whoever is on duty, by page and by mail that says nothing, and open the record on answering', async () => {
    const onDuty = clinic.users.NURSE;
    const dutyId = await onCall(onDuty);
    expect(codeOf(await safetyOf(onDuty).client(`{ safetyFlags(patientId: "${patientId}") { id } }`))).toBe(
      'FORBIDDEN',
    );
    const raised = dataOf(await safetyOf(physio).raise(patientId, 'OTHER', 'Blister under the heel'));
    const hardStop = await owner.query<{ id: string }>(
      `SELECT id FROM safety_flag WHERE clinic_id = $1 AND id = $2`,
      [clinic.clinicId, raised.raiseSafetyFlag.id],
    );
    expect(hardStop.rowCount).toBe(1);

    dataOf(await safetyOf(psychologist).raise(patientId, 'SUICIDALITY', 'Said so in session'));
    const page = await until(async () => (await safetyOf(onDuty).pages())[0]);
    expect(page).toMatchObject({ patientName: expect.stringContaining('Canarybird'), status: 'OPEN' });
    const [mail] = await until(async () => {
      const mails = await mailTo(onDuty);
      return mails.length > 0 && mails;
    });
    expect(mail).not.toMatch(/Canarybird|suicid|session/i);

    // Whoever takes a page reads what it is about, whatever the role reads otherwise.
    expect(dataOf(await safetyOf(onDuty).answer(page.id)).answerSafetyPage).toMatchObject({
      kind: 'SUICIDALITY',
      acknowledgedByName: onDuty.displayName,
    });
    expect((await safetyOf(onDuty).pages())[0]).toMatchObject({
      status: 'ACKNOWLEDGED',
      takenByName: onDuty.displayName,
    });
    const seen = await safetyOf(onDuty).flags(patientId);
    expect(seen.map(({ kind }) => kind)).toEqual(['SUICIDALITY', 'OTHER']);
    const { rows } = await owner.query<{ reason_code: string }>(
      'SELECT reason_code FROM break_glass_grant WHERE clinic_id = $1 AND patient_id = $2 AND user_id = $3',
      [clinic.clinicId, patientId, onDuty.userId],
    );
    expect(rows).toEqual([{ reason_code: 'PATIENT_SAFETY' }]);
    await safetyOf(clinic.users.ADMINISTRATOR).client(`mutation { removeOnCall(id: "${dutyId}") { ok } }`);
  });

  it('are shown in full to few, and closed with an assessment by somebody who took them', async () => {
    const restricted = async (user: TestUser) =>
      (await safetyOf(user).flags(patientId)).find(({ kind }) => kind === 'SUICIDALITY');
    expect(await restricted(physio)).toBeUndefined();
    const flag = await restricted(psychologist);
    expect(flag).toMatchObject({ restricted: true, status: 'ACKNOWLEDGED' });
    expect(await safetyOf(psychologist).close(flag!, 'ok')).toMatchObject({ code: 'ASSESSMENT_REQUIRED' });
    expect(await safetyOf(psychologist).close({ ...flag!, version: 99 }, ASSESSMENT)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await safetyOf(psychologist).close(flag!, ASSESSMENT)).toMatchObject({
      status: 'CLOSED',
      closedByName: psychologist.displayName,
      assessment: ASSESSMENT,
    });
    expect(
      await safetyOf(psychologist).close({ ...flag!, version: flag!.version + 1 }, ASSESSMENT),
    ).toMatchObject({
      code: 'SAFETY_FLAG_CLOSED',
    });
  });

  it('go to the next person when nobody answers, through either server, once', async () => {
    const duty = await onCall(clinic.users.PSYCHOLOGIST);
    const { raiseSafetyFlag } = dataOf(await safetyOf(psychologist).raise(patientId, 'ABUSE_DISCLOSURE'));
    const pagesOf = async () =>
      (await safetyOf(lead).flags(patientId)).find(({ id }) => id === raiseSafetyFlag.id)?.pages ?? [];
    expect((await pagesOf()).map(({ name }) => name)).toEqual([clinic.users.PSYCHOLOGIST.displayName]);
    const silence = () =>
      owner.query(
        `UPDATE safety_flag SET escalates_at = now() - interval '1 second' WHERE clinic_id = $1 AND id = $2`,
        [clinic.clinicId, raiseSafetyFlag.id],
      );
    await silence();
    const paged = await until(async () => {
      const pages = await pagesOf();
      return pages.length > 1 && pages;
    });
    expect(paged.map(({ name, step }) => [name, step])).toEqual([
      [clinic.users.PSYCHOLOGIST.displayName, 0],
      [lead.displayName, 1],
    ]);
    await silence();
    await until(async () => (await pagesOf()).length > 2);
    expect((await pagesOf()).at(-1)).toMatchObject({ name: clinic.users.PHYSICIAN.displayName, step: 2 });

    const page = (await safetyOf(lead, 1).pages()).find(({ flagId }) => flagId === raiseSafetyFlag.id);
    expect(dataOf(await safetyOf(lead, 1).answer(page!.id)).answerSafetyPage).toMatchObject({
      status: 'ACKNOWLEDGED',
      acknowledgedByName: lead.displayName,
    });
    await silence();
    await pause(2_500);
    expect(await pagesOf()).toHaveLength(3);
    expect(codeOf(await safetyOf(physio).answer(page!.id))).toBe('NOT_FOUND');
    await safetyOf(clinic.users.ADMINISTRATOR).client(`mutation { removeOnCall(id: "${duty}") { ok } }`);
  });

  it('let a family say that it is too much, to the lead, without setting off an alarm', async () => {
    const teen = await clinic.addUser('PATIENT', { patientId });
    expect(codeOf(await safetyOf(teen).raise(patientId, 'SUICIDALITY'))).toBe('FORBIDDEN');
    const { raiseSafetyFlag } = dataOf(
      await safetyOf(teen).raise(patientId, 'TOO_MUCH', 'Please stop for today'),
    );
    const { rows } = await owner.query<{ escalates_at: Date | null }>(
      'SELECT escalates_at FROM safety_flag WHERE clinic_id = $1 AND id = $2',
      [clinic.clinicId, raiseSafetyFlag.id],
    );
    expect(rows).toEqual([{ escalates_at: null }]);
    expect((await safetyOf(lead).pages()).map(({ flagId }) => flagId)).toContain(raiseSafetyFlag.id);
    const readers = dataOf(
      await safetyOf(teen).client<{ safetyReaders: { names: string[]; readNow: boolean } }>(
        `{ safetyReaders(patientId: "${patientId}") { names readNow fromMinute untilMinute weekdays } }`,
      ),
    ).safetyReaders;
    expect(readers).toMatchObject({ names: [lead.displayName], weekdays: [1, 2, 3, 4, 5] });
    expect(codeOf(await safetyOf(teen).client(`{ safetyFlags(patientId: "${patientId}") { id } }`))).toBe(
      'FORBIDDEN',
    );
  });
});
