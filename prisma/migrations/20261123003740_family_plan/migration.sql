-- CreateTable
CREATE TABLE "plan_acknowledgement" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_acknowledgement_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "plan_acknowledgement_clinic_id_plan_version_id_idx" ON "plan_acknowledgement"("clinic_id", "plan_version_id");

-- AddForeignKey
ALTER TABLE "plan_acknowledgement" ADD CONSTRAINT "plan_acknowledgement_clinic_id_plan_version_id_fkey" FOREIGN KEY ("clinic_id", "plan_version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE plan_acknowledgement
  ADD CONSTRAINT plan_acknowledgement_relation CHECK (relation IN ('SELF', 'PROXY')),
  ADD CONSTRAINT plan_acknowledgement_answer CHECK (answer IN ('AGREED', 'QUESTION')),
  ADD CONSTRAINT plan_acknowledgement_words CHECK (answer <> 'QUESTION' OR words <> '');
-- A version is agreed to once by each; questions may be several.
CREATE UNIQUE INDEX plan_acknowledgement_agreed ON plan_acknowledgement (clinic_id, plan_version_id, user_id)
  WHERE answer = 'AGREED';

ALTER TABLE plan_acknowledgement ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_acknowledgement AS RESTRICTIVE FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY app ON plan_acknowledgement FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
REVOKE ALL ON plan_acknowledgement FROM PUBLIC;
GRANT SELECT, INSERT ON plan_acknowledgement TO consilium_app;
