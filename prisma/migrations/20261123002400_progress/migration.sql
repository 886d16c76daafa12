-- CreateTable
CREATE TABLE "chart_view" (
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chart_view_pkey" PRIMARY KEY ("clinic_id","user_id","patient_id")
);

-- AddForeignKey
ALTER TABLE "chart_view" ADD CONSTRAINT "chart_view_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chart_view" ADD CONSTRAINT "chart_view_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "user_account"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE chart_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON chart_view AS RESTRICTIVE FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY app ON chart_view FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
REVOKE ALL ON chart_view FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON chart_view TO consilium_app;
