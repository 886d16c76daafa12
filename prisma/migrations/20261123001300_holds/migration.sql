-- CreateTable
CREATE TABLE "hold" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "whole_programme" BOOLEAN NOT NULL,
    "site" TEXT,
    "laterality" TEXT,
    "modality" TEXT,
    "activity" TEXT,
    "protocol_id" UUID,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "safety_flag_id" UUID,
    "set_by_name" TEXT NOT NULL,
    "set_by_member_id" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "review_on" DATE NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_name" TEXT,
    "lift_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "hold_review" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "next_review_on" DATE NOT NULL,

    CONSTRAINT "hold_review_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "hold_clinic_id_patient_id_set_at_idx" ON "hold"("clinic_id", "patient_id", "set_at");

-- CreateIndex
CREATE INDEX "hold_review_clinic_id_hold_id_reviewed_at_idx" ON "hold_review"("clinic_id", "hold_id", "reviewed_at");

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_clinic_id_set_by_member_id_fkey" FOREIGN KEY ("clinic_id", "set_by_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_review" ADD CONSTRAINT "hold_review_clinic_id_hold_id_fkey" FOREIGN KEY ("clinic_id", "hold_id") REFERENCES "hold"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The whole programme and nothing else, or at least one dimension; a site with its side.
ALTER TABLE hold
  ADD CONSTRAINT hold_scope CHECK (CASE WHEN whole_programme
    THEN num_nonnulls(site, laterality, modality, activity, protocol_id) = 0
    ELSE num_nonnulls(site, modality, activity, protocol_id) > 0 END),
  ADD CONSTRAINT hold_side CHECK ((site IS NULL) = (laterality IS NULL)),
  ADD CONSTRAINT hold_source CHECK (source IN ('MANUAL', 'HARD_STOP')),
  ADD CONSTRAINT hold_lifted_by_name CHECK (num_nonnulls(lifted_at, lifted_by_name, lift_reason) IN (0, 3));
CREATE INDEX hold_in_force ON hold (clinic_id, patient_id) WHERE lifted_at IS NULL;
CREATE INDEX hold_to_review ON hold (clinic_id, review_on) WHERE lifted_at IS NULL;

-- What a hold covers, why and whose it is stay as they were set; once lifted, nothing changes any more.
CREATE FUNCTION hold_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.lifted_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['review_on', 'lifted_at', 'lifted_by_name', 'lift_reason', 'version']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['review_on', 'lifted_at', 'lifted_by_name', 'lift_reason', 'version']
  THEN
    RAISE EXCEPTION 'a hold is lifted, not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_stays BEFORE UPDATE ON hold FOR EACH ROW EXECUTE FUNCTION hold_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['hold', 'hold_review']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO consilium_app', t);
  END LOOP;
END $$;
REVOKE UPDATE ON hold_review FROM consilium_app;
