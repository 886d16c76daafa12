-- AlterTable
ALTER TABLE "discharge_finding" ADD COLUMN     "list_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "discharge_override" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "list_number" INTEGER NOT NULL,
    "missing_codes" TEXT[],
    "reason" TEXT NOT NULL,
    "overridden_at" TIMESTAMPTZ(3) NOT NULL,
    "overridden_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_override_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "discharge_override_clinic_id_episode_id_overridden_at_idx" ON "discharge_override"("clinic_id", "episode_id", "overridden_at");

-- AddForeignKey
ALTER TABLE "discharge_override" ADD CONSTRAINT "discharge_override_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discharge_override" ADD CONSTRAINT "discharge_override_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE discharge_override
  ADD CONSTRAINT discharge_override_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT discharge_override_missing CHECK (cardinality(missing_codes) > 0);

ALTER TABLE discharge_override ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON discharge_override AS RESTRICTIVE FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY app ON discharge_override FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
REVOKE ALL ON discharge_override FROM PUBLIC;
-- A reason once given stays: nothing is changed or removed.
GRANT SELECT, INSERT ON discharge_override TO consilium_app;
