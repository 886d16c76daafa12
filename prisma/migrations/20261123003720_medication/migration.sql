-- CreateTable
CREATE TABLE "medication" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "medication_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "medication_revision" (
    "clinic_id" UUID NOT NULL,
    "medication_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "medication_class" TEXT NOT NULL,
    "dose_value" DECIMAL(10,3) NOT NULL,
    "dose_unit" TEXT NOT NULL,
    "times_per_day" INTEGER,
    "route" TEXT NOT NULL,
    "indication" TEXT NOT NULL,
    "prescriber" TEXT NOT NULL DEFAULT '',
    "started_on" DATE,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_name" TEXT NOT NULL,

    CONSTRAINT "medication_revision_pkey" PRIMARY KEY ("clinic_id","medication_id","number")
);

-- CreateTable
CREATE TABLE "weaning_schedule" (
    "clinic_id" UUID NOT NULL,
    "medication_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ordered_by_name" TEXT NOT NULL,
    "steps" JSONB NOT NULL,

    CONSTRAINT "weaning_schedule_pkey" PRIMARY KEY ("clinic_id","medication_id","number")
);

-- CreateTable
CREATE TABLE "weaning_hold" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "medication_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "held_by_name" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by_name" TEXT,
    "release_note" TEXT,

    CONSTRAINT "weaning_hold_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "withdrawal_observation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "medication_id" UUID NOT NULL,
    "signs" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "observed_by_name" TEXT NOT NULL,

    CONSTRAINT "withdrawal_observation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "medication_clinic_id_patient_id_idx" ON "medication"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "weaning_hold_clinic_id_medication_id_idx" ON "weaning_hold"("clinic_id", "medication_id");

-- CreateIndex
CREATE INDEX "withdrawal_observation_clinic_id_medication_id_observed_at_idx" ON "withdrawal_observation"("clinic_id", "medication_id", "observed_at");

-- AddForeignKey
ALTER TABLE "medication" ADD CONSTRAINT "medication_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "medication_revision" ADD CONSTRAINT "medication_revision_clinic_id_medication_id_fkey" FOREIGN KEY ("clinic_id", "medication_id") REFERENCES "medication"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weaning_schedule" ADD CONSTRAINT "weaning_schedule_clinic_id_medication_id_fkey" FOREIGN KEY ("clinic_id", "medication_id") REFERENCES "medication"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weaning_hold" ADD CONSTRAINT "weaning_hold_clinic_id_medication_id_fkey" FOREIGN KEY ("clinic_id", "medication_id") REFERENCES "medication"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal_observation" ADD CONSTRAINT "withdrawal_observation_clinic_id_medication_id_fkey" FOREIGN KEY ("clinic_id", "medication_id") REFERENCES "medication"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE medication_revision
  ADD CONSTRAINT medication_revision_number CHECK (number >= 1),
  ADD CONSTRAINT medication_revision_status CHECK (status IN ('ACTIVE', 'ON_HOLD', 'STOPPED')),
  ADD CONSTRAINT medication_revision_dose CHECK (dose_value > 0 AND (times_per_day IS NULL OR times_per_day BETWEEN 1 AND 12)),
  ADD CONSTRAINT medication_revision_reason CHECK (status = 'ACTIVE' OR reason <> '');
ALTER TABLE weaning_schedule
  ADD CONSTRAINT weaning_schedule_number CHECK (number >= 1),
  ADD CONSTRAINT weaning_schedule_steps CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) > 0);
ALTER TABLE weaning_hold
  ADD CONSTRAINT weaning_hold_released CHECK (
    (released_at IS NULL) = (released_by_name IS NULL) AND (released_at IS NULL) = (release_note IS NULL));
-- One hold of a weaning at a time.
CREATE UNIQUE INDEX weaning_hold_open ON weaning_hold (clinic_id, medication_id) WHERE released_at IS NULL;

-- Who held it and why stays; it is released once.
CREATE FUNCTION weaning_hold_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.released_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['released_at', 'released_by_name', 'release_note']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['released_at', 'released_by_name', 'release_note'] THEN
    RAISE EXCEPTION 'a hold of a weaning is released once' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER weaning_hold_stays BEFORE UPDATE ON weaning_hold FOR EACH ROW EXECUTE FUNCTION weaning_hold_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['medication', 'medication_revision', 'weaning_schedule', 'weaning_hold', 'withdrawal_observation']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    -- What was written stays; only a hold is closed.
    EXECUTE format('GRANT SELECT, INSERT ON %I TO consilium_app', t);
  END LOOP;
END $$;
GRANT UPDATE ON weaning_hold TO consilium_app;
