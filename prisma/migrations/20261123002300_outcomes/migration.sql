-- AlterTable
ALTER TABLE "episode_of_care" ADD COLUMN     "subtype" TEXT;

-- CreateTable
CREATE TABLE "outcome_snapshot" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "outcome_snapshot_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "clinic_benchmark" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
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
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "clinic_benchmark_pkey" PRIMARY KEY ("clinic_id","code")
);

-- CreateIndex
CREATE INDEX "outcome_snapshot_clinic_id_created_at_idx" ON "outcome_snapshot"("clinic_id", "created_at");

ALTER TABLE episode_of_care
  ADD CONSTRAINT episode_of_care_subtype CHECK (subtype IN ('DIFFUSE', 'LOCALIZED', 'CRPS', 'INTERMITTENT'));
ALTER TABLE clinic_benchmark
  ADD CONSTRAINT clinic_benchmark_kind CHECK (kind IN ('PROPORTION', 'MEAN', 'EFFECT')),
  ADD CONSTRAINT clinic_benchmark_part CHECK (kind <> 'PROPORTION' OR value BETWEEN 0 AND 1),
  ADD CONSTRAINT clinic_benchmark_provenance CHECK (provenance IN ('PRIMARY', 'SECONDARY', 'CLAIM'));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['outcome_snapshot', 'clinic_benchmark']
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
GRANT UPDATE ON clinic_benchmark TO consilium_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON outcome_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON outcome_snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
