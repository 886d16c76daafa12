import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays } from '@consilium/domain';
import { codeOf, dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aSchedule,
  ask,
  auditOf,
  codes,
  letPass,
  save,
  sessionInput,
  undo,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

describe('a session through its day', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let day = 0;
  /** A session of its own day, so that none stands in another's way. */
  const book = (more = {}) => {
    day += 7;
    return save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { startsOn: addDays(schedule.tuesday, day), ...more }),
    );
  };
  const step = (session: SavedSession, status: string, user: TestUser = schedule.physio) =>
    save(here, user, 'setSessionStatus', { sessionId: session.id, version: session.version, status });
  const cancel = (session: SavedSession, more = {}) =>
    save(here, schedule.physio, 'cancelSession', {
      sessionId: session.id,
      version: session.version,
      reason: 'ILLNESS',
      by: 'FAMILY',
      ...more,
    });

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('is confirmed, arrived, under way and delivered, and the patient with it', async () => {
    const planned = await book();
    const confirmed = await step(planned, 'CONFIRMED');
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', version: 2, canUndo: true });
    expect(await step(confirmed, 'DELIVERED')).toMatchObject({ __typename: 'Refusal', code: 'TOO_EARLY' });
    expect(await step(confirmed, 'ARRIVED')).toMatchObject({ code: 'TOO_EARLY' });
    await letPass(owner, planned.id);
    const arrived = await step(confirmed, 'ARRIVED');
    expect(arrived).toMatchObject({ status: 'ARRIVED', patients: [{ attendance: 'ARRIVED' }] });
    const delivered = await step(await step(arrived, 'IN_PROGRESS'), 'DELIVERED');
    expect(delivered).toMatchObject({ status: 'DELIVERED', patients: [{ attendance: 'ATTENDED' }] });
    expect(await step(delivered, 'CONFIRMED')).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
    expect(await cancel(delivered)).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
    expect((await auditOf(owner, schedule.clinic.clinicId, 'setSessionStatus')).at(-1)).toMatchObject({
      outcome: 'REFUSED',
    });
  });

  it('takes the last step back, once', async () => {
    const planned = await book();
    await letPass(owner, planned.id, 180);
    const missed = await step(planned, 'NO_SHOW');
    expect(missed).toMatchObject({ status: 'NO_SHOW', patients: [{ attendance: 'ABSENT' }], canUndo: true });
    const back = await undo(here, schedule.physio, planned.id, missed.version);
    expect(back).toMatchObject({ status: 'PLANNED', patients: [{ attendance: 'EXPECTED' }], canUndo: false });
    expect(await undo(here, schedule.physio, planned.id, back.version)).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
    expect(await step(missed, 'ARRIVED')).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('is called off by whom, why and how late; its time is free, until it is taken back', async () => {
    const early = await cancel(await book(), { note: 'Has a cold' });
    expect(early).toMatchObject({
      status: 'CANCELLED',
      cancelledLate: false,
      cancelReason: 'ILLNESS',
      cancelledBy: 'FAMILY',
      cancelledByName: schedule.physio.displayName,
    });
    const startsOn = early['localOn'];
    const back = await undo(here, schedule.physio, early.id, early.version);
    expect(back).toMatchObject({ status: 'PLANNED', cancelReason: null, cancelledByName: null });
    const again = await cancel(back);
    const other = await book({ startsOn });
    expect(other.__typename).toBe('TherapySession');
    const taken = await undo(here, schedule.physio, again.id, again.version);
    expect(taken).toMatchObject({ __typename: 'BookingClash' });
    expect(codes(taken)).toEqual(['MEMBER_BOOKED', 'PATIENT_BOOKED']);
    expect(await cancel(other, { reason: 'OTHER' })).toMatchObject({ code: 'TEXT_REQUIRED', field: 'note' });
    await letPass(owner, other.id, -60);
    expect(await cancel(other)).toMatchObject({ cancelledLate: true });
  });

  it('is hidden from the calendar when it is called off, unless it is asked for', async () => {
    const gone = await cancel(await book());
    const list = async (more: string) => {
      const on = String(gone['localOn']);
      const answer = await graphqlClient(
        here,
        schedule.physio.token,
      )<{ sessions: { id: string }[] }>(`{ sessions(from: "${on}", until: "${on}" ${more}) { id } }`);
      return dataOf(answer).sessions.map(({ id }) => id);
    };
    expect(await list('')).toEqual([]);
    expect(await list('includeCancelled: true')).toEqual([gone.id]);
    expect(await list('statuses: [CANCELLED]')).toEqual([gone.id]);
  });

  it('answers strangers as if it were not there, and refuses who may not record', async () => {
    const session = await book();
    const input = { sessionId: session.id, version: 1, status: 'CONFIRMED' };
    const stranger = await schedule.clinic.addUser('PHYSIOTHERAPIST');
    expect(codeOf(await ask(here, stranger, 'setSessionStatus', input))).toBe('FORBIDDEN');
    expect(codeOf(await ask(here, schedule.clinic.users.ADMINISTRATOR, 'setSessionStatus', input))).toBe(
      'FORBIDDEN',
    );
    const unknown = { ...input, sessionId: randomUUID() };
    expect(codeOf(await ask(here, schedule.physio, 'setSessionStatus', unknown))).toBe('NOT_FOUND');
    const elsewhere = await aSchedule(owner, 'Europe/Madrid');
    expect(codeOf(await ask(here, elsewhere.scheduler, 'setSessionStatus', input))).toBe('NOT_FOUND');
    expect(await step(session, 'CONFIRMED', schedule.scheduler)).toMatchObject({ status: 'CONFIRMED' });
  });
});
