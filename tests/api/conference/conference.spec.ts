import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aPlan, goalInput, interventionInput, save, type SharedPlan } from '../plan/a-plan.ts';
import { conferenceClient, type Conference, type Item } from './a-conference.ts';

describe('a conference', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let conference: Conference;
  let goalId: string;
  let interventionId: string;

  const asPhysician = () => conferenceClient(url, plan.physician);
  const asPhysio = () => conferenceClient(otherUrl, plan.physio);
  const item = async (): Promise<Item> => (await asPhysician().read(conference.id)).agenda[0]!;
  const started = () => asPhysician().start(conference.id);
  const discussed = async () => {
    await started();
    const { id, version } = await item();
    await asPhysician().discuss(conference.id, id);
    const written = await asPhysician().write({
      ...{ itemId: id, baseVersion: version, summary: 'Runs to the bus now.', nextReviewOn: null },
    });
    return written;
  };
  const sign = async (more: object = {}) => {
    const { id, version, planVersionNumber } = await item();
    return asPhysician().sign({
      ...{ itemId: id, baseVersion: version, basePlanVersionNumber: planVersionNumber },
      ...more,
    });
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
    goalId = (await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId))).id;
    interventionId = (await save(url, plan.physio, 'addIntervention', interventionInput(plan.carePlanId))).id;
    conference = await asPhysician().plan([plan.patientId]);
  });
  afterAll(() => owner.end());

  it('goes from planned to locked versions, with who was there, what was decided, and signatures', async () => {
    const { flagsRaised } = await item();
    expect(flagsRaised).toEqual([]);
    await asPhysio().flag(plan.patientId, 'Wants to try the stairs');
    expect(await discussed()).toMatchObject({ __typename: 'AgendaItem', status: 'UNDER_DISCUSSION' });
    const { memberId } = plan.physio;
    const there = await asPhysician().attend({ conferenceId: conference.id, memberId, present: true });
    expect(there.attendance).toMatchObject([
      { name: plan.physician.displayName, disciplineCode: 'MEDICINE' },
      { name: plan.physio.displayName, disciplineCode: 'PHYSIOTHERAPY' },
    ]);
    expect(await asPhysio().decide((await item()).id)).toMatchObject({ kind: 'NOTED' });

    // A change of the plan made there and then is what the next version is made of.
    await save(url, plan.physio, 'updateIntervention', { id: interventionId, baseVersion: 1, minutes: 45 });
    const open = await item();
    expect(open).toMatchObject({ flagsRaised: [{ text: 'Wants to try the stairs', mine: false }] });
    expect(open.draftChanges.length).toBeGreaterThan(0);
    expect(open.sheet.goals).toMatchObject([{ goalId, movement: 'NEW' }]);
    expect(open.sheet.minutes).toMatchObject([
      { disciplineCode: 'PHYSIOTHERAPY', prescribed: 225, delivered: 0 },
    ]);

    const signed = await sign();
    expect(signed).toMatchObject({
      ...{ __typename: 'AgendaItem', status: 'SIGNED', signedByName: plan.physician.displayName },
      ...{ draftChanges: [], flagsRaised: [{ text: 'Wants to try the stairs' }] },
      planVersion: { number: 1, note: 'Runs to the bus now.' },
    });
    expect(signed.documentationGaps.map(({ code }) => code)).toEqual([
      ...['TOO_FEW_DISCIPLINES', 'TOO_SHORT', 'NOT_LATELY_INVOLVED', 'NOT_SIGNED_BY_ALL'],
    ]);

    expect(await asPhysician().stop(conference.id)).toMatchObject({ status: 'CLOSED' });
    for (const one of [asPhysician(), asPhysio()]) {
      expect(await one.signMinutes(conference.id)).toMatchObject({ __typename: 'Conference' });
    }
    const over = await item();
    expect(over.planVersion?.signOffs).toEqual(
      expect.arrayContaining([{ disciplineCode: 'PHYSIOTHERAPY', signedByName: plan.physio.displayName }]),
    );
    expect((await asPhysician().read(conference.id)).attendance.every(({ signedAt }) => signedAt)).toBe(true);
  });

  it('keeps the sheet as it was signed, and tells the next time what has moved since', async () => {
    await discussed();
    await sign();
    await asPhysician().stop(conference.id);
    const first = await item();
    await save(url, plan.physio, 'updateGoal', { id: goalId, baseVersion: 1, achievement: 'ACHIEVED' });
    expect((await item()).sheet).toEqual(first.sheet);
    conference = await asPhysician().plan([plan.patientId]);
    const next = await item();
    expect(next.sheet).toMatchObject({ goals: [{ goalId, movement: 'REACHED' }] });
    expect(next.sheet.since).not.toBeNull();
    // A plan that stands as it is is agreed on as well: every conference makes a version.
    await discussed();
    await save(url, plan.physio, 'updateGoal', { id: goalId, baseVersion: 2, achievement: 'IN_PROGRESS' });
    expect((await sign()).planVersion).toMatchObject({ number: 2, changes: [] });
  });

  it('counts one stretch at a time, and goes back to somebody who was put aside', async () => {
    const other = await aPatient(owner, clinic, { team: [plan.physician, plan.physio] });
    conference = await asPhysician().plan([plan.patientId, other.patientId]);
    await started();
    const [a, b] = (await asPhysician().read(conference.id)).agenda;
    const statuses = async (itemId: string | null) =>
      (await asPhysio().discuss(conference.id, itemId)).agenda.map(({ status }) => status);
    expect(await statuses(a!.id)).toEqual(['UNDER_DISCUSSION', 'WAITING']);
    expect(await statuses(b!.id)).toEqual(['DISCUSSED', 'UNDER_DISCUSSION']);
    expect(await statuses(a!.id)).toEqual(['UNDER_DISCUSSION', 'DISCUSSED']);
    expect(await statuses(null)).toEqual(['DISCUSSED', 'DISCUSSED']);
    // Two screens that move on at once leave one of them under discussion.
    await Promise.all([statuses(a!.id), asPhysician().discuss(conference.id, b!.id)]);
    const after = (await asPhysician().read(conference.id)).agenda.map(({ status }) => status);
    expect(after.filter((status) => status === 'UNDER_DISCUSSION')).toHaveLength(1);
  });

  it('puts off who was not talked about, and does not end while somebody is unsigned', async () => {
    const other = await aPatient(owner, clinic, { team: [plan.physician] });
    conference = await asPhysician().plan([plan.patientId, other.patientId]);
    await discussed();
    expect(await asPhysician().stop(conference.id)).toMatchObject({ code: 'AGENDA_ITEMS_UNSIGNED' });
    await sign();
    const over = await asPhysician().stop(conference.id);
    expect(over.agenda.map(({ status }) => status)).toEqual(['SIGNED', 'DEFERRED']);
    expect(over.stoppedAt).not.toBeNull();
  });

  it('refuses by name what comes too early, too late or empty, and writes nothing of it', async () => {
    const { id, version } = await item();
    const write = { itemId: id, baseVersion: version, summary: 'x', nextReviewOn: null };
    expect(await asPhysician().write(write)).toMatchObject({ code: 'CONFERENCE_NOT_UNDER_WAY' });
    expect(await asPhysician().decide(id)).toMatchObject({ code: 'CONFERENCE_NOT_UNDER_WAY' });
    expect(await asPhysician().stop(conference.id)).toMatchObject({ code: 'CONFERENCE_NOT_UNDER_WAY' });
    expect(await asPhysician().discuss(conference.id, id)).toMatchObject({
      code: 'CONFERENCE_NOT_UNDER_WAY',
    });
    expect(await asPhysician().signMinutes(conference.id)).toMatchObject({ code: 'CONFERENCE_NOT_CLOSED' });
    await started();
    expect(await started()).toMatchObject({ code: 'ALREADY_STARTED' });
    expect(await asPhysician().callOff(conference.id)).toMatchObject({ code: 'ALREADY_STARTED' });
    expect(await sign()).toMatchObject({ code: 'AGENDA_ITEM_NOT_DISCUSSED' });
    await asPhysician().discuss(conference.id, id);
    expect(await sign()).toMatchObject({ code: 'TEXT_REQUIRED', field: 'summary' });
    expect(await asPhysician().write({ ...write, baseVersion: 99 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await asPhysician().write({ ...write, nextReviewOn: '2020-01-01' })).toMatchObject({
      ...{ code: 'DATE_INVALID', field: 'nextReviewOn' },
    });
    expect(await asPhysician().decide(id, { text: ' ' })).toMatchObject({ code: 'TEXT_REQUIRED' });
    expect(await asPhysician().discuss(conference.id, randomUUID())).toMatchObject({ code: 'NOT_ON_AGENDA' });
    await asPhysician().write(write);
    expect(await sign({ basePlanVersionNumber: 7 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await item()).status).toBe('UNDER_DISCUSSION');
    await sign();
    expect(await asPhysician().write({ ...write, baseVersion: (await item()).version })).toMatchObject({
      ...{ code: 'AGENDA_ITEM_SETTLED' },
    });
    await asPhysician().stop(conference.id);
    expect(await asPhysician().discuss(conference.id, id)).toMatchObject({ code: 'CONFERENCE_OVER' });
    expect(await conferenceClient(url, plan.psychologist).signMinutes(conference.id)).toMatchObject({
      ...{ code: 'NOT_A_PARTICIPANT' },
    });
    await asPhysician().signMinutes(conference.id);
    expect(await asPhysician().signMinutes(conference.id)).toMatchObject({ code: 'ALREADY_SIGNED' });
  });

  it('takes decisions and points back visibly, and only one’s own points', async () => {
    await discussed();
    const { id } = await item();
    const sent = randomUUID();
    const decision = await asPhysician().decide(id, { id: sent });
    expect(await asPhysician().decide(id, { id: sent })).toEqual(decision);
    expect(await asPhysician().decide(id, { id: sent, text: 'Another' })).toMatchObject({ code: 'ID_TAKEN' });
    expect(await asPhysio().withdrawDecision(sent)).toMatchObject({
      withdrawnByName: plan.physio.displayName,
    });
    expect(await asPhysio().withdrawDecision(sent)).toMatchObject({ code: 'ALREADY_WITHDRAWN' });
    const flag = await asPhysio().flag(plan.patientId, 'Sleep');
    expect(await asPhysician().withdrawFlag(flag.id)).toMatchObject({ code: 'FLAG_NOT_YOURS_TO_WITHDRAW' });
    expect(await asPhysio().withdrawFlag(flag.id)).toMatchObject({ id: flag.id });
    expect((await item()).flagsRaised).toEqual([]);
  });

  it('makes a task of a decision, once, and cancels it when the decision is taken back', async () => {
    await discussed();
    const { id: itemId } = await item();
    const id = randomUUID();
    const decision = { id, kind: 'TASK', text: 'Call the school' };
    expect(await asPhysio().decide(itemId, decision)).toMatchObject({ code: 'OWNER_REQUIRED' });
    const task = { ownerMemberId: plan.physio.memberId, dueOn: null };
    const made = await asPhysio().decide(itemId, { ...decision, task });
    expect(made).toMatchObject({ kind: 'TASK', taskId: expect.any(String) });
    expect(await asPhysio().decide(itemId, { ...decision, task })).toMatchObject({ taskId: made.taskId });
    expect((await item()).sheet.tasks).toMatchObject([{ title: 'Call the school' }]);
    const outsider = await clinic.addUser('NURSE');
    const outside = { ownerMemberId: outsider.memberId, dueOn: null };
    expect(
      await asPhysio().decide(itemId, { kind: 'TASK', text: 'Call again', task: outside }),
    ).toMatchObject({ code: 'TASK_OWNER_OUTSIDE_TEAM' });
    await asPhysio().withdrawDecision(id);
    expect((await item()).sheet.tasks).toEqual([]);
  });

  it('orders its agenda anew, and proposes who was never talked about first', async () => {
    const other = await aPatient(owner, clinic, { team: [plan.physician], familyName: 'Aardvark' });
    const agenda = [other.patientId, plan.patientId];
    const change = (patientIds: readonly string[], baseVersion = 1) =>
      asPhysician().changeAgenda({ conferenceId: conference.id, baseVersion, patientIds });
    const added = await change([plan.patientId, other.patientId]);
    expect(added.agenda.map(({ patientId }) => patientId)).toEqual([plan.patientId, other.patientId]);
    expect((await change(agenda, 2)).agenda.map(({ patientId }) => patientId)).toEqual(agenda);
    expect(await change(agenda, 2)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await change([other.patientId], 3)).toMatchObject({ code: 'AGENDA_INCOMPLETE' });
    expect(await change([...agenda, other.patientId], 3)).toMatchObject({ code: 'CHOSEN_TWICE' });
    const ids = (await asPhysician().candidates()).map(({ patientId }) => patientId);
    expect(ids).toEqual(expect.arrayContaining(agenda));
  });

  it('leaves out whom a participant may not read, and says how many', async () => {
    const other = await aPatient(owner, clinic, { team: [plan.physician] });
    conference = await asPhysician().plan([plan.patientId, other.patientId]);
    const seen = await asPhysio().read(conference.id);
    expect(seen.agenda.map(({ patientId }) => patientId)).toEqual([plan.patientId]);
    expect(seen.hiddenItems).toBe(1);
  });

  it('is one conference however often the device sends it', async () => {
    const more = { id: randomUUID(), startsAt: '2026-03-04T13:00:00.000Z' };
    const first = await asPhysician().plan([plan.patientId], more);
    expect(await asPhysician().plan([plan.patientId], more)).toEqual(first);
    expect(await asPhysician().plan([plan.patientId], { ...more, minutes: 30 })).toMatchObject({
      code: 'ID_TAKEN',
    });
    await expect(asPhysician().plan([])).rejects.toThrow('FORBIDDEN');
  });

  it('does not change what is settled, in the database either', async () => {
    await discussed();
    await asPhysician().decide((await item()).id);
    await sign();
    const refused = (sql: string) => expect(owner.query(sql, [conference.id])).rejects.toThrow(/settled/);
    await refused(`UPDATE agenda_item SET summary = 'x' WHERE conference_id = $1`);
    await refused(
      `UPDATE conference_decision SET text = 'x' WHERE agenda_item_id IN (SELECT id FROM agenda_item WHERE conference_id = $1)`,
    );
  });
});
