-- CreateTable
CREATE TABLE "release_rule" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "viewer" TEXT NOT NULL,
    "data_class" TEXT NOT NULL,
    "from_age" INTEGER NOT NULL,
    "until_age" INTEGER,

    CONSTRAINT "release_rule_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "home_practice" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "intervention_id" UUID,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "feeling" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "note_kept_private" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,

    CONSTRAINT "home_practice_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "release_rule_clinic_id_viewer_data_class_from_age_key" ON "release_rule"("clinic_id", "viewer", "data_class", "from_age");

-- CreateIndex
CREATE INDEX "home_practice_clinic_id_patient_id_occurred_at_idx" ON "home_practice"("clinic_id", "patient_id", "occurred_at");

-- AddForeignKey
ALTER TABLE "home_practice" ADD CONSTRAINT "home_practice_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE release_rule
  ADD CONSTRAINT release_rule_viewer CHECK (viewer IN ('PATIENT', 'PROXY')),
  ADD CONSTRAINT release_rule_ages CHECK (from_age >= 0 AND (until_age IS NULL OR until_age > from_age)),
  ADD CONSTRAINT release_rule_never CHECK (data_class NOT IN ('PSYCHOTHERAPY', 'ABUSE_INVESTIGATION', 'STAFF_SAFETY'));
ALTER TABLE home_practice ADD CONSTRAINT home_practice_minutes CHECK (minutes BETWEEN 1 AND 240);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['release_rule', 'home_practice']
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
GRANT DELETE ON release_rule TO consilium_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON home_practice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON home_practice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
