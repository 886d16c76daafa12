-- CreateTable
CREATE TABLE "workup_history" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "safety" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_by_user_id" UUID,

    CONSTRAINT "workup_history_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "workup_test" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "other_name" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL,
    "ordered_on" DATE NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ordered_by_name" TEXT NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_name" TEXT,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "workup_test_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "workup_test_result" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "result_class" TEXT NOT NULL,
    "done_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "workup_test_result_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "workup_diagnosis" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "history_version" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "overrides" TEXT[],
    "override_reason" TEXT NOT NULL DEFAULT '',
    "supersedes_id" UUID,
    "supersede_reason" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "signed_by_user_id" UUID NOT NULL,

    CONSTRAINT "workup_diagnosis_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workup_history_clinic_id_episode_id_version_key" ON "workup_history"("clinic_id", "episode_id", "version");

-- CreateIndex
CREATE INDEX "workup_test_clinic_id_episode_id_idx" ON "workup_test"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "workup_test_clinic_id_patient_id_idx" ON "workup_test"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "workup_test_result_clinic_id_test_id_idx" ON "workup_test_result"("clinic_id", "test_id");

-- CreateIndex
CREATE INDEX "workup_diagnosis_clinic_id_episode_id_idx" ON "workup_diagnosis"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "workup_diagnosis_clinic_id_patient_id_idx" ON "workup_diagnosis"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "workup_diagnosis_clinic_id_supersedes_id_key" ON "workup_diagnosis"("clinic_id", "supersedes_id");

-- AddForeignKey
ALTER TABLE "workup_history" ADD CONSTRAINT "workup_history_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_history" ADD CONSTRAINT "workup_history_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_test" ADD CONSTRAINT "workup_test_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_test" ADD CONSTRAINT "workup_test_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_test_result" ADD CONSTRAINT "workup_test_result_clinic_id_test_id_fkey" FOREIGN KEY ("clinic_id", "test_id") REFERENCES "workup_test"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_diagnosis" ADD CONSTRAINT "workup_diagnosis_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_diagnosis" ADD CONSTRAINT "workup_diagnosis_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workup_diagnosis" ADD CONSTRAINT "workup_diagnosis_clinic_id_supersedes_id_fkey" FOREIGN KEY ("clinic_id", "supersedes_id") REFERENCES "workup_diagnosis"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE workup_history
  ADD CONSTRAINT workup_history_version CHECK (version >= 1),
  ADD CONSTRAINT workup_history_shape CHECK (jsonb_typeof(content) = 'object' AND jsonb_typeof(safety) = 'array');
ALTER TABLE workup_test
  ADD CONSTRAINT workup_test_kind CHECK (kind IN ('FBC', 'ESR', 'CRP', 'CK', 'TSH', 'COELIAC', 'VITAMIN_D', 'ANA',
    'X_RAY', 'MRI', 'BONE_SCAN', 'OTHER')),
  ADD CONSTRAINT workup_test_named CHECK (kind <> 'OTHER' OR other_name <> ''),
  ADD CONSTRAINT workup_test_purpose CHECK (purpose <> ''),
  ADD CONSTRAINT workup_test_cancelled CHECK (
    (cancelled_at IS NULL) = (cancel_reason IS NULL) AND (cancelled_at IS NULL) = (cancelled_by_name IS NULL));
ALTER TABLE workup_test_result
  ADD CONSTRAINT workup_test_result_class CHECK (result_class IN ('NORMAL', 'INCIDENTAL', 'EXPLAINS_PAIN', 'PENDING')),
  ADD CONSTRAINT workup_test_result_done CHECK (result_class = 'PENDING' OR done_on IS NOT NULL);
ALTER TABLE workup_diagnosis
  ADD CONSTRAINT workup_diagnosis_code CHECK (code IN ('AMPS_DIFFUSE', 'AMPS_LOCALIZED', 'CRPS_I', 'FIBROMYALGIA_JUVENILE', 'OTHER')),
  ADD CONSTRAINT workup_diagnosis_named CHECK (code <> 'OTHER' OR text <> ''),
  ADD CONSTRAINT workup_diagnosis_override CHECK (cardinality(overrides) = 0 OR char_length(override_reason) >= 20),
  ADD CONSTRAINT workup_diagnosis_superseding CHECK (supersedes_id IS NULL OR supersede_reason <> ''),
  ADD CONSTRAINT workup_diagnosis_not_itself CHECK (supersedes_id <> id);

-- What was recorded or signed stays as it was, for the owner of the tables too; a later row says otherwise.
CREATE FUNCTION workup_row_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  RAISE EXCEPTION 'this row of the work-up is kept as it was written' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER workup_history_stays BEFORE UPDATE OR DELETE ON workup_history
  FOR EACH ROW EXECUTE FUNCTION workup_row_stays();
CREATE TRIGGER workup_test_result_stays BEFORE UPDATE OR DELETE ON workup_test_result
  FOR EACH ROW EXECUTE FUNCTION workup_row_stays();
CREATE TRIGGER workup_diagnosis_stays BEFORE UPDATE OR DELETE ON workup_diagnosis
  FOR EACH ROW EXECUTE FUNCTION workup_row_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['workup_history', 'workup_test', 'workup_test_result', 'workup_diagnosis']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO consilium_app', t);
  END LOOP;
END $$;
GRANT UPDATE ON workup_test TO consilium_app;
