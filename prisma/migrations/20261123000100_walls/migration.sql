-- The second wall: what must hold even when the application forgets. See docs/adr/0003-row-level-security.md

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'consilium_app') THEN
    CREATE ROLE consilium_app NOLOGIN;
  END IF;
END $$;

-- ---------------------------------------------------------------- context

CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.clinic', true), '')::uuid $$;

-- Checks a session in the database and makes the transaction act for its clinic, so that a revoked
-- session, a disabled account or a member who left is refused by the very next operation.
CREATE FUNCTION session_enter(p_token_hash bytea, p_touch boolean) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s record; actor jsonb;
BEGIN
  SELECT us.clinic_id, us.id, us.user_id, us.last_seen_at, us.idle_minutes INTO s
  FROM user_session us
  WHERE us.token_hash = p_token_hash AND us.revoked_at IS NULL
    AND us.expires_at > clock_timestamp() AND us.idle_until > clock_timestamp();
  IF NOT FOUND THEN RETURN NULL; END IF;

  SELECT jsonb_build_object(
    'clinicId', u.clinic_id, 'clinicName', c.name, 'timeZone', c.time_zone, 'demo', c.demo,
    'userId', u.id, 'sessionId', s.id, 'email', u.email, 'displayName', u.display_name, 'locale', u.locale,
    'mustChangePassword', u.must_change_password,
    'memberId', u.member_id, 'patientId', u.patient_id, 'guardianId', u.guardian_id,
    'disciplineCode', m.discipline_code, 'credential', m.credential,
    'roles', coalesce((SELECT jsonb_agg(r.role ORDER BY r.role) FROM user_role r
                       WHERE r.clinic_id = u.clinic_id AND r.user_id = u.id), '[]'::jsonb))
  INTO actor
  FROM user_account u
  JOIN clinic c ON c.id = u.clinic_id
  LEFT JOIN member m ON m.clinic_id = u.clinic_id AND m.id = u.member_id
  WHERE u.clinic_id = s.clinic_id AND u.id = s.user_id AND u.disabled_at IS NULL
    AND (m.id IS NULL OR (m.active_from <= (clock_timestamp() AT TIME ZONE c.time_zone)::date
         AND (m.active_until IS NULL OR m.active_until >= (clock_timestamp() AT TIME ZONE c.time_zone)::date)));
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF p_touch AND s.last_seen_at < clock_timestamp() - interval '30 seconds' THEN
    UPDATE user_session SET last_seen_at = clock_timestamp(),
      idle_until = clock_timestamp() + make_interval(mins => s.idle_minutes)
    WHERE clinic_id = s.clinic_id AND id = s.id;
  END IF;
  PERFORM set_config('app.clinic', s.clinic_id::text, true);
  RETURN actor;
END $$;

-- ---------------------------------------------------------------- signing in, before any clinic is known

