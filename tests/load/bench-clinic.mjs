import { createHash, randomBytes } from 'node:crypto';

const DISCIPLINES = ['MEDICINE', 'PHYSIOTHERAPY', 'OCCUPATIONAL_THERAPY', 'PSYCHOLOGY'];
const GIVEN = [
  'Ana',
  'Ben',
  'Chiara',
  'Dario',
  'Elif',
  'Femi',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Luca',
  'Mina',
  'Noor',
];
const FAMILY = [
  'Abel',
  'Brandt',
  'Castillo',
  'Duarte',
  'Eriksen',
  'Fofana',
  'Garcia',
  'Haas',
  'Ivanova',
  'Jensen',
  'Kim',
  'Lopez',
];

/** An id that the limit server and the API agree on without a look-up. */
export const benchId = (kind, seed, number) => {
  const hex = createHash('md5').update(`${kind}:${seed}:${number}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** The SQL twin of benchId. */
const id = (kind, number) => `md5('${kind}:' || $1::int || ':' || (${number}))::uuid`;
const array = (words) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;

/**
 * Fills a clinic with `patients` patients: each has an open episode, a care team of four, and a plan of four
 * sections, six goals, eight interventions and two versions.
 * @param {import('pg').Client} owner
 * @param {{ seed: number, patients: number, say: (line: string) => void }} options
 * @returns {Promise<{ clinicId: string, token: string, tokenHash: Buffer }>} a signed-in physiotherapist on every care team
 */
export async function fillBenchClinic(owner, { seed, patients, say }) {
  const clinicId = benchId('clinic', seed, 0);
  const run = async (what, text) => {
    say(what);
    await owner.query(text, /\$2/.test(text) ? [seed, patients] : [seed]);
  };
  await run(
    'clinic',
    `INSERT INTO clinic (id, name, time_zone) VALUES (${id('clinic', 0)}, 'Bench ' || $1::int, 'America/New_York')`,
  );
  await run(
    'disciplines',
    `INSERT INTO discipline (clinic_id, code, name, colour, clinical, sort_order)
     SELECT ${id('clinic', 0)}, code, code, '#0b5563', true, n FROM unnest(${array(DISCIPLINES)}) WITH ORDINALITY AS d(code, n)`,
  );
  await run(
    'members',
    `INSERT INTO member (clinic_id, id, given_name, family_name, discipline_code, credential, active_from)
     SELECT ${id('clinic', 0)}, ${id('member', 'n')}, 'Member', n::text, code, 'Dr', '2020-01-01'
     FROM unnest(${array(DISCIPLINES)}) WITH ORDINALITY AS d(code, n)`,
  );
  await run(
    'user',
    `INSERT INTO user_account (clinic_id, id, email, password_hash, display_name, member_id)
     VALUES (${id('clinic', 0)}, ${id('user', 2)}, 'bench' || $1::int || '@bench.consilium.test', 'unusable', 'Bench', ${id('member', 2)})`,
  );
  await run(
    'role',
    `INSERT INTO user_role (clinic_id, user_id, role) VALUES (${id('clinic', 0)}, ${id('user', 2)}, 'PHYSIOTHERAPIST')`,
  );
  await run(
    `${patients.toLocaleString('en')} patients`,
    `INSERT INTO patient (clinic_id, id, mrn, given_names, family_name, sex_for_norms, birth_date, languages, identifiers)
     SELECT ${id('clinic', 0)}, ${id('patient', 'n')}, 'B-' || lpad(n::text, 7, '0'), ARRAY[(${array(GIVEN)})[1 + n % ${GIVEN.length}]],
       (${array(FAMILY)})[1 + n / ${GIVEN.length} % ${FAMILY.length}] || ' ' || n, 'FEMALE', date '2008-01-01' + (n % 3000)::int, ARRAY['en'], '{}'
     FROM generate_series(1, $2::int) AS n`,
  );
  await run(
    'episodes',
    `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, level_of_care, referred_on, admitted_on, medical_clearance)
     SELECT ${id('clinic', 0)}, ${id('episode', 'n')}, ${id('patient', 'n')}, 'PHASE1_ACTIVE', 'DAY_HOSPITAL', current_date - 40, current_date - 10, true
     FROM generate_series(1, $2::int) AS n`,
  );
  await run(
    'care teams',
    `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, lead, starts_on)
     SELECT ${id('clinic', 0)}, ${id('membership', 'n * 4 + m')}, ${id('patient', 'n')}, ${id('member', 'm')}, 'Therapist', m = 1, current_date - 30
     FROM generate_series(1, $2::int) AS n, generate_series(1, 4) AS m`,
  );
  await run(
    'plans',
    `INSERT INTO care_plan (clinic_id, id, episode_id, patient_id, status, latest_version_number)
     SELECT ${id('clinic', 0)}, ${id('plan', 'n')}, ${id('episode', 'n')}, ${id('patient', 'n')}, 'ACTIVE', 2 FROM generate_series(1, $2::int) AS n`,
  );
  await run(
    'sections',
    `INSERT INTO care_plan_section (clinic_id, id, care_plan_id, discipline_code, summary, precautions, updated_at, updated_by_name)
     SELECT ${id('clinic', 0)}, ${id('section', 'n * 4 + m')}, ${id('plan', 'n')}, (${array(DISCIPLINES)})[m],
       'Function first: what the young person can do again, and what comes next.', 'None known.', now(), 'Bench'
     FROM generate_series(1, $2::int) AS n, generate_series(1, 4) AS m`,
  );
  await run(
    'goals',
    `INSERT INTO goal (clinic_id, id, care_plan_id, own_words, description, measure, baseline, target, owner_discipline_code,
       shared_discipline_codes, lifecycle, achievement, created_at, updated_at, updated_by_name)
     SELECT ${id('clinic', 0)}, ${id('goal', 'n * 6 + m')}, ${id('plan', 'n')}, 'I want to go down the stairs without holding on',
       'Stairs, one flight', 'Seconds for one flight', '48 s', '15 s', (${array(DISCIPLINES)})[1 + m % 4], ARRAY['PSYCHOLOGY'], 'ACTIVE',
       'IMPROVING', timestamptz '2026-01-01' + m * interval '1 minute', now(), 'Bench'
     FROM generate_series(1, $2::int) AS n, generate_series(1, 6) AS m`,
  );
  await run(
    'interventions',
    `INSERT INTO intervention (clinic_id, id, care_plan_id, kind, title, minutes, times_per_day, days_per_week, mode, precautions,
       discipline_code, co_treating_discipline_codes, goal_ids, status, created_at, updated_at, updated_by_name)
     SELECT ${id('clinic', 0)}, ${id('intervention', 'n * 8 + m')}, ${id('plan', 'n')}, 'AEROBIC_EXERCISE', 'Stairs and treadmill', 30, 1, 5,
       'INDIVIDUAL', '', (${array(DISCIPLINES)})[1 + m % 4], '{}', ARRAY[${id('goal', 'n * 6 + 1')}], 'ACTIVE',
       timestamptz '2026-01-01' + m * interval '1 minute', now(), 'Bench'
     FROM generate_series(1, $2::int) AS n, generate_series(1, 8) AS m`,
  );
  await run(
    'versions',
    `INSERT INTO plan_version (clinic_id, id, care_plan_id, number, content, changes, note, created_at, created_by_name)
     SELECT ${id('clinic', 0)}, ${id('version', 'n * 2 + m')}, ${id('plan', 'n')}, m, '{"sections":[]}', '[]', 'Conference', now(), 'Bench'
     FROM generate_series(1, $2::int) AS n, generate_series(1, 2) AS m`,
  );
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest();
  await owner.query(
    `INSERT INTO user_session (clinic_id, id, user_id, token_hash, last_seen_at, idle_until, idle_minutes, expires_at, user_agent)
     VALUES ($1, gen_random_uuid(), $2, $3, now(), now() + interval '8 hours', 480, now() + interval '8 hours', 'bench')`,
    [clinicId, benchId('user', seed, 2), tokenHash],
  );
  return { clinicId, token, tokenHash };
}
