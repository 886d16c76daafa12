import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * The limit: node:http, one pool, one hand-written statement that builds the JSON in PostgreSQL. It knows no
 * session, no access rule, no row-level security and no audit.
 */
const PLAN = `
  SELECT json_build_object('data', json_build_object('patient', json_build_object(
    'id', p.id, 'mrn', p.mrn, 'displayName', array_to_string(p.given_names, ' ') || ' ' || p.family_name, 'birthDate', p.birth_date,
    'careTeam', (SELECT json_agg(json_build_object('id', m.id, 'teamRole', m.team_role, 'lead', m.lead,
        'member', json_build_object('id', t.id, 'displayName', t.given_name || ' ' || t.family_name)) ORDER BY m.lead DESC, m.starts_on, m.id)
      FROM care_team_membership m JOIN member t ON t.clinic_id = m.clinic_id AND t.id = m.member_id
      WHERE m.clinic_id = p.clinic_id AND m.patient_id = p.id),
    'currentEpisode', json_build_object('id', e.id, 'state', e.state, 'carePlan', json_build_object(
      'id', c.id, 'status', c.status, 'latestVersionNumber', c.latest_version_number,
      'sections', (SELECT json_agg(json_build_object('id', s.id, 'disciplineCode', s.discipline_code, 'summary', s.summary,
          'precautions', s.precautions, 'version', s.version) ORDER BY s.id)
        FROM care_plan_section s WHERE s.clinic_id = c.clinic_id AND s.care_plan_id = c.id),
      'goals', (SELECT json_agg(json_build_object('id', g.id, 'ownWords', g.own_words, 'description', g.description, 'measure', g.measure,
          'baseline', g.baseline, 'target', g.target, 'dueOn', g.due_on, 'ownerDisciplineCode', g.owner_discipline_code,
          'sharedDisciplineCodes', g.shared_discipline_codes, 'lifecycle', g.lifecycle, 'achievement', g.achievement,
          'version', g.version) ORDER BY g.created_at, g.id)
        FROM goal g WHERE g.clinic_id = c.clinic_id AND g.care_plan_id = c.id),
      'interventions', (SELECT json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
          'timesPerDay', i.times_per_day, 'daysPerWeek', i.days_per_week, 'mode', i.mode, 'disciplineCode', i.discipline_code,
          'goalIds', i.goal_ids, 'status', i.status, 'version', i.version) ORDER BY i.created_at, i.id)
        FROM intervention i WHERE i.clinic_id = c.clinic_id AND i.care_plan_id = c.id),
      'versions', (SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'note', v.note, 'createdByName', v.created_by_name)
          ORDER BY v.number DESC)
        FROM plan_version v WHERE v.clinic_id = c.clinic_id AND v.care_plan_id = c.id)))))) ::text AS body
  FROM patient p
  JOIN episode_of_care e ON e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open
  JOIN care_plan c ON c.clinic_id = e.clinic_id AND c.episode_id = e.id
  WHERE p.clinic_id = $1 AND p.id = $2`;

const LIST = `
  SELECT json_build_object('data', json_build_object('patients', json_build_object('edges', json_agg(json_build_object('node',
    json_build_object('id', p.id, 'mrn', p.mrn, 'displayName', array_to_string(p.given_names, ' ') || ' ' || p.family_name,
      'birthDate', p.birth_date, 'episodeState', e.state, 'leadName', l.name, 'careTeamSize', coalesce(l.size, 0))) ORDER BY p.sort_name, p.id))))::text AS body
  FROM (SELECT * FROM patient WHERE clinic_id = $1 AND sort_name > $2 ORDER BY sort_name, id LIMIT 50) p
  LEFT JOIN LATERAL (SELECT state FROM episode_of_care e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
    ORDER BY e.open DESC, e.referred_on DESC LIMIT 1) e ON true
  LEFT JOIN LATERAL (SELECT max(t.given_name || ' ' || t.family_name) FILTER (WHERE m.lead) AS name, count(*)::int AS size
    FROM care_team_membership m JOIN member t ON t.clinic_id = m.clinic_id AND t.id = m.member_id
    WHERE m.clinic_id = p.clinic_id AND m.patient_id = p.id AND m.starts_on <= current_date
      AND (m.ends_on IS NULL OR m.ends_on >= current_date)) l ON true`;

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const statement = pathname === '/plan' ? { name: 'plan', text: PLAN } : { name: 'list', text: LIST };
  const values =
    pathname === '/plan'
      ? [searchParams.get('clinic'), searchParams.get('id')]
      : [searchParams.get('clinic'), searchParams.get('after') ?? ''];
  pool.query({ ...statement, values }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(rows[0]?.body ?? '{}'),
    () => response.writeHead(500).end(),
  );
});

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => void pool.end().finally(() => process.exit(0)));
