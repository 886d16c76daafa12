-- CreateTable
CREATE TABLE "instrument_licence" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "terms_checked_on" DATE NOT NULL,
    "attested_at" TIMESTAMPTZ(3) NOT NULL,
    "attested_by_name" TEXT NOT NULL,
    "attested_by_user_id" UUID NOT NULL,
    "document_name" TEXT NOT NULL,
    "document" BYTEA,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_name" TEXT,

    CONSTRAINT "instrument_licence_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "instrument_text" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "instrument_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "item_key" TEXT NOT NULL,
    "option_value" INTEGER,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "instrument_text_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "battery" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "programme" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "battery_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "battery_entry" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "battery_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "instrument_version" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "from_age" INTEGER,
    "until_age" INTEGER,
    "time_points" TEXT[],
    "not_again_within_days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "battery_entry_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "measure_request" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "battery_id" UUID,
    "time_point" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "guardian_id" UUID,
    "instruments" TEXT[],
    "due_on" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DUE',
    "channel" TEXT,
    "token_hash" BYTEA,
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_request_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "administration" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "instrument_version" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "guardian_id" UUID,
    "respondent_name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "time_point" TEXT NOT NULL,
    "assessed_on" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'IN_PROGRESS',
    "entered_by_name" TEXT,
    "entered_by_user_id" UUID,
    "entered_in_error_at" TIMESTAMPTZ(3),
    "entered_in_error_by_name" TEXT,
    "entered_in_error_reason" TEXT,

    CONSTRAINT "administration_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "administration_answer" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "value" DECIMAL(8,2),
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "administration_answer_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "score" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "instrument_version" TEXT NOT NULL,
    "scale_code" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "guardian_id" UUID,
    "time_point" TEXT NOT NULL,
    "assessed_on" DATE NOT NULL,
    "value" DECIMAL(8,3),
    "band" TEXT,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "prorated" BOOLEAN NOT NULL DEFAULT false,
    "scorer_version" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "instrument_licence_clinic_id_instrument_code_idx" ON "instrument_licence"("clinic_id", "instrument_code");

-- CreateIndex
CREATE INDEX "instrument_text_clinic_id_instrument_code_instrument_versio_idx" ON "instrument_text"("clinic_id", "instrument_code", "instrument_version", "language");

