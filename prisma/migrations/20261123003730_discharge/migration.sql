-- CreateTable
CREATE TABLE "discharge_criteria_list" (
    "clinic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_criteria_list_pkey" PRIMARY KEY ("clinic_id","number")
);

-- CreateTable
CREATE TABLE "discharge_expectation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "expected_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_expectation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "discharge_barrier" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_name" TEXT,
    "resolution" TEXT,

    CONSTRAINT "discharge_barrier_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "discharge_finding" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "found_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_finding_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "discharge_expectation_clinic_id_episode_id_set_at_idx" ON "discharge_expectation"("clinic_id", "episode_id", "set_at");

-- CreateIndex
CREATE INDEX "discharge_barrier_clinic_id_episode_id_idx" ON "discharge_barrier"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "discharge_finding_clinic_id_episode_id_criterion_code_found_idx" ON "discharge_finding"("clinic_id", "episode_id", "criterion_code", "found_at");

-- AddForeignKey
ALTER TABLE "discharge_criteria_list" ADD CONSTRAINT "discharge_criteria_list_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_expectation" ADD CONSTRAINT "discharge_expectation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_expectation" ADD CONSTRAINT "discharge_expectation_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_barrier" ADD CONSTRAINT "discharge_barrier_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_barrier" ADD CONSTRAINT "discharge_barrier_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_finding" ADD CONSTRAINT "discharge_finding_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_finding" ADD CONSTRAINT "discharge_finding_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE discharge_criteria_list
  ADD CONSTRAINT discharge_criteria_list_number CHECK (number >= 1),
  ADD CONSTRAINT discharge_criteria_list_criteria CHECK (
    jsonb_typeof(criteria) = 'array' AND jsonb_array_length(criteria) > 0);
ALTER TABLE discharge_barrier
  ADD CONSTRAINT discharge_barrier_kind CHECK (
    kind IN ('FUNCTION', 'FAMILY', 'SCHOOL', 'SAFETY', 'MEDICATION', 'EQUIPMENT', 'COVERAGE', 'OTHER')),
  ADD CONSTRAINT discharge_barrier_resolved CHECK (
    (resolved_at IS NULL) = (resolved_by_name IS NULL) AND (resolved_at IS NULL) = (resolution IS NULL));
ALTER TABLE discharge_finding
  ADD CONSTRAINT discharge_finding_finding CHECK (finding IN ('MET', 'NOT_MET', 'NOT_APPLICABLE'));

-- A barrier is resolved once; what it was stays.
CREATE FUNCTION discharge_barrier_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.resolved_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['resolved_at', 'resolved_by_name', 'resolution']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['resolved_at', 'resolved_by_name', 'resolution'] THEN
    RAISE EXCEPTION 'a barrier is resolved once' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER discharge_barrier_stays BEFORE UPDATE ON discharge_barrier
  FOR EACH ROW EXECUTE FUNCTION discharge_barrier_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['discharge_criteria_list', 'discharge_expectation', 'discharge_barrier', 'discharge_finding']
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
GRANT UPDATE ON discharge_barrier TO consilium_app;
