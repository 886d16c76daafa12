-- CreateTable
CREATE TABLE "examination" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "examined_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "examiner_user_id" UUID NOT NULL,
    "examiner_name" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "examination_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "examination_addendum" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "examination_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "examination_addendum_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "examination_clinic_id_patient_id_examined_at_idx" ON "examination"("clinic_id", "patient_id", "examined_at");

-- CreateIndex
CREATE INDEX "examination_addendum_clinic_id_examination_id_idx" ON "examination_addendum"("clinic_id", "examination_id");

-- AddForeignKey
ALTER TABLE "examination" ADD CONSTRAINT "examination_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examination_addendum" ADD CONSTRAINT "examination_addendum_clinic_id_examination_id_fkey" FOREIGN KEY ("clinic_id", "examination_id") REFERENCES "examination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE examination
  ADD CONSTRAINT examination_findings CHECK (jsonb_typeof(findings) = 'array'),
  ADD CONSTRAINT examination_signed CHECK (signed_at IS NULL OR jsonb_array_length(findings) > 0 OR note <> ''),
  ADD CONSTRAINT examination_version CHECK (version >= 1);
ALTER TABLE examination_addendum
  ADD CONSTRAINT examination_addendum_text CHECK (text <> '');

-- A signed examination stays as it was, for the owner of the tables too; a draft never changes its patient or examiner.
CREATE FUNCTION examination_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.signed_at IS NOT NULL OR NEW.patient_id <> OLD.patient_id
     OR NEW.examiner_user_id <> OLD.examiner_user_id OR NEW.recorded_at <> OLD.recorded_at THEN
    RAISE EXCEPTION 'this examination is kept as it was written' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER examination_stays BEFORE UPDATE OR DELETE ON examination
  FOR EACH ROW EXECUTE FUNCTION examination_stays();
CREATE FUNCTION examination_addendum_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  RAISE EXCEPTION 'this addendum is kept as it was written' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER examination_addendum_stays BEFORE UPDATE OR DELETE ON examination_addendum
  FOR EACH ROW EXECUTE FUNCTION examination_addendum_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['examination', 'examination_addendum']
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
GRANT UPDATE ON examination TO consilium_app;
