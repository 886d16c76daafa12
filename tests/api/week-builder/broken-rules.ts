import type { Pool } from 'pg';

/**
 * What a week's sessions break of the hard rules, asked of the tables and not of the product: two places at once,
 * outside working or opening hours, wrong discipline, too many in a room, no lunch, too long a day.
 */
export async function brokenRules(owner: Pool, clinicId: string): Promise<string[]> {
  const { rows } = await owner.query<{ rule: string }>(
    `WITH s AS (SELECT * FROM therapy_session WHERE clinic_id = $1 AND occupies),
      member_busy AS (SELECT m.member_id AS who, s.* FROM session_member m JOIN s ON s.id = m.session_id),
      patient_busy AS (SELECT p.patient_id AS who, s.* FROM session_patient p JOIN s ON s.id = p.session_id AND p.attends),
      busy AS (SELECT who, id, starts_at, ends_at, local_on, start_minute FROM member_busy
        UNION ALL SELECT who, id, starts_at, ends_at, local_on, start_minute FROM patient_busy),
      minutes AS (SELECT who, local_on, start_minute AS a,
        start_minute + extract(epoch FROM ends_at - starts_at)::int / 60 AS b FROM busy)
    SELECT 'OVERLAP' AS rule FROM busy x JOIN busy y ON x.who = y.who AND x.id < y.id
      AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at
    UNION ALL
    SELECT 'NOT_WORKING' FROM member_busy b WHERE NOT EXISTS (
      SELECT 1 FROM working_hours h JOIN working_hours_block w ON w.clinic_id = h.clinic_id AND w.working_hours_id = h.id
      WHERE h.clinic_id = $1 AND h.member_id = b.who AND w.weekday = extract(isodow FROM b.local_on)
        AND w.start_minute <= b.start_minute
        AND w.end_minute >= b.start_minute + extract(epoch FROM b.ends_at - b.starts_at)::int / 60)
    UNION ALL
    SELECT 'AWAY' FROM member_busy b JOIN member_exception e ON e.clinic_id = $1 AND e.member_id = b.who
      AND e.status = 'ACCEPTED' AND e.starts_at < b.ends_at AND e.ends_at > b.starts_at
    UNION ALL
    SELECT 'DISCIPLINE' FROM s WHERE NOT EXISTS (SELECT 1 FROM session_member m
      WHERE m.clinic_id = $1 AND m.session_id = s.id AND m.discipline_code = s.discipline_code)
    UNION ALL
    SELECT 'ROOM_FULL' FROM s JOIN room r ON r.clinic_id = $1 AND r.id = s.room_id
      WHERE (SELECT count(*) FROM s o WHERE o.room_id = s.room_id AND o.starts_at <= s.starts_at AND o.ends_at > s.starts_at)
        > r.max_sessions
    UNION ALL
    SELECT 'ROOM_CLOSED' FROM s JOIN room_closure c ON c.clinic_id = $1 AND c.room_id = s.room_id
      AND c.starts_at < s.ends_at AND c.ends_at > s.starts_at
    UNION ALL
    SELECT 'NO_LUNCH' FROM (SELECT DISTINCT who, local_on FROM minutes) d WHERE NOT EXISTS (
      SELECT 1 FROM generate_series(690, 780, 15) lunch WHERE NOT EXISTS (
        SELECT 1 FROM minutes m WHERE m.who = d.who AND m.local_on = d.local_on AND m.a < lunch + 30 AND m.b > lunch))
    UNION ALL
    SELECT 'DAY_TOO_LONG' FROM minutes GROUP BY who, local_on HAVING sum(b - a) > 480
    UNION ALL
    SELECT 'TWICE_A_DAY' FROM session_patient p JOIN s ON s.id = p.session_id AND p.attends
      WHERE p.intervention_id IS NOT NULL GROUP BY p.patient_id, p.intervention_id, s.local_on HAVING count(*) > 1`,
    [clinicId],
  );
  return [...new Set(rows.map(({ rule }) => rule))];
}
