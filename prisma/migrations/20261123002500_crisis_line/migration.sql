-- CreateTable
CREATE TABLE "crisis_line" (
    "clinic_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "line_name" TEXT NOT NULL DEFAULT '',
    "call_number" TEXT NOT NULL DEFAULT '',
    "text_number" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT NOT NULL,

    CONSTRAINT "crisis_line_pkey" PRIMARY KEY ("clinic_id")
);

ALTER TABLE crisis_line
  ADD CONSTRAINT crisis_line_country CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT crisis_line_emergency CHECK (emergency_number <> ''),
  ADD CONSTRAINT crisis_line_whole CHECK ((line_name = '') = (call_number = ''));

ALTER TABLE crisis_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON crisis_line AS RESTRICTIVE FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY app ON crisis_line FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
REVOKE ALL ON crisis_line FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON crisis_line TO consilium_app;
