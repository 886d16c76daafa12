-- CreateTable
CREATE TABLE "desensitization_stimulus" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "retired_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "desensitization_stimulus_pkey" PRIMARY KEY ("clinic_id","code")
);

-- CreateTable
CREATE TABLE "protocol_template" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "protocol_template_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "desensitization_protocol" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "site" TEXT NOT NULL,
    "laterality" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "current_step_key" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_by_member_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_name" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "desensitization_protocol_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "protocol_version" (
    "clinic_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "approach" TEXT NOT NULL,
    "distress_scale" TEXT NOT NULL,
    "thresholds" JSONB NOT NULL,
    "home_ceiling_key" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_member_id" UUID,

    CONSTRAINT "protocol_version_pkey" PRIMARY KEY ("clinic_id","protocol_id","number")
);

-- CreateTable
CREATE TABLE "protocol_step" (
    "clinic_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "step_key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stimulus_code" TEXT NOT NULL,
    "stimulus_name" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "planned_seconds" INTEGER NOT NULL,
    "times_per_day" INTEGER NOT NULL,
    "target_kpa" DECIMAL(7,2),
    "target" TEXT NOT NULL DEFAULT '',
    "instructions" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "protocol_step_pkey" PRIMARY KEY ("clinic_id","protocol_id","version_number","step_key")
);

-- CreateTable
CREATE TABLE "ladder_move" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_step_key" TEXT,
    "step_key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "steps" INTEGER NOT NULL,
    "suggested" TEXT,
    "evidence" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "told_psychology" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_member_id" UUID,

    CONSTRAINT "ladder_move_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "desensitization_log" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "step_key" TEXT NOT NULL,
    "step_ordinal" INTEGER NOT NULL,
    "stimulus_code" TEXT NOT NULL,
    "stimulus_name" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "approach" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "laterality" TEXT NOT NULL,
    "session_id" UUID,
    "setting" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "performed_by" TEXT NOT NULL,
    "observed" BOOLEAN NOT NULL,
    "observer_name" TEXT NOT NULL DEFAULT '',
    "planned_seconds" INTEGER NOT NULL,
    "done_seconds" INTEGER NOT NULL,
    "reps" INTEGER,
    "intensity_value" DECIMAL(12,4),
    "intensity_unit" TEXT,
    "probe_area_cm2" DECIMAL(8,4),
    "instrument" TEXT NOT NULL DEFAULT '',
    "pressure_kpa" DECIMAL(9,3),
    "pain_before" INTEGER,
    "pain_peak" INTEGER,
    "pain_after" INTEGER,
    "pain_recovery" INTEGER,
    "recovery" TEXT NOT NULL,
    "recovery_seconds" INTEGER,
    "distress_scale" TEXT NOT NULL,
    "distress_before" INTEGER,
    "distress_peak" INTEGER,
    "distress_after" INTEGER,
    "allodynia_area_cm2" DECIMAL(8,1),
    "border" JSONB,
    "skin_findings" TEXT[],
    "temperature_difference_c" DECIMAL(4,1),
    "autonomic_signs" TEXT[],
    "stop_reason" TEXT,
    "hard_stops" TEXT[],
    "note_for_team" TEXT NOT NULL DEFAULT '',
    "note_kept_private" BOOLEAN NOT NULL DEFAULT false,
    "kept_despite" TEXT,
    "corrects_id" UUID,
    "content_hash" TEXT NOT NULL,
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

    CONSTRAINT "desensitization_log_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "allodynia_map" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "site" TEXT NOT NULL,
    "laterality" TEXT NOT NULL,
    "chart_view" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "stimulus_force_g" DECIMAL(9,3),
    "threshold_rating" INTEGER NOT NULL,
    "polygons" JSONB NOT NULL,
    "cm_per_unit" DECIMAL(9,6) NOT NULL,
    "area_cm2" DECIMAL(12,1) NOT NULL,
    "landmarks" TEXT NOT NULL DEFAULT '',
    "rater_name" TEXT NOT NULL,
    "retest_of_id" UUID,
    "content_hash" TEXT NOT NULL,
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

    CONSTRAINT "allodynia_map_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "desensitization_notice" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "desensitization_notice_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "protocol_template_clinic_id_name_key" ON "protocol_template"("clinic_id", "name");

-- CreateIndex
CREATE INDEX "desensitization_protocol_clinic_id_patient_id_idx" ON "desensitization_protocol"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_step_clinic_id_protocol_id_version_number_ordinal_key" ON "protocol_step"("clinic_id", "protocol_id", "version_number", "ordinal");