-- CreateIndex
CREATE UNIQUE INDEX "battery_clinic_id_series_id_version_key" ON "battery"("clinic_id", "series_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "battery_entry_clinic_id_battery_id_ordinal_key" ON "battery_entry"("clinic_id", "battery_id", "ordinal");

-- CreateIndex
CREATE INDEX "measure_request_clinic_id_patient_id_due_on_idx" ON "measure_request"("clinic_id", "patient_id", "due_on");

-- CreateIndex
CREATE INDEX "measure_request_clinic_id_status_closes_on_idx" ON "measure_request"("clinic_id", "status", "closes_on");

-- CreateIndex
CREATE UNIQUE INDEX "measure_request_token_hash_key" ON "measure_request"("token_hash");

-- CreateIndex
CREATE INDEX "administration_clinic_id_patient_id_assessed_on_idx" ON "administration"("clinic_id", "patient_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "administration_clinic_id_request_id_instrument_code_key" ON "administration"("clinic_id", "request_id", "instrument_code");

-- CreateIndex
CREATE INDEX "administration_answer_clinic_id_administration_id_idx" ON "administration_answer"("clinic_id", "administration_id");

-- CreateIndex
CREATE INDEX "score_clinic_id_patient_id_assessed_on_idx" ON "score"("clinic_id", "patient_id", "assessed_on");

-- CreateIndex
CREATE INDEX "score_clinic_id_instrument_code_scale_code_assessed_on_idx" ON "score"("clinic_id", "instrument_code", "scale_code", "assessed_on");

-- CreateIndex
CREATE INDEX "score_clinic_id_administration_id_idx" ON "score"("clinic_id", "administration_id");

-- AddForeignKey
ALTER TABLE "battery_entry" ADD CONSTRAINT "battery_entry_clinic_id_battery_id_fkey" FOREIGN KEY ("clinic_id", "battery_id") REFERENCES "battery"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_battery_id_fkey" FOREIGN KEY ("clinic_id", "battery_id") REFERENCES "battery"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_guardian_id_fkey" FOREIGN KEY ("clinic_id", "guardian_id") REFERENCES "guardian"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_clinic_id_guardian_id_fkey" FOREIGN KEY ("clinic_id", "guardian_id") REFERENCES "guardian"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_clinic_id_request_id_fkey" FOREIGN KEY ("clinic_id", "request_id") REFERENCES "measure_request"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration_answer" ADD CONSTRAINT "administration_answer_clinic_id_administration_id_fkey" FOREIGN KEY ("clinic_id", "administration_id") REFERENCES "administration"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_clinic_id_administration_id_fkey" FOREIGN KEY ("clinic_id", "administration_id") REFERENCES "administration"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE battery_entry
  ADD CONSTRAINT battery_entry_respondent CHECK (respondent IN ('PATIENT', 'GUARDIAN', 'CLINICIAN')),
  ADD CONSTRAINT battery_entry_ages CHECK (until_age IS NULL OR from_age IS NULL OR until_age >= from_age),
  ADD CONSTRAINT battery_entry_recently CHECK (not_again_within_days BETWEEN 0 AND 400);
ALTER TABLE measure_request
  ADD CONSTRAINT measure_request_respondent CHECK (respondent IN ('PATIENT', 'GUARDIAN', 'CLINICIAN')),
  ADD CONSTRAINT measure_request_guardian CHECK (respondent = 'GUARDIAN' OR guardian_id IS NULL),
  ADD CONSTRAINT measure_request_status
    CHECK (status IN ('DUE', 'SENT', 'STARTED', 'COMPLETED', 'EXPIRED', 'CANCELLED')),
  ADD CONSTRAINT measure_request_channel CHECK (channel IN ('LINK', 'TABLET', 'ACCOUNT', 'STAFF')),
  ADD CONSTRAINT measure_request_window CHECK (opens_on <= due_on AND due_on <= closes_on);
-- One request for one person at one time point, however often the calendar is worked out.
CREATE UNIQUE INDEX measure_request_once ON measure_request
  (clinic_id, episode_id, time_point, respondent, coalesce(guardian_id, '00000000-0000-0000-0000-000000000000'::uuid), due_on)
  WHERE status <> 'CANCELLED';
ALTER TABLE administration
  ADD CONSTRAINT administration_respondent CHECK (respondent IN ('PATIENT', 'GUARDIAN', 'CLINICIAN')),
  ADD CONSTRAINT administration_status CHECK (status IN ('IN_PROGRESS', 'COMPLETED', 'ENTERED_IN_ERROR')),
  ADD CONSTRAINT administration_completed CHECK (status <> 'COMPLETED' OR completed_at IS NOT NULL);

-- Texts of a licensed instrument come after the attestation, never before.
CREATE FUNCTION instrument_text_licensed() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM instrument_licence l WHERE l.clinic_id = NEW.clinic_id
    AND l.instrument_code = NEW.instrument_code AND l.withdrawn_at IS NULL)
  THEN
    RAISE EXCEPTION 'no licence is attested for this instrument' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_text_licensed BEFORE INSERT ON instrument_text
  FOR EACH ROW EXECUTE FUNCTION instrument_text_licensed();

CREATE FUNCTION instrument_licence_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  standing CONSTANT text[] := ARRAY['withdrawn_at', 'withdrawn_by_name'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
    OR to_jsonb(OLD) - standing IS DISTINCT FROM to_jsonb(NEW) - standing
  THEN
    RAISE EXCEPTION 'an attestation is withdrawn, not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_licence_stays BEFORE UPDATE OR DELETE ON instrument_licence
  FOR EACH ROW EXECUTE FUNCTION instrument_licence_stays();

CREATE FUNCTION administration_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  standing CONSTANT text[] := ARRAY['status', 'entered_in_error_at', 'entered_in_error_by_name', 'entered_in_error_reason'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'ENTERED_IN_ERROR' OR OLD.patient_id <> NEW.patient_id
    OR (OLD.status = 'COMPLETED' AND (NEW.status <> 'ENTERED_IN_ERROR'
      OR to_jsonb(OLD) - standing IS DISTINCT FROM to_jsonb(NEW) - standing))
  THEN
    RAISE EXCEPTION 'what was answered stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administration_stays BEFORE UPDATE OR DELETE ON administration
  FOR EACH ROW EXECUTE FUNCTION administration_stays();

CREATE FUNCTION administration_answer_open() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM administration a WHERE a.clinic_id = NEW.clinic_id
    AND a.id = NEW.administration_id AND a.status = 'IN_PROGRESS')
  THEN
    RAISE EXCEPTION 'what was answered stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administration_answer_open BEFORE INSERT ON administration_answer
  FOR EACH ROW EXECUTE FUNCTION administration_answer_open();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument_licence', 'instrument_text', 'battery', 'battery_entry', 'measure_request',
    'administration', 'administration_answer', 'score']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO consilium_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['instrument_text', 'battery_entry', 'administration_answer', 'score']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
GRANT UPDATE ON instrument_licence, battery, measure_request, administration TO consilium_app;

-- A link opens one request without a session: the clinic is entered for this transaction, and nothing else.
CREATE FUNCTION measure_answer_enter(p_token_hash bytea) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE r record;
BEGIN
  SELECT m.clinic_id, m.id, m.patient_id, m.respondent, m.guardian_id, m.status, m.closes_on, c.name, c.time_zone,
    (clock_timestamp() AT TIME ZONE c.time_zone)::date AS today INTO r
  FROM measure_request m JOIN clinic c ON c.id = m.clinic_id
  WHERE m.token_hash = p_token_hash AND m.status IN ('SENT', 'STARTED', 'COMPLETED');
  IF NOT FOUND OR (r.status <> 'COMPLETED' AND r.closes_on < r.today) THEN RETURN NULL; END IF;
  PERFORM set_config('app.clinic', r.clinic_id::text, true);
  RETURN jsonb_build_object('clinicId', r.clinic_id, 'clinicName', r.name, 'timeZone', r.time_zone, 'requestId', r.id,
    'patientId', r.patient_id, 'respondent', r.respondent, 'guardianId', r.guardian_id);
END $$;
REVOKE ALL ON FUNCTION measure_answer_enter(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measure_answer_enter(bytea) TO consilium_app;
