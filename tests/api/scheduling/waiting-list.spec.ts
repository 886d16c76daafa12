import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, instantAt } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  aWeekOfResources,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

const ENTRY =
  'id status version patient { displayName } offers { id outcome rank reasons startsAt sessionId }';
const OUTCOME = `... on WaitingListEntry { ${ENTRY} } ... on UserError { code field }`;

interface Offer {
  id: string;
  outcome: string;
  rank: number;
  reasons: string[];
  startsAt: string;
  sessionId: string | null;
}
interface Entry {
  id: string;
  status: string;
  version: number;
  patient: { displayName: string };
  offers: Offer[];
}
type Outcome = Partial<Entry> & { code?: string; field?: string };
interface Candidate {
  rank: number | null;
  startsAt: string | null;
  reasons: string[];
  misfits: string[];
  entry: { id: string };
}

describe('the waiting list', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let week: WeekOfResources;
  let physio: TestUser;
  let scheduler: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    week = await aWeekOfResources(owner, clinic);
    physio = clinic.users.PHYSIOTHERAPIST;
    scheduler = clinic.users.SCHEDULER;
  });
  afterAll(() => owner.end());

  const ask = async <T>(document: string, variables: Record<string, unknown>, user = scheduler): Promise<T> =>
    dataOf(await graphqlClient(url, user.token)<T>(document, variables));
  const at = (minute: number, day = 0) =>
    instantAt(clinic.timeZone, addDays(week.monday, day), minute).toISOString();
  const slot = (from: number, until: number, day = 0) => ({
    startsAt: at(from, day),
    endsAt: at(until, day),
    memberId: physio.memberId,
    roomId: week.treatmentRoomId,
  });
  const fields = (more: Record<string, unknown> = {}) => ({
    disciplineCode: 'PHYSIOTHERAPY',
    minutes: 45,
    weekdays: [],
    priority: 2,
    note: '',
    ...more,
  });
  const waits = async (more: Record<string, unknown> = {}, user = scheduler) => {
    const { patientId } = await aPatient(owner, clinic, { team: [physio] });
    const { addToWaitingList } = await ask<{ addToWaitingList: Outcome }>(
      `mutation ($input: AddToWaitingListInput!) { addToWaitingList(input: $input) { ${OUTCOME} } }`,
      { input: { patientId, ...fields(more) } },
      user,
    );
    return { patientId, id: addToWaitingList.id ?? '', ...addToWaitingList };
  };
  const candidates = async (at_: ReturnType<typeof slot>, user = scheduler) =>
    (
      await ask<{ slotCandidates: Candidate[] }>(
        `query ($slot: SlotInput!) { slotCandidates(slot: $slot) { rank startsAt reasons misfits entry { id } } }`,
        { slot: at_ },
        user,
      )
    ).slotCandidates;
  const offer = async (entryId: string, at_: ReturnType<typeof slot>) =>
    (
      await ask<{ offerSlot: Outcome }>(
        `mutation ($input: OfferSlotInput!) { offerSlot(input: $input) { ${OUTCOME} } }`,
        { input: { entryId, slot: at_ } },
      )
    ).offerSlot;
  const answer = async (how: 'acceptOffer' | 'declineOffer', offerId: string | undefined) =>
    (
      await ask<Record<string, Outcome>>(
        `mutation ($input: AnswerOfferInput!) { ${how}(input: $input) { ${OUTCOME} } }`,
        { input: { offerId, note: '' } },
      )
    )[how] ?? {};
  const withdraw = (entryId: string) =>
    ask<{ withdrawFromWaitingList: Outcome }>(
      `mutation ($entryId: ID!) { withdrawFromWaitingList(entryId: $entryId) { ${OUTCOME} } }`,
      { entryId },
    );

  it('offers a slot in order, says why, and books it when the family takes it', async () => {
    const soon = await waits();
    const urgent = await waits({ priority: 1 });
    const elsewhere = await waits({ disciplineCode: 'PSYCHOLOGY' });
    const afternoon = await waits({ fromMinute: 780 });
    // Near enough for people to be told.
    const free = slot(540, 600, -6);
    const ranked = await candidates(free);
    expect(ranked.filter(({ rank }) => rank !== null).map(({ entry }) => entry.id)).toEqual([
      urgent.id,
      soon.id,
    ]);
    expect(ranked.find(({ entry }) => entry.id === urgent.id)?.reasons).toEqual(['MORE_URGENT']);
    expect(ranked.find(({ entry }) => entry.id === elsewhere.id)?.misfits).toEqual(['OTHER_DISCIPLINE']);
    expect(ranked.find(({ entry }) => entry.id === afternoon.id)?.misfits).toEqual(['OUTSIDE_HOURS']);

    const offered = await offer(urgent.id, free);
    expect(offered).toMatchObject({
      status: 'OFFERED',
      offers: [{ outcome: 'OPEN', rank: 1, reasons: ['MORE_URGENT'] }],
    });
    const booked = await answer('acceptOffer', offered.offers?.[0]?.id);
    expect(booked).toMatchObject({ status: 'BOOKED', offers: [{ outcome: 'ACCEPTED' }] });
    const { rows } = await owner.query<{ patient_id: string; starts_at: Date }>(
      `SELECT p.patient_id, s.starts_at FROM therapy_session s JOIN session_patient p ON p.session_id = s.id WHERE s.id = $1`,
      [booked.offers?.[0]?.sessionId],
    );
    expect(rows).toEqual([{ patient_id: urgent.patientId, starts_at: new Date(free.startsAt) }]);
    const family = await clinic.addUser('PATIENT', { patientId: urgent.patientId });
    for (const user of [family, physio]) {
      const { myScheduleNotices } = await ask<{ myScheduleNotices: { kind: string; sessionId: string }[] }>(
        '{ myScheduleNotices { kind sessionId } }',
        {},
        user,
      );
      expect(myScheduleNotices).toEqual([{ kind: 'BOOKED', sessionId: booked.offers?.[0]?.sessionId }]);
    }
    expect(await answer('acceptOffer', offered.offers?.[0]?.id)).toMatchObject({ code: 'OFFER_ANSWERED' });
    for (const { id } of [soon, elsewhere, afternoon]) await withdraw(id);
  });

  it('leaves the patient waiting when the family declines, and does not offer the same slot again', async () => {
    const entry = await waits();
    const free = slot(540, 600, 1);
    const offered = await offer(entry.id, free);
    expect(await answer('declineOffer', offered.offers?.[0]?.id)).toMatchObject({ status: 'WAITING' });
    expect((await candidates(free))[0]).toMatchObject({ rank: null, misfits: ['DECLINED_BEFORE'] });
    expect(await offer(entry.id, free)).toMatchObject({ code: 'SLOT_DOES_NOT_FIT', field: 'entryId' });
    expect((await candidates(slot(600, 660, 1)))[0]).toMatchObject({ rank: 1 });
    await withdraw(entry.id);
  });

  it('starts later when the patient is busy at first', async () => {
    const entry = await waits({ minutes: 30 });
    await owner.query(
      `INSERT INTO patient_time_block (clinic_id, id, patient_id, kind, starts_at, ends_at)
       VALUES ($1, gen_random_uuid(), $2, 'OUTSIDE_APPOINTMENT', $3, $4)`,
      [clinic.clinicId, entry.patientId, at(540, 2), at(570, 2)],
    );
    expect((await candidates(slot(540, 600, 2)))[0]).toMatchObject({ rank: 1, startsAt: at(570, 2) });
    expect((await candidates(slot(540, 580, 2)))[0]).toMatchObject({
      rank: null,
      misfits: ['PATIENT_UNAVAILABLE'],
    });
    await withdraw(entry.id);
  });

  it('lists the time that a cancellation freed, until somebody has it', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physio] });
    const entry = await waits();
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
         time_zone, room_id, status, occupies, created_by_name)
       VALUES ($1, gen_random_uuid(), 'INDIVIDUAL', 'Strength', 'PHYSIOTHERAPY', $2, $3, $4, 600, $5, $6, 'CANCELLED', false, 'Test')
       RETURNING id`,
      [
        clinic.clinicId,
        at(600, 3),
        at(660, 3),
        addDays(week.monday, 3),
        clinic.timeZone,
        week.treatmentRoomId,
      ],
    );
    const sessionId = rows[0]?.id ?? '';
    for (const [table, column, id] of [
      ['session_member', 'member_id', physio.memberId],
      ['session_patient', 'patient_id', patientId],
    ] as const) {
      const [more, value] =
        table === 'session_member' ? [', discipline_code', ", 'PHYSIOTHERAPY'"] : ['', ''];
      await owner.query(
        `INSERT INTO ${table} (clinic_id, session_id, ${column}, starts_at, ends_at, occupies${more})
         VALUES ($1, $2, $3, $4, $5, false${value})`,
        [clinic.clinicId, sessionId, id, at(600, 3), at(660, 3)],
      );
    }
    const freed = () =>
      ask<{ freedSlots: { sessionId: string; memberId: string; fitting: number }[] }>(
        `query ($from: LocalDate!, $until: LocalDate!) { freedSlots(from: $from, until: $until) { sessionId memberId fitting } }`,
        { from: week.monday, until: addDays(week.monday, 6) },
      );
    expect((await freed()).freedSlots).toEqual([{ sessionId, memberId: physio.memberId, fitting: 1 }]);
    const offered = await offer(entry.id, slot(600, 660, 3));
    await answer('acceptOffer', offered.offers?.[0]?.id);
    expect((await freed()).freedSlots).toEqual([]);
  });

  it('refuses what no slot could meet, a stale version, and somebody who no longer waits', async () => {
    expect(await waits({ minutes: 5 })).toMatchObject({ code: 'DOSE_OUT_OF_RANGE', field: 'minutes' });
    const psychologist = clinic.users.PSYCHOLOGIST.memberId;
    expect(await waits({ memberId: psychologist })).toMatchObject({ code: 'MEMBER_OTHER_DISCIPLINE' });
    const entry = await waits();
    const update = (version: number) =>
      ask<{ updateWaitingListEntry: Outcome }>(
        `mutation ($input: UpdateWaitingListEntryInput!) { updateWaitingListEntry(input: $input) { ${OUTCOME} } }`,
        { input: { entryId: entry.id, version, ...fields({ minutes: 30 }) } },
      );
    expect((await update(99)).updateWaitingListEntry).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await update(1)).updateWaitingListEntry).toMatchObject({ version: 2 });
    await withdraw(entry.id);
    expect((await withdraw(entry.id)).withdrawFromWaitingList).toMatchObject({ code: 'NOT_WAITING' });
    const past = { ...slot(540, 600), startsAt: '2020-01-06T14:00:00Z', endsAt: '2020-01-06T15:00:00Z' };
    expect(await offer(entry.id, past)).toMatchObject({ code: 'SLOT_IN_THE_PAST' });
  });

  it('shows a clinician the own patients only, and lets no stranger in', async () => {
    const entry = await waits();
    const list = async (user: TestUser) =>
      (await ask<{ waitingList: { id: string }[] }>('{ waitingList { id } }', {}, user)).waitingList;
    expect((await list(physio)).map(({ id }) => id)).toContain(entry.id);
    expect(await list(clinic.users.PSYCHOLOGIST)).toEqual([]);
    const stranger = graphqlClient(url, clinic.users.PSYCHOLOGIST.token);
    const refused = await stranger(
      `mutation ($entryId: ID!) { withdrawFromWaitingList(entryId: $entryId) { ${OUTCOME} } }`,
      { entryId: entry.id },
    );
    expect(codeOf(refused)).toBe('FORBIDDEN');
    await withdraw(entry.id);
  });
});
