-- CreateTable
CREATE TABLE "session_note" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID,
    "discipline_code" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "data_class" TEXT NOT NULL DEFAULT 'GENERAL',
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "author_user_id" UUID NOT NULL,
    "author_member_id" UUID,
    "author_name" TEXT NOT NULL,
    "author_credential" TEXT NOT NULL,
    "author_level" TEXT NOT NULL,
    "supervisor_member_id" UUID,
    "supervisor_name" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3),
    "sent_back_remark" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_name" TEXT,
    "signed_credential" TEXT,
    "signed_late" BOOLEAN NOT NULL DEFAULT false,
    "cosigned_at" TIMESTAMPTZ(3),
    "cosigned_by_name" TEXT,
    "cosigned_credential" TEXT,
    "content_hash" TEXT,
    "release" TEXT,
    "release_reason" TEXT NOT NULL DEFAULT '',
    "release_by_name" TEXT,
    "release_set_at" TIMESTAMPTZ(3),
    "entered_in_error_at" TIMESTAMPTZ(3),
    "entered_in_error_by" TEXT,
    "entered_in_error_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_note_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "note_addendum" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "note_addendum_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "note_correction" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "struck_text" TEXT NOT NULL,
    "replacement" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_correction_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "group_record" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "author_user_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_record_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "cosign_policy" (
    "clinic_id" UUID NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "cosign_policy_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "cosign_rule" (
    "clinic_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "cosignature" BOOLEAN NOT NULL,
    "names_supervisor" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "cosign_rule_pkey" PRIMARY KEY ("clinic_id","level","discipline_code")
);

-- CreateIndex
CREATE INDEX "session_note_clinic_id_patient_id_occurred_at_idx" ON "session_note"("clinic_id", "patient_id", "occurred_at");

-- CreateIndex
CREATE INDEX "session_note_clinic_id_session_id_idx" ON "session_note"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "session_note_clinic_id_author_user_id_status_idx" ON "session_note"("clinic_id", "author_user_id", "status");

-- CreateIndex
CREATE INDEX "note_addendum_clinic_id_note_id_idx" ON "note_addendum"("clinic_id", "note_id");

