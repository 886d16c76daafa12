-- CreateTable
CREATE TABLE "school_plan" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "school_name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "support" TEXT NOT NULL,
    "returns" TEXT NOT NULL,
    "meeting_on" DATE,
    "steps" JSONB NOT NULL,
    "accommodations" TEXT[],
    "further_requests" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_name" TEXT NOT NULL,

    CONSTRAINT "school_plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "school_week" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "week_of" DATE NOT NULL,
    "half_days" TEXT[],
    "note" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "school_week_pkey" PRIMARY KEY ("clinic_id","patient_id","week_of")
);

-- CreateTable
CREATE TABLE "school_letter" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "plan_number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "consent_by" TEXT NOT NULL,
    "consent_on" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by_name" TEXT NOT NULL,

    CONSTRAINT "school_letter_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "school_plan_clinic_id_patient_id_number_key" ON "school_plan"("clinic_id", "patient_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "school_letter_clinic_id_patient_id_number_key" ON "school_letter"("clinic_id", "patient_id", "number");

-- AddForeignKey
ALTER TABLE "school_plan" ADD CONSTRAINT "school_plan_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_week" ADD CONSTRAINT "school_week_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_letter" ADD CONSTRAINT "school_letter_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE school_plan
  ADD CONSTRAINT school_plan_number CHECK (number >= 1),
  ADD CONSTRAINT school_plan_school CHECK (btrim(school_name) <> ''),
  ADD CONSTRAINT school_plan_codes CHECK (support IN ('NONE', 'REQUESTED', 'SECTION_504', 'IEP', 'OTHER')
    AND returns IN ('FULL', 'GRADED')),
  ADD CONSTRAINT school_plan_steps CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) BETWEEN 1 AND 12);
ALTER TABLE school_week
  ADD CONSTRAINT school_week_monday CHECK (extract(isodow FROM week_of) = 1),
  ADD CONSTRAINT school_week_half_days CHECK (cardinality(half_days) = 10
    AND half_days <@ ARRAY['', 'ATTENDED', 'ABSENT', 'NO_SCHOOL']),
  ADD CONSTRAINT school_week_version CHECK (version >= 1);
ALTER TABLE school_letter
  ADD CONSTRAINT school_letter_number CHECK (number >= 1 AND plan_number >= 1),
  ADD CONSTRAINT school_letter_language CHECK (language IN ('en', 'es')),
  ADD CONSTRAINT school_letter_consent CHECK (btrim(consent_by) <> '');

-- A signed letter stays as it was, for the owner of the tables too.
CREATE FUNCTION school_letter_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  RAISE EXCEPTION 'this letter is kept as it was written' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER school_letter_stays BEFORE UPDATE OR DELETE ON school_letter
  FOR EACH ROW EXECUTE FUNCTION school_letter_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['school_plan', 'school_week', 'school_letter']
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
GRANT UPDATE ON school_week TO consilium_app;
