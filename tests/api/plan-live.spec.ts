import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aPlan, goalInput, save, type SharedPlan } from './plan/a-plan.ts';
import { subscribe, type Subscriber } from './plan/subscriber.ts';

const PRESENCE = `mutation ($id: ID!, $leaving: Boolean) { announcePlanPresence(carePlanId: $id, leaving: $leaving) { ok } }`;
const VIEWERS = `query ($id: ID!) { carePlan(id: $id) { viewers { userId displayName disciplineCode since } } }`;
interface Viewers {
  carePlan: { viewers: { userId: string; displayName: string; disciplineCode: string; since: string }[] };
}

describe('a plan that others change while one looks at it', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  const open: Subscriber[] = [];

  /** A subscriber who is known to listen: what it is asked to hear first has arrived. */
  const watching = async (url: string, user: TestUser, of = plan): Promise<Subscriber> => {
    const subscriber = subscribe(url, user, of.carePlanId);
    open.push(subscriber);
    const sounding = setInterval(() => void announce(here, of.physician, of, toggle()), 100);
    try {
      await subscriber.until(({ kind }) => kind === 'PRESENCE');
    } finally {
      clearInterval(sounding);
    }
    return subscriber;
  };
  let leaving = true;
  const toggle = () => (leaving = !leaving);
  const announce = (url: string, user: TestUser, of = plan, isLeaving = false) =>
    graphqlClient(url, user.token)(PRESENCE, { id: of.carePlanId, leaving: isLeaving });
  const viewers = async (user: TestUser) =>
    dataOf(await graphqlClient(there, user.token)<Viewers>(VIEWERS, { id: plan.carePlanId })).carePlan
      .viewers;
  const presenceEvents = async () => {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox_event WHERE topic = 'carePlan.changed'
       AND payload->>'carePlanId' = $1 AND payload->>'kind' = 'PRESENCE'`,
      [plan.carePlanId],
    );
    return rows[0]!.n;
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, here, clinic);
    leaving = true;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((subscriber) => subscriber.leave()));
  });
  afterAll(() => owner.end());

  it('shows an edit made on one process to a subscriber of the other, with the plan as it is now', async () => {
    const subscriber = await watching(there, plan.psychologist);
    const goal = await save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const added = await subscriber.until(({ entityId }) => entityId === goal.id);
    expect(added).toMatchObject({ kind: 'CHANGED', entity: 'GOAL', byName: plan.physio.displayName });
    await save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '42' });
    const edited = await subscriber.until(({ carePlan }) =>
      carePlan.goals.some(({ target }) => target === '42'),
    );
    expect(edited.entityId).toBe(goal.id);
    const note = { carePlanId: plan.carePlanId, baseVersionNumber: 0, note: 'Conference' };
    const { id } = await save(here, plan.physician, 'publishPlanVersion', note);
    await subscriber.until(({ kind }) => kind === 'PUBLISHED');
    const signature = { planVersionId: id, disciplineCode: 'PHYSIOTHERAPY' };
    await save(here, plan.physio, 'signOffPlanVersion', signature);
    await subscriber.until(({ kind, byName }) => kind === 'SIGNED' && byName === plan.physio.displayName);
  });

  it('goes on after every listening connection was cut, and nothing said meanwhile is lost', async () => {
    const subscriber = await watching(there, plan.psychologist);
    const { rows } = await owner.query<{ cut: number }>(
      `SELECT count(pg_terminate_backend(pid))::int AS cut FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'consilium_app' AND pid <> pg_backend_pid()
         AND (query LIKE 'LISTEN%' OR query LIKE '%outbox_since%' OR query LIKE '%outbox_last%')`,
    );
    expect(rows[0]?.cut).toBeGreaterThanOrEqual(2);
    const goal = await save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const heard = await subscriber.until(({ entityId }) => entityId === goal.id);
    expect(heard).toMatchObject({ kind: 'CHANGED', entity: 'GOAL' });
    await save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '43' });
    await subscriber.until(({ carePlan }) => carePlan.goals.some(({ target }) => target === '43'));
  });

  it('hears nothing of refused edits and of other plans', async () => {
    const other = await aPlan(owner, here, clinic);
    const subscriber = await watching(there, plan.psychologist);
    await save(here, plan.occupational, 'addGoal', goalInput(plan.carePlanId));
    await save(here, other.physio, 'addGoal', goalInput(other.carePlanId));
    const goal = await save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await subscriber.until(({ entityId }) => entityId === goal.id);
    expect(subscriber.events.filter(({ kind }) => kind === 'CHANGED')).toHaveLength(1);
  });

  it('ends for a member who is taken off the team, and nothing more is shown', async () => {
    const subscriber = await watching(there, plan.psychologist);
    await owner.query('UPDATE care_team_membership SET ends_on = current_date - 3 WHERE member_id = $1', [
      plan.psychologist.memberId,
    ]);
    const goal = await save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await subscriber.untilEnded();
    expect(subscriber.errors).toEqual(['FORBIDDEN']);
    expect(subscriber.events.some(({ entityId }) => entityId === goal.id)).toBe(false);
  });

  it('ends when the session ends', async () => {
    const subscriber = await watching(there, plan.psychologist);
    dataOf(await graphqlClient(here, plan.psychologist.token)('mutation { signOutEverywhere { ok } }'));
    await subscriber.untilEnded();
  });

  it('is closed to strangers, to other clinics and to nobody in particular', async () => {
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    const elsewhere = (await aClinic(owner)).users.PHYSIOTHERAPIST;
    const cases: [TestUser, string][] = [
      [stranger, 'FORBIDDEN'],
      [elsewhere, 'NOT_FOUND'],
      [{ ...stranger, token: 'not-a-session-of-anybody' }, 'CLOSED'],
    ];
    for (const [user, code] of cases) {
      const subscriber = subscribe(there, user, plan.carePlanId);
      open.push(subscriber);
      await subscriber.untilEnded();
      expect(subscriber.errors).toEqual([code]);
    }
    const { rows } = await owner.query(
      `SELECT 1 FROM audit_event WHERE actor_user_id = $1 AND operation = 'carePlanChanged' AND outcome = 'REFUSED'`,
      [stranger.userId],
    );
    expect(rows).toHaveLength(1);
  });

  it('serves subscriptions only', async () => {
    const subscriber = subscribe(
      there,
      plan.physio,
      plan.carePlanId,
      'query ($id: ID!) { carePlan(id: $id) { id } }',
    );
    open.push(subscriber);
    await subscriber.untilEnded();
    expect(subscriber.errors).toEqual(['BAD_REQUEST']);
  });

  it('serves a reader who came back, and one of many readers who stay when another leaves', async () => {
    const [first, second] = [
      await watching(there, plan.psychologist),
      await watching(there, plan.occupational),
    ];
    await first.leave();
    const goal = await save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await second.until(({ entityId }) => entityId === goal.id);
    const again = await watching(here, plan.psychologist);
    await save(there, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '42' });
    await again.until(({ entityId }) => entityId === goal.id);
  });

  it('shows who is looking, from coming to leaving', async () => {
    dataOf(await announce(here, plan.physio));
    const [since] = (await viewers(plan.psychologist)).map((viewer) => viewer.since);
    dataOf(await announce(there, plan.occupational));
    dataOf(await announce(there, plan.physio));
    expect(await viewers(plan.psychologist)).toEqual([
      {
        userId: plan.physio.userId,
        displayName: plan.physio.displayName,
        disciplineCode: 'PHYSIOTHERAPY',
        since,
      },
      expect.objectContaining({ userId: plan.occupational.userId }),
    ]);
    // A heartbeat is no event: only the two who came were told.
    expect(await presenceEvents()).toBe(2);
    dataOf(await announce(here, plan.occupational, plan, true));
    dataOf(await announce(here, plan.occupational, plan, true));
    expect((await viewers(plan.psychologist)).map(({ userId }) => userId)).toEqual([plan.physio.userId]);
    expect(await presenceEvents()).toBe(3);
    const { rows } = await owner.query(
      `SELECT 1 FROM audit_event WHERE clinic_id = $1 AND operation = 'announcePlanPresence'`,
      [clinic.clinicId],
    );
    expect(rows).toEqual([]);
  });

  it('forgets whoever went without a word, and tells the others', async () => {
    dataOf(await announce(here, plan.physio));
    await owner.query(
      `UPDATE plan_presence SET last_seen_at = now() - interval '31 seconds' WHERE user_id = $1`,
      [plan.physio.userId],
    );
    expect(await viewers(plan.psychologist)).toEqual([]);
    const subscriber = await watching(there, plan.psychologist);
    const before = subscriber.events.length;
    dataOf(await announce(here, plan.physio));
    await subscriber.until((event) => subscriber.events.indexOf(event) >= before);
    expect((await viewers(plan.psychologist)).map(({ userId }) => userId)).toContain(plan.physio.userId);
  });

  it('is a page of the team: the family is not among its viewers', async () => {
    const patient = await clinic.addUser('PATIENT', { patientId: plan.patientId });
    expect(codeOf(await announce(here, patient))).toBe('FORBIDDEN');
    expect(await viewers(plan.psychologist)).toEqual([]);
  });

  it('keeps presence from strangers', async () => {
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    expect(codeOf(await announce(here, stranger))).toBe('FORBIDDEN');
    expect(await viewers(plan.psychologist)).toEqual([]);
  });
});