-- CreateIndex
CREATE INDEX "note_correction_clinic_id_note_id_idx" ON "note_correction"("clinic_id", "note_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_record_clinic_id_session_id_discipline_code_key" ON "group_record"("clinic_id", "session_id", "discipline_code");

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "session_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_correction" ADD CONSTRAINT "note_correction_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "session_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_record" ADD CONSTRAINT "group_record_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE session_note
  ADD CONSTRAINT session_note_status CHECK (status IN
    ('DRAFT', 'AWAITING_COSIGNATURE', 'SIGNED', 'COSIGNED', 'ENTERED_IN_ERROR')),
  ADD CONSTRAINT session_note_class CHECK (data_class IN
    ('GENERAL', 'ADOLESCENT_CONFIDENTIAL', 'SUD_PART2', 'ABUSE_INVESTIGATION', 'STAFF_SAFETY')),
  ADD CONSTRAINT session_note_release CHECK (release IN ('TEEN', 'PROXY', 'BOTH', 'NEITHER')),
  ADD CONSTRAINT session_note_signed CHECK (status NOT IN ('SIGNED') OR (signed_at IS NOT NULL AND content_hash IS NOT NULL)),
  -- A student signs nothing alone: such a note is signed by its cosignature.
  ADD CONSTRAINT session_note_cosigned CHECK (status <> 'COSIGNED' OR (cosigned_at IS NOT NULL AND content_hash IS NOT NULL)),
  ADD CONSTRAINT session_note_student CHECK (author_level <> 'STUDENT' OR (signed_at IS NULL AND status <> 'SIGNED')),
  -- What is not signed reaches nobody outside the team.
  ADD CONSTRAINT session_note_released CHECK (release IS NULL OR release = 'NEITHER' OR status IN ('SIGNED', 'COSIGNED', 'ENTERED_IN_ERROR'));
ALTER TABLE group_record ADD CONSTRAINT group_record_signed
  CHECK ((status = 'DRAFT' AND signed_at IS NULL) OR (status = 'SIGNED' AND signed_at IS NOT NULL AND content_hash IS NOT NULL));

-- Immutable from the hand-in on: only what happens to the note may be added, and what was added stays.
CREATE FUNCTION session_note_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  standing CONSTANT text[] := ARRAY['status', 'version', 'handed_in_at', 'sent_back_remark', 'signed_at', 'signed_by_name',
    'signed_credential', 'signed_late', 'cosigned_at', 'cosigned_by_name', 'cosigned_credential', 'content_hash',
    'release', 'release_reason', 'release_by_name', 'release_set_at', 'entered_in_error_at', 'entered_in_error_by',
    'entered_in_error_why'];
  moved boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a note is never deleted' USING ERRCODE = '42501';
  END IF;
  moved := OLD.status IS DISTINCT FROM NEW.status;
  IF OLD.author_user_id <> NEW.author_user_id OR OLD.patient_id <> NEW.patient_id
    OR (OLD.status <> 'DRAFT' AND to_jsonb(OLD) - standing IS DISTINCT FROM to_jsonb(NEW) - standing)
    OR (OLD.content_hash IS NOT NULL AND OLD.content_hash IS DISTINCT FROM NEW.content_hash)
    OR (OLD.signed_at IS NOT NULL AND (OLD.signed_at, OLD.signed_by_name, OLD.signed_credential, OLD.signed_late)
      IS DISTINCT FROM (NEW.signed_at, NEW.signed_by_name, NEW.signed_credential, NEW.signed_late))
    OR (OLD.cosigned_at IS NOT NULL AND (OLD.cosigned_at, OLD.cosigned_by_name, OLD.cosigned_credential)
      IS DISTINCT FROM (NEW.cosigned_at, NEW.cosigned_by_name, NEW.cosigned_credential))
    OR OLD.status = 'ENTERED_IN_ERROR'
    OR (moved AND NEW.status = 'DRAFT' AND OLD.signed_at IS NOT NULL)
    OR (moved AND OLD.status IN ('SIGNED', 'COSIGNED') AND NEW.status <> 'ENTERED_IN_ERROR')
  THEN
    RAISE EXCEPTION 'a signed note is corrected by an addendum' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_note_stays BEFORE UPDATE OR DELETE ON session_note
  FOR EACH ROW EXECUTE FUNCTION session_note_stays();

CREATE FUNCTION group_record_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'SIGNED' THEN
    RAISE EXCEPTION 'a signed record of a group stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_record_stays BEFORE UPDATE OR DELETE ON group_record
  FOR EACH ROW EXECUTE FUNCTION group_record_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session_note', 'note_addendum', 'note_correction', 'group_record', 'cosign_policy', 'cosign_rule']
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
REVOKE UPDATE ON note_addendum, note_correction FROM consilium_app;
GRANT DELETE ON cosign_rule TO consilium_app;

-- ---------------------------------------------------------------- psychotherapy notes (45 CFR 164.501)

-- Who acts, so that a row can belong to one user alone. Set by session_enter only for the transaction.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
GRANT EXECUTE ON FUNCTION app_user() TO consilium_app;

CREATE OR REPLACE FUNCTION session_enter(p_token_hash bytea, p_touch boolean) RETURNS jsonb
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
  PERFORM set_config('app.user', s.user_id::text, true);
  RETURN actor;
END $$;

-- A role of its own, which the API takes only inside the module that keeps these notes: under its usual role the
-- table cannot even be named. INHERIT FALSE is what makes it so.
DO $$ BEGIN
  CREATE ROLE consilium_psychotherapy NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role('consilium_app', 'consilium_psychotherapy', 'SET') THEN
    GRANT consilium_psychotherapy TO consilium_app WITH INHERIT FALSE, SET TRUE;
  END IF;
END $$;

CREATE SCHEMA psychotherapy;
REVOKE ALL ON SCHEMA psychotherapy FROM PUBLIC;
GRANT USAGE ON SCHEMA psychotherapy TO consilium_psychotherapy;
GRANT EXECUTE ON FUNCTION app_clinic(), app_user() TO consilium_psychotherapy;

CREATE TABLE psychotherapy.note (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  patient_id uuid NOT NULL,
  originator_user_id uuid NOT NULL,
  -- AES-256-GCM under the key of this store: 12 bytes nonce, then ciphertext, then 16 bytes tag. The ids are authenticated.
  sealed bytea NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES public.patient (clinic_id, id)
);
CREATE INDEX note_of_originator ON psychotherapy.note (clinic_id, originator_user_id, patient_id, occurred_at);
ALTER TABLE psychotherapy.note ENABLE ROW LEVEL SECURITY;
CREATE POLICY originator ON psychotherapy.note AS RESTRICTIVE FOR ALL TO consilium_psychotherapy
  USING (clinic_id = (SELECT public.app_clinic()) AND originator_user_id = (SELECT public.app_user()))
  WITH CHECK (clinic_id = (SELECT public.app_clinic()) AND originator_user_id = (SELECT public.app_user()));
CREATE POLICY own ON psychotherapy.note FOR ALL TO consilium_psychotherapy
  USING (originator_user_id = (SELECT public.app_user())) WITH CHECK (originator_user_id = (SELECT public.app_user()));
REVOKE ALL ON psychotherapy.note FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON psychotherapy.note TO consilium_psychotherapy;
