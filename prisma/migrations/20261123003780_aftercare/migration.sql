-- CreateTable
CREATE TABLE "flare_plan" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "signs" TEXT NOT NULL,
    "helps" TEXT NOT NULL,
    "coach_name" TEXT NOT NULL,
    "coach_phone" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_name" TEXT NOT NULL,

    CONSTRAINT "flare_plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "flare_stamp" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "flare_stamp_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "discharge_letter" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "recommendations" TEXT NOT NULL,
    "follow_up" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_name" TEXT,
    "content" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "discharge_letter_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "flare_plan_clinic_id_patient_id_number_key" ON "flare_plan"("clinic_id", "patient_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "flare_stamp_clinic_id_patient_id_number_key" ON "flare_stamp"("clinic_id", "patient_id", "number");

-- CreateIndex
CREATE INDEX "discharge_letter_clinic_id_patient_id_idx" ON "discharge_letter"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "discharge_letter_clinic_id_episode_id_number_key" ON "discharge_letter"("clinic_id", "episode_id", "number");

-- AddForeignKey
ALTER TABLE "flare_plan" ADD CONSTRAINT "flare_plan_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flare_stamp" ADD CONSTRAINT "flare_stamp_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_letter" ADD CONSTRAINT "discharge_letter_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_letter" ADD CONSTRAINT "discharge_letter_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE flare_plan
  ADD CONSTRAINT flare_plan_number CHECK (number >= 1),
  ADD CONSTRAINT flare_plan_texts CHECK (btrim(signs) <> '' AND btrim(coach_name) <> '' AND btrim(coach_phone) <> '');
ALTER TABLE flare_stamp
  ADD CONSTRAINT flare_stamp_number CHECK (number >= 1),
  ADD CONSTRAINT flare_stamp_step CHECK (step IN ('RESTART_PROGRAMME', 'CALL_COACH', 'BOOSTER_VISIT'));
ALTER TABLE discharge_letter
  ADD CONSTRAINT discharge_letter_number CHECK (number >= 1 AND version >= 1),
  ADD CONSTRAINT discharge_letter_language CHECK (language IN ('en', 'es')),
  ADD CONSTRAINT discharge_letter_signed
    CHECK ((signed_at IS NULL) = (content IS NULL) AND (signed_at IS NULL) = (signed_by_name IS NULL));
CREATE UNIQUE INDEX discharge_letter_one_draft ON discharge_letter (clinic_id, episode_id) WHERE signed_at IS NULL;

-- A signed letter stays as it was, for the owner of the tables too; a draft never changes whom it is about.
CREATE FUNCTION discharge_letter_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.signed_at IS NOT NULL OR NEW.patient_id <> OLD.patient_id
     OR NEW.episode_id <> OLD.episode_id OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'this letter is kept as it was written' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER discharge_letter_stays BEFORE UPDATE OR DELETE ON discharge_letter
  FOR EACH ROW EXECUTE FUNCTION discharge_letter_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['flare_plan', 'flare_stamp', 'discharge_letter']
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
GRANT UPDATE ON discharge_letter TO consilium_app;
