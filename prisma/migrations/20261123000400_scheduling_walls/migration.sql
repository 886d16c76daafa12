-- What no path and no race may break in the week. See docs/adr/0008-double-booking.md

-- ---------------------------------------------------------------- one person, one place

-- Deferrable, so that a transaction may swap two sessions; writers take sorted advisory locks first, and
-- these constraints are the backstop.
ALTER TABLE session_member ADD CONSTRAINT session_member_free
  EXCLUDE USING gist (clinic_id WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (occupies) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE session_patient ADD CONSTRAINT session_patient_free
  EXCLUDE USING gist (clinic_id WITH =, patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (occupies AND attends) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE working_hours ADD CONSTRAINT working_hours_one_at_a_time
  EXCLUDE USING gist (clinic_id WITH =, member_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&);
ALTER TABLE working_hours_block ADD CONSTRAINT working_hours_block_apart
  EXCLUDE USING gist (clinic_id WITH =, working_hours_id WITH =, weekday WITH =, int4range(start_minute, end_minute) WITH &&);
ALTER TABLE room_hours ADD CONSTRAINT room_hours_apart
  EXCLUDE USING gist (clinic_id WITH =, room_id WITH =, weekday WITH =, int4range(start_minute, end_minute) WITH &&);

ALTER TABLE therapy_session
  ADD CONSTRAINT session_times CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '12 hours'),
  ADD CONSTRAINT session_status CHECK (status IN
    ('PLANNED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS', 'DELIVERED', 'CANCELLED', 'NO_SHOW', 'WITHDRAWN')),
  ADD CONSTRAINT session_occupies CHECK (occupies = (status NOT IN ('CANCELLED', 'WITHDRAWN'))),
  ADD CONSTRAINT session_capacity CHECK (capacity IS NULL OR capacity BETWEEN 1 AND 100);
ALTER TABLE room ADD CONSTRAINT room_capacity_positive CHECK (max_sessions BETWEEN 1 AND 100 AND max_patients BETWEEN 1 AND 500);
ALTER TABLE equipment ADD CONSTRAINT equipment_quantity CHECK (quantity BETWEEN 1 AND 1000);
ALTER TABLE session_equipment ADD CONSTRAINT session_equipment_units CHECK (units BETWEEN 1 AND 1000);
ALTER TABLE working_hours_block ADD CONSTRAINT working_hours_minutes
  CHECK (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440);
ALTER TABLE room_hours ADD CONSTRAINT room_hours_minutes
  CHECK (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440);
ALTER TABLE member_exception ADD CONSTRAINT member_exception_times CHECK (starts_at < ends_at);
ALTER TABLE room_closure ADD CONSTRAINT room_closure_times CHECK (starts_at < ends_at);
ALTER TABLE clinic_closure ADD CONSTRAINT clinic_closure_days CHECK (starts_on <= ends_on);
ALTER TABLE patient_time_block ADD CONSTRAINT patient_time_block_weekly_or_once CHECK (
  (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440
    AND valid_from IS NOT NULL AND starts_at IS NULL AND ends_at IS NULL)
  OR (weekday IS NULL AND start_minute IS NULL AND end_minute IS NULL AND starts_at < ends_at));
ALTER TABLE patient_separation ADD CONSTRAINT patient_separation_two CHECK (patient_id <> other_patient_id);
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_one_owner CHECK (num_nonnulls(member_id, patient_id) = 1);

-- ---------------------------------------------------------------- rooms, groups and equipment: counted, under a lock

-- Whether some instant of the given time has more sessions or patients in the room than it takes.
CREATE FUNCTION room_is_full(p_clinic uuid, p_room uuid, p_starts timestamptz, p_ends timestamptz) RETURNS boolean
  LANGUAGE plpgsql SET search_path = public AS $$
DECLARE room record; full_at boolean;
BEGIN
  SELECT max_sessions, max_patients INTO room FROM room WHERE clinic_id = p_clinic AND id = p_room;
  -- The load changes only where a session starts: looking at those instants is enough.
  WITH here AS (
    SELECT s.starts_at, s.ends_at,
      (SELECT count(*) FROM session_patient p
       WHERE p.clinic_id = s.clinic_id AND p.session_id = s.id AND p.attends) AS patients
    FROM therapy_session s
    WHERE s.clinic_id = p_clinic AND s.room_id = p_room AND s.occupies
      AND s.starts_at < p_ends AND s.ends_at > p_starts
  ), instants AS (
    SELECT p_starts AS at UNION SELECT starts_at FROM here WHERE starts_at > p_starts
  )
  SELECT bool_or(load.sessions > room.max_sessions OR load.patients > room.max_patients) INTO full_at
  FROM instants i CROSS JOIN LATERAL (
    SELECT count(*) AS sessions, coalesce(sum(h.patients), 0) AS patients
    FROM here h WHERE h.starts_at <= i.at AND h.ends_at > i.at
  ) load;
  RETURN coalesce(full_at, false);
END $$;

CREATE FUNCTION resource_lock_key(p_clinic uuid, p_resource uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT hashtextextended(p_clinic::text || p_resource::text, 0) $$;

CREATE FUNCTION check_room_of_session() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NEW.room_id IS NULL OR NOT NEW.occupies THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(resource_lock_key(NEW.clinic_id, NEW.room_id));
  IF room_is_full(NEW.clinic_id, NEW.room_id, NEW.starts_at, NEW.ends_at) THEN
    RAISE EXCEPTION 'room is full' USING ERRCODE = '23P01', CONSTRAINT = 'room_capacity', TABLE = 'therapy_session';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER room_capacity AFTER INSERT OR UPDATE OF room_id, starts_at, ends_at, occupies ON therapy_session
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_room_of_session();

CREATE FUNCTION check_room_of_patient() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE s record; attending integer;
BEGIN
  IF NOT NEW.attends OR NOT NEW.occupies THEN RETURN NULL; END IF;
  SELECT room_id, starts_at, ends_at, capacity INTO s FROM therapy_session
    WHERE clinic_id = NEW.clinic_id AND id = NEW.session_id;
  PERFORM pg_advisory_xact_lock(resource_lock_key(NEW.clinic_id, NEW.session_id));
  IF s.capacity IS NOT NULL THEN
    SELECT count(*) INTO attending FROM session_patient
      WHERE clinic_id = NEW.clinic_id AND session_id = NEW.session_id AND attends;
    IF attending > s.capacity THEN
      RAISE EXCEPTION 'group is full' USING ERRCODE = '23P01', CONSTRAINT = 'group_capacity', TABLE = 'session_patient';
    END IF;
  END IF;
  IF s.room_id IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(resource_lock_key(NEW.clinic_id, s.room_id));
    IF room_is_full(NEW.clinic_id, s.room_id, s.starts_at, s.ends_at) THEN
      RAISE EXCEPTION 'room is full' USING ERRCODE = '23P01', CONSTRAINT = 'room_capacity', TABLE = 'session_patient';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER group_capacity AFTER INSERT OR UPDATE OF attends ON session_patient
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_room_of_patient();

CREATE FUNCTION check_group_capacity() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(resource_lock_key(NEW.clinic_id, NEW.id));
  IF (SELECT count(*) FROM session_patient WHERE clinic_id = NEW.clinic_id AND session_id = NEW.id AND attends) > NEW.capacity THEN
    RAISE EXCEPTION 'group is full' USING ERRCODE = '23P01', CONSTRAINT = 'group_capacity', TABLE = 'therapy_session';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER group_capacity AFTER UPDATE OF capacity ON therapy_session
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (NEW.capacity IS NOT NULL) EXECUTE FUNCTION check_group_capacity();

CREATE FUNCTION check_equipment() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE too_many boolean;
BEGIN
  IF NOT NEW.occupies THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(resource_lock_key(NEW.clinic_id, NEW.equipment_id));
  WITH here AS (
    SELECT starts_at, ends_at, units FROM session_equipment
    WHERE clinic_id = NEW.clinic_id AND equipment_id = NEW.equipment_id AND occupies
      AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at
  ), instants AS (SELECT NEW.starts_at AS at UNION SELECT starts_at FROM here WHERE starts_at > NEW.starts_at)
  SELECT bool_or((SELECT sum(h.units) FROM here h WHERE h.starts_at <= i.at AND h.ends_at > i.at) > e.quantity)
  INTO too_many FROM instants i, equipment e WHERE e.clinic_id = NEW.clinic_id AND e.id = NEW.equipment_id;
  IF too_many THEN
    RAISE EXCEPTION 'equipment is taken' USING ERRCODE = '23P01', CONSTRAINT = 'equipment_quantity_taken', TABLE = 'session_equipment';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER equipment_taken AFTER INSERT OR UPDATE ON session_equipment
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_equipment();

-- ---------------------------------------------------------------- doors without a session

-- A calendar program knows only its secret address. Answers what the feed is of and acts for its clinic, unless the
-- feed was revoked, the account disabled, or the member has left.
CREATE FUNCTION calendar_feed_enter(p_token_hash bytea) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE f record;
BEGIN
  SELECT cf.clinic_id, cf.id, cf.member_id, cf.patient_id, cf.user_id, c.time_zone, u.locale INTO f
  FROM calendar_feed cf
  JOIN clinic c ON c.id = cf.clinic_id
  JOIN user_account u ON u.clinic_id = cf.clinic_id AND u.id = cf.user_id AND u.disabled_at IS NULL
  LEFT JOIN member m ON m.clinic_id = cf.clinic_id AND m.id = cf.member_id
  WHERE cf.token_hash = p_token_hash AND cf.revoked_at IS NULL
    AND (m.id IS NULL OR m.active_until IS NULL OR m.active_until >= (clock_timestamp() AT TIME ZONE c.time_zone)::date);
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE calendar_feed SET last_read_at = clock_timestamp() WHERE clinic_id = f.clinic_id AND id = f.id;
  PERFORM set_config('app.clinic', f.clinic_id::text, true);
  RETURN jsonb_build_object('clinicId', f.clinic_id, 'feedId', f.id, 'memberId', f.member_id, 'patientId', f.patient_id,
    'userId', f.user_id, 'timeZone', f.time_zone, 'locale', f.locale);
END $$;

-- Open series whose rows do not reach far enough, oldest horizon first.
CREATE FUNCTION series_to_extend(p_limit integer) RETURNS TABLE (clinic_id uuid, series_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.clinic_id, s.id FROM session_series s
  LEFT JOIN schedule_settings t ON t.clinic_id = s.clinic_id
  JOIN clinic c ON c.id = s.clinic_id
  WHERE s.ended_at IS NULL
    AND s.materialised_until < (clock_timestamp() AT TIME ZONE c.time_zone)::date + 7 * coalesce(t.horizon_weeks, 8)
  ORDER BY s.materialised_until LIMIT p_limit $$;

-- ---------------------------------------------------------------- row-level security and grants

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['schedule_settings', 'skill', 'member_skill', 'working_hours', 'working_hours_block',
    'member_exception', 'room', 'room_hours', 'room_closure', 'equipment', 'clinic_closure', 'patient_time_block',
    'schedule_preference', 'patient_separation', 'session_series', 'series_gap', 'therapy_session', 'session_member',
    'session_patient', 'session_equipment', 'session_override', 'waiting_list_entry', 'slot_offer', 'calendar_feed',
    'week_proposal', 'schedule_notice']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO consilium_app', t);
  END LOOP;
END $$;

-- Rows that say how the week is set up may go; sessions, offers and overrides stay for ever.
GRANT DELETE ON member_skill, working_hours, working_hours_block, room_hours, room_closure, clinic_closure,
  patient_time_block, session_member, session_patient, session_equipment TO consilium_app;
REVOKE UPDATE ON session_override FROM consilium_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON session_override FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON session_override FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE ALL ON FUNCTION room_is_full(uuid, uuid, timestamptz, timestamptz), resource_lock_key(uuid, uuid),
  check_room_of_session(), check_room_of_patient(), check_group_capacity(), check_equipment(),
  calendar_feed_enter(bytea), series_to_extend(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION room_is_full(uuid, uuid, timestamptz, timestamptz), resource_lock_key(uuid, uuid),
  calendar_feed_enter(bytea), series_to_extend(integer) TO consilium_app;