-- CreateIndex
CREATE INDEX "ladder_move_clinic_id_protocol_id_at_idx" ON "ladder_move"("clinic_id", "protocol_id", "at");

-- CreateIndex
CREATE INDEX "desensitization_log_clinic_id_protocol_id_occurred_at_idx" ON "desensitization_log"("clinic_id", "protocol_id", "occurred_at");

-- CreateIndex
CREATE INDEX "desensitization_log_clinic_id_patient_id_occurred_at_idx" ON "desensitization_log"("clinic_id", "patient_id", "occurred_at");

-- CreateIndex
CREATE INDEX "desensitization_log_clinic_id_session_id_idx" ON "desensitization_log"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "allodynia_map_clinic_id_patient_id_occurred_at_idx" ON "allodynia_map"("clinic_id", "patient_id", "occurred_at");

-- CreateIndex
CREATE INDEX "desensitization_notice_clinic_id_member_id_created_at_idx" ON "desensitization_notice"("clinic_id", "member_id", "created_at");

-- AddForeignKey
ALTER TABLE "desensitization_protocol" ADD CONSTRAINT "desensitization_protocol_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_version" ADD CONSTRAINT "protocol_version_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "desensitization_protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_step" ADD CONSTRAINT "protocol_step_clinic_id_protocol_id_version_number_fkey" FOREIGN KEY ("clinic_id", "protocol_id", "version_number") REFERENCES "protocol_version"("clinic_id", "protocol_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_move" ADD CONSTRAINT "ladder_move_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "desensitization_protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desensitization_log" ADD CONSTRAINT "desensitization_log_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desensitization_log" ADD CONSTRAINT "desensitization_log_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "desensitization_protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desensitization_log" ADD CONSTRAINT "desensitization_log_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allodynia_map" ADD CONSTRAINT "allodynia_map_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desensitization_notice" ADD CONSTRAINT "desensitization_notice_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desensitization_notice" ADD CONSTRAINT "desensitization_notice_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE desensitization_protocol
  ADD CONSTRAINT desensitization_protocol_status CHECK (status IN ('ACTIVE', 'COMPLETED', 'RETIRED')),
  ADD CONSTRAINT desensitization_protocol_end CHECK ((status = 'ACTIVE') = (ended_at IS NULL));
ALTER TABLE desensitization_log
  ADD CONSTRAINT desensitization_log_time CHECK (planned_seconds BETWEEN 0 AND 7200 AND done_seconds BETWEEN 0 AND 7200),
  ADD CONSTRAINT desensitization_log_pain CHECK (
    coalesce(pain_before, 0) BETWEEN 0 AND 10 AND coalesce(pain_peak, 0) BETWEEN 0 AND 10
    AND coalesce(pain_after, 0) BETWEEN 0 AND 10 AND coalesce(pain_recovery, 0) BETWEEN 0 AND 10),
  ADD CONSTRAINT desensitization_log_recovery CHECK ((recovery = 'REACHED') = (recovery_seconds IS NOT NULL)),
  ADD CONSTRAINT desensitization_log_intensity CHECK ((intensity_value IS NULL) = (intensity_unit IS NULL));
-- A block has one correction: two correctors cannot both follow the same row.
CREATE UNIQUE INDEX desensitization_log_clinic_id_corrects_id_key ON desensitization_log (clinic_id, corrects_id);
ALTER TABLE allodynia_map ADD CONSTRAINT allodynia_map_area CHECK (area_cm2 >= 0);

-- What was recorded stays: only its marking as an error may be added.
CREATE FUNCTION desensitization_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.entered_in_error_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['entered_in_error_at', 'entered_in_error_by', 'entered_in_error_why']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['entered_in_error_at', 'entered_in_error_by', 'entered_in_error_why']
  THEN
    RAISE EXCEPTION 'a recorded fact is corrected by a new one' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER desensitization_log_stays BEFORE UPDATE ON desensitization_log
  FOR EACH ROW EXECUTE FUNCTION desensitization_stays();
CREATE TRIGGER allodynia_map_stays BEFORE UPDATE ON allodynia_map
  FOR EACH ROW EXECUTE FUNCTION desensitization_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desensitization_stimulus', 'protocol_template', 'desensitization_protocol', 'protocol_version',
    'protocol_step', 'ladder_move', 'desensitization_log', 'allodynia_map', 'desensitization_notice']
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
-- Versions, their steps and moves are added and never changed.
REVOKE UPDATE ON protocol_version, protocol_step, ladder_move FROM consilium_app;