CREATE FUNCTION sign_in_lookup(p_email text)
  RETURNS TABLE (clinic_id uuid, user_id uuid, password_hash text, usable boolean, staff boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT u.clinic_id, u.id, u.password_hash,
    u.disabled_at IS NULL AND (m.id IS NULL OR (m.active_from <= (now() AT TIME ZONE c.time_zone)::date
      AND (m.active_until IS NULL OR m.active_until >= (now() AT TIME ZONE c.time_zone)::date))),
    u.member_id IS NOT NULL
  FROM user_account u JOIN clinic c ON c.id = u.clinic_id
  LEFT JOIN member m ON m.clinic_id = u.clinic_id AND m.id = u.member_id
  WHERE u.email = p_email
$$;

CREATE FUNCTION sign_in_failures(p_keys bytea[])
  RETURNS TABLE (key bytea, failures integer, seconds_ago double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.key, t.failures, extract(epoch FROM clock_timestamp() - t.last_failed_at)::double precision
  FROM sign_in_throttle t WHERE t.key = ANY (p_keys)
$$;

-- A quarter of an hour without a failure forgets the earlier ones.
CREATE FUNCTION sign_in_failed(p_keys bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO sign_in_throttle AS t (key, failures, last_failed_at)
  SELECT k, 1, clock_timestamp() FROM unnest(p_keys) AS k ORDER BY k
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.last_failed_at < clock_timestamp() - interval '15 minutes' THEN 1 ELSE t.failures + 1 END,
    last_failed_at = clock_timestamp()
$$;

CREATE FUNCTION sign_in_succeeded(p_keys bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM sign_in_throttle WHERE key = ANY (p_keys)
$$;

CREATE FUNCTION session_open(p_clinic uuid, p_id uuid, p_user uuid, p_token_hash bytea, p_idle_minutes integer,
    p_absolute_minutes integer, p_user_agent text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO user_session (clinic_id, id, user_id, token_hash, last_seen_at, idle_until, idle_minutes, expires_at, user_agent)
  VALUES (p_clinic, p_id, p_user, p_token_hash, clock_timestamp(),
    clock_timestamp() + make_interval(mins => p_idle_minutes), p_idle_minutes,
    clock_timestamp() + make_interval(mins => p_absolute_minutes), p_user_agent)
$$;

-- ---------------------------------------------------------------- patient search

CREATE FUNCTION search_fold(p_text text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public
  AS $$ SELECT lower(unaccent(normalize(coalesce(p_text, ''), NFKC))) $$;

ALTER TABLE patient_search_token ALTER COLUMN token TYPE text COLLATE "C";
ALTER TABLE patient ALTER COLUMN sort_name TYPE text COLLATE "C";

CREATE FUNCTION patient_names_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  NEW.sort_name := left(search_fold(NEW.family_name || ' ' || array_to_string(NEW.given_names, ' ')), 400);
  RETURN NEW;
END $$;
CREATE TRIGGER patient_sort_name BEFORE INSERT OR UPDATE OF family_name, given_names ON patient
  FOR EACH ROW EXECUTE FUNCTION patient_names_changed();

CREATE FUNCTION patient_tokens_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM patient_search_token WHERE clinic_id = NEW.clinic_id AND patient_id = NEW.id;
  END IF;
  INSERT INTO patient_search_token (clinic_id, token, patient_id)
  SELECT DISTINCT NEW.clinic_id, left(word, 60), NEW.id
  FROM regexp_split_to_table(search_fold(concat_ws(' ', NEW.family_name, array_to_string(NEW.given_names, ' '),
    NEW.preferred_name, NEW.mrn)), '[\s,;''’\-]+') AS word
  WHERE word <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER patient_search_tokens AFTER INSERT OR UPDATE OF family_name, given_names, preferred_name, mrn ON patient
  FOR EACH ROW EXECUTE FUNCTION patient_tokens_changed();

-- ---------------------------------------------------------------- rules that no race may break

ALTER TABLE episode_of_care ADD CONSTRAINT episode_one_open_per_patient
  EXCLUDE USING btree (clinic_id WITH =, patient_id WITH =) WHERE (open);
ALTER TABLE care_team_membership ADD CONSTRAINT care_team_period CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE care_team_membership ADD CONSTRAINT care_team_member_once
  EXCLUDE USING gist (clinic_id WITH =, patient_id WITH =, member_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE care_team_membership ADD CONSTRAINT care_team_one_lead
  EXCLUDE USING gist (clinic_id WITH =, patient_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (lead);
ALTER TABLE guardian ADD CONSTRAINT guardian_period CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE member ADD CONSTRAINT member_period CHECK (active_until IS NULL OR active_until >= active_from);
ALTER TABLE member ADD CONSTRAINT member_not_own_supervisor CHECK (supervisor_id <> id);
ALTER TABLE intervention ADD CONSTRAINT intervention_dose
  CHECK (minutes BETWEEN 1 AND 480 AND times_per_day BETWEEN 1 AND 12 AND days_per_week BETWEEN 1 AND 7);
ALTER TABLE user_account ADD CONSTRAINT user_account_email_normalised CHECK (email = lower(email));
ALTER TABLE audit_event ADD CONSTRAINT audit_outcome CHECK (outcome IN ('ALLOWED', 'REFUSED', 'FAILED'));

-- ---------------------------------------------------------------- append-only

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_event', 'audit_seal', 'episode_transition', 'plan_entry_revision', 'plan_version', 'referral_bundle'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- A signature is given once and stays.
CREATE TRIGGER signature_stays BEFORE UPDATE OR DELETE ON plan_sign_off
  FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- audit chain

CREATE FUNCTION audit_event_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO audit_pending (clinic_id, event_id) VALUES (NEW.clinic_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_pending AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_added();

-- The fields that are sealed, in this order, independent of the reader's time zone.
CREATE FUNCTION audit_event_fields(e audit_event) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[e.clinic_id::text, e.id::text, trunc(extract(epoch FROM e.at) * 1000000)::bigint::text,
    e.actor_user_id::text, e.actor_name, e.actor_discipline, array_to_string(e.actor_roles, ','), e.operation,
    e.permission, e.patient_id::text, e.purpose, e.outcome, e.break_glass::int::text, e.request_id, e.detail]
$$;

CREATE FUNCTION audit_unsealed(p_limit integer) RETURNS TABLE (clinic_id uuid, event_id uuid, fields text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.clinic_id, e.id, audit_event_fields(e) FROM audit_pending p
  JOIN audit_event e ON e.clinic_id = p.clinic_id AND e.id = p.event_id
  ORDER BY p.clinic_id, p.event_id LIMIT p_limit
$$;

CREATE FUNCTION audit_heads() RETURNS TABLE (clinic_id uuid, seq bigint, hash bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, h.seq, h.hash FROM clinic c
  CROSS JOIN LATERAL (SELECT s.seq, s.hash FROM audit_seal s WHERE s.clinic_id = c.id ORDER BY s.seq DESC LIMIT 1) h
$$;

CREATE FUNCTION audit_append_seals(p_clinics uuid[], p_seqs bigint[], p_events uuid[], p_previous bytea[], p_hashes bytea[])
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH sealed AS (
    INSERT INTO audit_seal (clinic_id, seq, event_id, previous_hash, hash)
    SELECT * FROM unnest(p_clinics, p_seqs, p_events, p_previous, p_hashes) RETURNING clinic_id, event_id)
  DELETE FROM audit_pending p USING sealed s WHERE p.clinic_id = s.clinic_id AND p.event_id = s.event_id
$$;

-- ---------------------------------------------------------------- events between processes

CREATE FUNCTION outbox_event_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('consilium_events', jsonb_build_object('id', NEW.id, 'clinicId', NEW.clinic_id,
    'topic', NEW.topic, 'payload', NEW.payload)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_announced AFTER INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION outbox_event_added();

-- What a process missed while its listening connection was away.
CREATE FUNCTION outbox_since(p_id bigint) RETURNS TABLE (id bigint, clinic_id uuid, topic text, payload jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT o.id, o.clinic_id, o.topic, o.payload FROM outbox_event o WHERE o.id > p_id ORDER BY o.id LIMIT 10000
$$;

CREATE FUNCTION outbox_last() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT coalesce(max(id), 0) FROM outbox_event $$;

CREATE FUNCTION outbox_prune() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public
  AS $$ DELETE FROM outbox_event WHERE created_at < now() - interval '1 day' $$;

-- ---------------------------------------------------------------- row-level security and grants

ALTER TABLE clinic ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON clinic FOR SELECT TO consilium_app USING (id = (SELECT app_clinic()));

DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
END $$;
ALTER TABLE sign_in_throttle ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO consilium_app;
GRANT SELECT ON clinic, discipline TO consilium_app;
GRANT SELECT, INSERT, UPDATE ON user_account, user_session, member, patient, guardian, care_team_membership,
  break_glass_grant, episode_of_care, referral, record_entry, trigger_proposal, care_plan, care_plan_section, goal,
  intervention, plan_sign_off, care_plan_template, plan_presence TO consilium_app;
GRANT SELECT, INSERT ON episode_transition, referral_bundle, plan_entry_revision, plan_version, template_application,
  audit_event TO consilium_app;
GRANT SELECT, INSERT, DELETE ON user_role, patient_search_token TO consilium_app;
GRANT DELETE ON plan_presence TO consilium_app;
GRANT INSERT ON outbox_event TO consilium_app;
GRANT USAGE ON SEQUENCE outbox_event_id_seq TO consilium_app;
GRANT EXECUTE ON FUNCTION app_clinic(), session_enter(bytea, boolean), sign_in_lookup(text), sign_in_failures(bytea[]),
  sign_in_failed(bytea[]), sign_in_succeeded(bytea[]), search_fold(text), audit_unsealed(integer), audit_heads(),
  audit_append_seals(uuid[], bigint[], uuid[], bytea[], bytea[]), outbox_since(bigint), outbox_last(), outbox_prune(),
  session_open(uuid, uuid, uuid, bytea, integer, integer, text) TO consilium_app;
GRANT SELECT ON _prisma_migrations TO consilium_app;
