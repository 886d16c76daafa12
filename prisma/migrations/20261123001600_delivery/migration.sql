-- CreateTable
CREATE TABLE "session_delivery" (
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_name" TEXT NOT NULL,
    "start_recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "finished_by_name" TEXT,
    "finish_recorded_at" TIMESTAMPTZ(3),
    "unplanned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "session_delivery_pkey" PRIMARY KEY ("clinic_id","session_id")
);

-- CreateTable
CREATE TABLE "session_presence" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "attendance" TEXT NOT NULL,
    "arrived_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "loss_reason" TEXT,
    "loss_note" TEXT NOT NULL DEFAULT '',
    "corrects_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL,
    "by_member_id" UUID,

    CONSTRAINT "session_presence_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "intervention_delivery" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "intervention_id" UUID,
    "kind" TEXT NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "one_to_one" BOOLEAN NOT NULL,
    "corrects_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL,
    "by_member_id" UUID,
    "entered_in_error_at" TIMESTAMPTZ(3),
    "entered_in_error_by" TEXT,
    "entered_in_error_why" TEXT,

    CONSTRAINT "intervention_delivery_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "performance_activity" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "better" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "performance_activity_pkey" PRIMARY KEY ("clinic_id","code")
);

-- CreateTable
CREATE TABLE "performance" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID,
    "activity_code" TEXT NOT NULL,
    "activity_name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "better" TEXT NOT NULL,
    "value" DECIMAL(9,2) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL,
    "by_member_id" UUID,
    "entered_in_error_at" TIMESTAMPTZ(3),
    "entered_in_error_by" TEXT,
    "entered_in_error_why" TEXT,

    CONSTRAINT "performance_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "payer_policy" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "unit_minutes" INTEGER NOT NULL,
    "threshold_minutes" INTEGER NOT NULL,
    "per_service" BOOLEAN NOT NULL DEFAULT false,
    "standard" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "payer_policy_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "payer_service_code" (
    "clinic_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "intervention_kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "timed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payer_service_code_pkey" PRIMARY KEY ("clinic_id","policy_id","intervention_kind")
);

-- CreateTable
CREATE TABLE "patient_payer" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_payer_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateIndex
CREATE INDEX "session_presence_clinic_id_session_id_patient_id_idx" ON "session_presence"("clinic_id", "session_id", "patient_id");

-- CreateIndex
CREATE INDEX "session_presence_clinic_id_patient_id_recorded_at_idx" ON "session_presence"("clinic_id", "patient_id", "recorded_at");

-- CreateIndex
CREATE INDEX "intervention_delivery_clinic_id_session_id_idx" ON "intervention_delivery"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "intervention_delivery_clinic_id_patient_id_started_at_idx" ON "intervention_delivery"("clinic_id", "patient_id", "started_at");

-- CreateIndex
CREATE INDEX "intervention_delivery_clinic_id_member_id_started_at_idx" ON "intervention_delivery"("clinic_id", "member_id", "started_at");

-- CreateIndex
CREATE INDEX "performance_clinic_id_patient_id_activity_code_occurred_at_idx" ON "performance"("clinic_id", "patient_id", "activity_code", "occurred_at");

-- CreateIndex
CREATE INDEX "performance_clinic_id_session_id_idx" ON "performance"("clinic_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payer_policy_clinic_id_name_key" ON "payer_policy"("clinic_id", "name");

-- AddForeignKey
ALTER TABLE "session_delivery" ADD CONSTRAINT "session_delivery_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_presence" ADD CONSTRAINT "session_presence_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_presence" ADD CONSTRAINT "session_presence_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_delivery" ADD CONSTRAINT "intervention_delivery_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_delivery" ADD CONSTRAINT "intervention_delivery_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_delivery" ADD CONSTRAINT "intervention_delivery_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_delivery" ADD CONSTRAINT "intervention_delivery_clinic_id_intervention_id_fkey" FOREIGN KEY ("clinic_id", "intervention_id") REFERENCES "intervention"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "performance" ADD CONSTRAINT "performance_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance" ADD CONSTRAINT "performance_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payer_service_code" ADD CONSTRAINT "payer_service_code_clinic_id_policy_id_fkey" FOREIGN KEY ("clinic_id", "policy_id") REFERENCES "payer_policy"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_payer" ADD CONSTRAINT "patient_payer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_payer" ADD CONSTRAINT "patient_payer_clinic_id_policy_id_fkey" FOREIGN KEY ("clinic_id", "policy_id") REFERENCES "payer_policy"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE session_delivery ADD CONSTRAINT session_delivery_order CHECK (finished_at IS NULL OR finished_at >= started_at);
ALTER TABLE session_presence
  ADD CONSTRAINT session_presence_order CHECK (left_at IS NULL OR arrived_at IS NULL OR left_at >= arrived_at),
  ADD CONSTRAINT session_presence_reason CHECK (loss_reason IS NULL OR loss_reason IN
    ('ILLNESS', 'REFUSAL', 'STAFF', 'MEDICAL', 'FAMILY', 'TRANSPORT', 'OTHER'));
-- One first row of a patient in a session, and one row after each: two recorders cannot both follow the same one.
CREATE UNIQUE INDEX session_presence_one_chain
  ON session_presence (clinic_id, session_id, patient_id, (coalesce(corrects_id, '00000000-0000-0000-0000-000000000000'::uuid)));
ALTER TABLE intervention_delivery
  ADD CONSTRAINT intervention_delivery_order CHECK (started_at < ended_at AND ended_at <= started_at + interval '9 hours'),
  ADD CONSTRAINT intervention_delivery_minutes CHECK (minutes BETWEEN 0 AND 480),
  -- One therapist cannot treat one-to-one twice at the same time (clinical.md 5.3).
  ADD CONSTRAINT intervention_delivery_one_to_one
    EXCLUDE USING gist (clinic_id WITH =, member_id WITH =, tstzrange(started_at, ended_at) WITH &&)
    WHERE (one_to_one AND entered_in_error_at IS NULL);
ALTER TABLE performance ADD CONSTRAINT performance_value CHECK (value > 0);
ALTER TABLE payer_policy
  ADD CONSTRAINT payer_policy_rule CHECK (rule IN ('CMS_TOTAL', 'AMA_MIDPOINT', 'PER_CONTRACT', 'PER_DIEM')),
  ADD CONSTRAINT payer_policy_unit CHECK (unit_minutes BETWEEN 1 AND 120 AND threshold_minutes BETWEEN 1 AND unit_minutes);
CREATE UNIQUE INDEX payer_policy_one_standard ON payer_policy (clinic_id) WHERE standard;

-- What was recorded stays: only its marking as an error may be added.
CREATE FUNCTION delivery_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.entered_in_error_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['entered_in_error_at', 'entered_in_error_by', 'entered_in_error_why']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['entered_in_error_at', 'entered_in_error_by', 'entered_in_error_why']
  THEN
    RAISE EXCEPTION 'a recorded fact is corrected by a new one' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER intervention_delivery_stays BEFORE UPDATE ON intervention_delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_stays();
CREATE TRIGGER performance_stays BEFORE UPDATE ON performance FOR EACH ROW EXECUTE FUNCTION delivery_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session_delivery', 'session_presence', 'intervention_delivery', 'performance_activity',
    'performance', 'payer_policy', 'payer_service_code', 'patient_payer']
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
REVOKE UPDATE ON session_presence FROM consilium_app;
GRANT DELETE ON payer_service_code, patient_payer TO consilium_app;
