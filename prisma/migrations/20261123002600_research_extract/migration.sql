-- CreateTable
CREATE TABLE "research_extract" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "episodes" INTEGER NOT NULL,
    "persons" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "research_extract_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "research_key" (
    "clinic_id" UUID NOT NULL,
    "extract_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID,

    CONSTRAINT "research_key_pkey" PRIMARY KEY ("clinic_id","extract_id","pseudonym")
);

-- CreateTable
CREATE TABLE "research_lookup" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "extract_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "patient_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "research_lookup_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "research_extract_clinic_id_created_at_idx" ON "research_extract"("clinic_id", "created_at");

-- CreateIndex
CREATE INDEX "research_lookup_clinic_id_extract_id_at_idx" ON "research_lookup"("clinic_id", "extract_id", "at");

-- AddForeignKey
ALTER TABLE "research_key" ADD CONSTRAINT "research_key_clinic_id_extract_id_fkey" FOREIGN KEY ("clinic_id", "extract_id") REFERENCES "research_extract"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_lookup" ADD CONSTRAINT "research_lookup_clinic_id_extract_id_fkey" FOREIGN KEY ("clinic_id", "extract_id") REFERENCES "research_extract"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['research_extract', 'research_key', 'research_lookup']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY app ON %I FOR ALL TO consilium_app
      USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
    EXECUTE format('GRANT INSERT ON %I TO consilium_app', t);
  END LOOP;
END $$;
GRANT SELECT ON research_extract, research_lookup TO consilium_app;

-- The key is not read: one pseudonym at a time is looked up, of one extract of the clinic that asks.
CREATE FUNCTION research_key_of(wanted_extract uuid, wanted_pseudonym text)
  RETURNS TABLE (patient_id uuid, episode_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT k.patient_id, k.episode_id FROM research_key k
  WHERE k.clinic_id = app_clinic() AND k.extract_id = wanted_extract AND k.pseudonym = wanted_pseudonym
$$;
REVOKE ALL ON FUNCTION research_key_of(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION research_key_of(uuid, text) TO consilium_app;
