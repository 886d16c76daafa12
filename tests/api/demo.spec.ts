import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EPISODE_STATES, localDateIn, transitionRule, type EpisodeState } from '@consilium/domain';
import { clinicDay, codeOf, dataOf, graphqlClient, type GraphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { commandLine } from '../support/command-line.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.mjs';

jest.setTimeout(60_000);
const PASSWORD = 'Consilium-demo-2026';

describe('the demo clinic', () => {
  let demo: DemoServer;
  let owner: Pool;

  beforeAll(async () => {
    demo = await startDemoServer();
    owner = new Pool({ connectionString: demo.env['CONSILIUM_OWNER_DATABASE_URL'], max: 2 });
  }, 300_000);
  afterAll(async () => {
    await owner?.end();
    await demo?.stop();
  }, 30_000);

  const rowsOf = async <T extends object>(sql: string) => (await owner.query<T>(sql)).rows;
  const signIn = async (account: string): Promise<GraphqlClient> => {
    const answer = await graphqlClient(demo.url)<{ signIn: { sessionToken?: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken } } }',
      { input: { email: `${account}.consilium.test`, password: PASSWORD } },
    );
    return graphqlClient(demo.url, dataOf(answer).signIn.sessionToken);
  };

  it('says how far it is while it loads, and loads only once', async () => {
    expect(demo.said).toContainEqual(expect.stringMatching(/^patient: \d+ rows$/));
    expect(demo.said.at(-1)).toMatch(/is ready, with 13 files in the inbox/);
    const again = await commandLine(['load-demo'], demo.env);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(await rowsOf('SELECT id FROM clinic')).toHaveLength(2);
  });

  it('has 28 people of every discipline, with supervisors, and one who has left', async () => {
    const members = await rowsOf<{ discipline_code: string; supervised: boolean; gone: boolean }>(
      `SELECT m.discipline_code, m.supervisor_id IS NOT NULL AS supervised, m.active_until IS NOT NULL AS gone
       FROM member m JOIN clinic c ON c.id = m.clinic_id WHERE c.name LIKE 'Consilium Demo%'`,
    );
    expect(members).toHaveLength(28);
    expect(new Set(members.map(({ discipline_code }) => discipline_code)).size).toBe(12);
    expect(members.filter(({ supervised }) => supervised)).toHaveLength(7);
    expect(members.filter(({ gone }) => gone)).toHaveLength(1);
  });

  it('has sixty young people in every state, all synthetic, and a dozen more waiting', async () => {
    const patients = await rowsOf<{ state: EpisodeState; synthetic: boolean; imported: boolean }>(
      `SELECT e.state, p.synthetic, r.file_name ~ '^referral-(0\\d|1[0-2])\\.json$' AS imported FROM patient p
       JOIN clinic c ON c.id = p.clinic_id AND c.name LIKE 'Consilium Demo%'
       JOIN referral r ON r.clinic_id = p.clinic_id AND r.patient_id = p.id AND r.status <> 'DIFFERS'
       JOIN LATERAL (SELECT state FROM episode_of_care e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
         ORDER BY open DESC, referred_on DESC LIMIT 1) e ON true`,
    );
    expect(patients.every(({ synthetic }) => synthetic)).toBe(true);
    const seeded = patients.filter(({ imported }) => !imported);
    expect(seeded).toHaveLength(60);
    expect([...new Set(seeded.map(({ state }) => state))].sort()).toEqual([...EPISODE_STATES].sort());
    expect(patients.length - seeded.length).toBe(12);
    const numbers = await rowsOf<{ mrn: string }>(
      `SELECT mrn FROM patient p JOIN clinic c ON c.id = p.clinic_id AND c.name LIKE 'Consilium Demo%' ORDER BY mrn`,
    );
    expect(numbers.map(({ mrn }) => mrn)).toEqual(
      numbers.map((_, index) => `C-${String(index + 1).padStart(6, '0')}`),
    );
  });

  it('has a past that the rules allow and that lies in the past', async () => {
    const steps = await rowsOf<{
      episode_id: string;
      from_state: EpisodeState;
      to_state: EpisodeState;
      reason_code: string;
      at: Date;
    }>(
      'SELECT episode_id, from_state, to_state, reason_code, at FROM episode_transition ORDER BY episode_id, at, id',
    );
    const last = new Map<string, EpisodeState>();
    for (const { episode_id, from_state, to_state, reason_code } of steps) {
      expect([episode_id, from_state]).toEqual([episode_id, last.get(episode_id) ?? 'REFERRED']);
      expect(transitionRule(from_state, to_state)?.reasonCodes).toContain(reason_code);
      last.set(episode_id, to_state);
    }
    const episodes = await rowsOf<{ id: string; state: EpisodeState }>(
      'SELECT id, state FROM episode_of_care',
    );
    for (const { id, state } of episodes) expect([id, state]).toEqual([id, last.get(id) ?? 'REFERRED']);
    for (const [table, column] of [
      ['episode_transition', 'at'],
      ['plan_entry_revision', 'at'],
      ['plan_version', 'created_at'],
      ['plan_sign_off', 'signed_at'],
      ['audit_event', 'at'],
      ['referral', 'received_at'],
    ]) {
      expect([table, ...(await rowsOf(`SELECT 1 FROM ${table} WHERE ${column} > now()`))]).toEqual([table]);
    }
  });

  it('has plans whose revisions, versions and signatures agree', async () => {
    const broken = await rowsOf(
      `SELECT g.id FROM goal g WHERE NOT EXISTS (SELECT FROM plan_entry_revision r WHERE r.clinic_id = g.clinic_id
         AND r.entity_id = g.id AND r.version = g.version AND r.fields ->> 'achievement' = g.achievement)
       UNION ALL SELECT i.id FROM intervention i WHERE NOT EXISTS (SELECT FROM plan_entry_revision r
         WHERE r.clinic_id = i.clinic_id AND r.entity_id = i.id AND r.version = i.version)
       UNION ALL SELECT p.id FROM care_plan p WHERE p.latest_version_number <> (SELECT count(*) FROM plan_version v
         WHERE v.clinic_id = p.clinic_id AND v.care_plan_id = p.id)`,
    );
    expect(broken).toEqual([]);
    const [waiting] = await rowsOf<{ waiting: number; signed: number }>(
      'SELECT count(*) FILTER (WHERE signed_at IS NULL)::int AS waiting, count(signed_at)::int AS signed FROM plan_sign_off',
    );
    expect(waiting?.waiting).toBeGreaterThan(10);
    expect(waiting?.signed).toBeGreaterThan(300);
    const words = await rowsOf<{ own_words: string }>(`SELECT own_words FROM goal WHERE own_words <> ''`);
    expect(words.length).toBeGreaterThan(200);
    // Function leads: no goal is a pain score.
    const scores = await rowsOf(
      `SELECT id FROM goal WHERE target ~* '/ ?10|pain (score|level)' OR measure ~* 'pain (score|level)'`,
    );
    expect(scores).toEqual([]);
  });

  it.each(['physician', 'physio', 'ot', 'psychologist', 'nurse', 'music'])(
    'gives %s a full list of patients to work with',
    async (account) => {
      const client = await signIn(`${account}@demo`);
      type Mine = { patients: { edges: { node: { id: string; relation: string } }[] } };
      const mine = dataOf(
        await client<Mine>(
          '{ patients(first: 100, filter: { mine: true }) { edges { node { id relation } } } }',
        ),
      );
      expect(mine.patients.edges.length).toBeGreaterThan(8);
      const plan = await client(
        `query ($id: ID!) { patient(id: $id) { displayName synthetic currentEpisode { state programmeDay
        carePlan { goals { ownWords } interventions { title } draftChanges { title byName } versions { number changes { title } signOffs { signedAt } content { sections { summary } } } } } } }`,
        { id: mine.patients.edges[0]?.node.id },
      );
      expect(plan.errors).toBeUndefined();
    },
  );

  it('opens her own plan to the patient and to her mother, and nothing else', async () => {
    const [patient] = await rowsOf<{ patient_id: string }>(
      `SELECT patient_id FROM user_account WHERE email = 'patient@demo.consilium.test'`,
    );
    const [stranger] = await rowsOf<{ id: string }>(`SELECT id FROM patient WHERE family_name = 'Nakamura'`);
    for (const account of ['patient@demo', 'guardian@demo']) {
      const client = await signIn(account);
      const document =
        'query ($id: ID!) { patient(id: $id) { displayName } familyPlan(patientId: $id) { number homeProgramme { title } } }';
      const own = await client(document, { id: patient?.patient_id });
      expect([account, own.data]).toEqual([
        account,
        expect.objectContaining({
          patient: { displayName: 'Amelia Carter' },
          familyPlan: expect.objectContaining({
            homeProgramme: [{ title: 'Home: stretching' }, { title: 'Home: touch' }],
          }) as object,
        }),
      ]);
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(codeOf(await client(document, { id: stranger?.id })));
    }
  });

  it('has a second clinic behind the wall', async () => {
    const [patient] = await rowsOf<{ patient_id: string }>(
      `SELECT patient_id FROM user_account WHERE email = 'patient@demo.consilium.test'`,
    );
    const client = await signIn('physio@other');
    expect(
      codeOf(await client('query ($id: ID!) { patient(id: $id) { id } }', { id: patient?.patient_id })),
    ).toBe('NOT_FOUND');
    type All = { patients: { edges: unknown[] } };
    expect(
      dataOf(await client<All>('{ patients(first: 100) { edges { node { id } } } }')).patients.edges,
    ).toHaveLength(4);
  });

  it('shows a life-like trail of who opened a record, and its chain is whole', async () => {
    const [amelia] = await rowsOf<{ n: number; people: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT actor_name)::int AS people FROM audit_event a
       JOIN user_account u ON u.clinic_id = a.clinic_id AND u.patient_id = a.patient_id WHERE u.email = 'patient@demo.consilium.test'`,
    );
    expect(amelia?.n).toBeGreaterThan(60);
    expect(amelia?.people).toBeGreaterThan(8);
    const { code, stdout } = await commandLine(['verify-audit'], demo.env);
    expect(stdout).toMatch(/Consilium Demo.*: whole/);
    expect(code).toBe(0);
  }, 30_000);

  it('has a newer file of a patient in treatment that differs where it should', async () => {
    const client = await signIn('physician@demo');
    type Page = { referrals: { edges: { node: { id: string; displayName: string } }[] } };
    const page = dataOf(
      await client<Page>(
        '{ referrals(filter: { statuses: [DIFFERS] }) { edges { node { id displayName } } } }',
      ),
    );
    expect(page.referrals.edges.map(({ node }) => node.displayName)).toEqual(['Josephine Marlowe']);
    type One = { referral: { differences: { section: string; kind: string }[] } };
    const one = dataOf(
      await client<One>('query ($id: ID!) { referral(id: $id) { differences { section kind label } } }', {
        id: page.referrals.edges[0]?.node.id,
      }),
    );
    expect(one.referral.differences.map(({ section, kind }) => `${section} ${kind}`)).toEqual(
      expect.arrayContaining(['patient CHANGED', 'conditions ADDED', 'medications CHANGED']),
    );
  });

  it('has what a week is booked with: rooms, hours of everybody, leave, and times of patients', async () => {
    const client = await signIn('scheduler@demo');
    interface Week {
      rooms: { kind: string; changeoverBeforeMinutes: number }[];
      members: { displayName: string; skills: { code: string }[]; workingHours: { blocks: object[] }[] }[];
      memberExceptions: { kind: string; status: string }[];
    }
    const today = clinicDay();
    const later = clinicDay(28);
    const week = dataOf(
      await client<Week>(
        `{ rooms { kind changeoverBeforeMinutes } members { displayName skills { code } workingHours { blocks { weekday } } }
           memberExceptions(from: "${today}", until: "${later}") { kind status } }`,
      ),
    );
    const kinds = week.rooms.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      ...['CLASSROOM', 'CONSULT', 'CONSULT', 'GROUP', 'GYM', 'GYM', 'MUSIC', 'OT', 'POOL'],
      ...['TREATMENT', 'TREATMENT', 'TREATMENT'],
    ]);
    expect(week.rooms.find(({ kind }) => kind === 'POOL')?.changeoverBeforeMinutes).toBe(15);
    expect(week.members.every(({ workingHours }) => (workingHours[0]?.blocks.length ?? 0) > 0)).toBe(true);
    expect(week.members.flatMap(({ skills }) => skills).length).toBeGreaterThan(10);
    const exceptions = new Set(week.memberExceptions.map(({ kind, status }) => `${kind} ${status}`));
    for (const one of ['MEETING ACCEPTED', 'LEAVE ACCEPTED', 'LEAVE REQUESTED']) {
      expect(exceptions).toContain(one);
    }
    const blocks = await rowsOf<{ kind: string }>('SELECT DISTINCT kind FROM patient_time_block');
    expect(blocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['SCHOOL', 'ATTENDS', 'OUTSIDE_APPOINTMENT', 'REST']),
    );
    expect(await rowsOf('SELECT id FROM patient_separation WHERE lifted_at IS NULL')).toHaveLength(1);
  });

  it('has people enough for its week: hardly a session is left out, and one with a reason to show', async () => {
    const client = await signIn('scheduler@demo');
    interface Week {
      weekProposals: {
        status: string;
        progress: { placed: number; total: number };
        unplaced: { title: string; disciplineCode: string; reasons: { code: string; level: string }[] }[];
      }[];
    }
    // The clinic's day, whose week it is.
    const today = localDateIn('America/New_York', new Date());
    const { weekProposals } = dataOf(
      await client<Week>(
        `{ weekProposals(weekOf: "${today}") { status progress { placed total }
           unplaced { title disciplineCode reasons { code level } } } }`,
      ),
    );
    const booked = weekProposals.find(({ status }) => status === 'ACCEPTED');
    const { placed, total } = booked?.progress ?? { placed: 0, total: 0 };
    expect(total).toBeGreaterThan(500);
    expect(total - placed).toBeGreaterThanOrEqual(1);
    expect(total - placed).toBeLessThanOrEqual(5);
    // Whoever comes on Mondays, Wednesdays and Fridays cannot meditate with somebody who is off on Fridays.
    const certified = booked?.unplaced.filter(({ reasons }) => reasons[0]?.level === 'CERTIFIED');
    expect(certified).toContainEqual(
      expect.objectContaining({ title: 'Guided meditation', disciplineCode: 'WELLNESS' }),
    );
  });
  it('has somebody on duty from last week to the week after next, and a page that waits', async () => {
    const covered = await rowsOf<{ level: number; holes: string }>(
      `SELECT level, count(*) FILTER (WHERE NOT EXISTS (
         SELECT 1 FROM on_call_duty d WHERE d.level = l.level AND d.starts_at <= hour AND d.ends_at > hour)) AS holes
       FROM generate_series(now() - interval '6 days', now() + interval '13 days', interval '1 hour') AS hour,
         (VALUES (1), (2)) AS l (level) GROUP BY level ORDER BY level`,
    );
    expect(covered).toEqual([
      { level: 1, holes: '0' },
      { level: 2, holes: '0' },
    ]);
    const pages = await rowsOf(
      `SELECT f.kind, f.status, p.answered_at IS NOT NULL AS answered FROM safety_page p
       JOIN safety_flag f ON f.clinic_id = p.clinic_id AND f.id = p.flag_id ORDER BY f.kind`,
    );
    expect(pages).toEqual([
      { kind: 'HARD_STOP', status: 'CLOSED', answered: true },
      { kind: 'TOO_MUCH', status: 'OPEN', answered: false },
    ]);
  });
});
