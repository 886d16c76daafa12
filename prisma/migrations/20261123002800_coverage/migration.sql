-- CreateTable
CREATE TABLE "coverage_authorization" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "payer" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "discipline_code" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "unit" TEXT,
    "amount" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_name" TEXT,
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "coverage_authorization_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "coverage_authorization_version" (
    "clinic_id" UUID NOT NULL,
    "authorization_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "payer" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "discipline_code" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "unit" TEXT,
    "amount" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "coverage_authorization_version_pkey" PRIMARY KEY ("clinic_id","authorization_id","version")
);

-- CreateTable
CREATE TABLE "clinic_benchmark_version" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "study" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "adults" BOOLEAN NOT NULL DEFAULT false,
    "n" INTEGER,
    "measure" TEXT NOT NULL,
    "instrument" TEXT,
    "kind" TEXT NOT NULL,
    "value" DECIMAL(10,4) NOT NULL,
    "sd" DECIMAL(10,4),
    "anchor" TEXT,
    "after_days" INTEGER,
    "provenance" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "clinic_benchmark_version_pkey" PRIMARY KEY ("clinic_id","code","version")
);

-- CreateIndex
CREATE INDEX "coverage_authorization_clinic_id_patient_id_ends_on_idx" ON "coverage_authorization"("clinic_id", "patient_id", "ends_on");

-- AddForeignKey
ALTER TABLE "coverage_authorization" ADD CONSTRAINT "coverage_authorization_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_authorization_version" ADD CONSTRAINT "coverage_authorization_version_clinic_id_authorization_id_fkey" FOREIGN KEY ("clinic_id", "authorization_id") REFERENCES "coverage_authorization"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_benchmark_version" ADD CONSTRAINT "clinic_benchmark_version_clinic_id_code_fkey" FOREIGN KEY ("clinic_id", "code") REFERENCES "clinic_benchmark"("clinic_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE coverage_authorization
  ADD CONSTRAINT coverage_authorization_period CHECK (ends_on >= starts_on),
  ADD CONSTRAINT coverage_authorization_named CHECK (payer <> '' AND reference <> ''),
  ADD CONSTRAINT coverage_authorization_unit CHECK (unit IN ('HOURS', 'SESSIONS', 'DAYS')),
  ADD CONSTRAINT coverage_authorization_units CHECK ((unit IS NULL) = (amount IS NULL) AND amount > 0),
  ADD CONSTRAINT coverage_authorization_withdrawn
    CHECK (num_nonnulls(withdrawn_at, withdrawn_by_name, withdrawn_reason) IN (0, 3));

-- Whose it is stays; once withdrawn, nothing changes any more.
CREATE FUNCTION coverage_authorization_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.patient_id <> OLD.patient_id THEN
    RAISE EXCEPTION 'a withdrawn authorization stays as it is' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coverage_authorization_stays BEFORE UPDATE ON coverage_authorization
  FOR EACH ROW EXECUTE FUNCTION coverage_authorization_stays();

-- What a clinic's own rows were before their versions were kept.
INSERT INTO clinic_benchmark_version (clinic_id, code, version, study, citation, population, adults, n, measure,
    instrument, kind, value, sd, anchor, after_days, provenance, hidden, updated_at, by_name)
  SELECT clinic_id, code, version, study, citation, population, adults, n, measure,
    instrument, kind, value, sd, anchor, after_days, provenance, hidden, updated_at, by_name
  FROM clinic_benchmark;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['coverage_authorization', 'coverage_authorization_version', 'clinic_benchmark_version']
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
GRANT UPDATE ON coverage_authorization TO consilium_app;
