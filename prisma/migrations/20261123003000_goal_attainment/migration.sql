-- CreateTable
CREATE TABLE "goal_scale" (
    "clinic_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "levels" TEXT[],
    "weight" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "goal_scale_pkey" PRIMARY KEY ("clinic_id","goal_id")
);

-- CreateTable
CREATE TABLE "goal_rating" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "rated_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "rated_by_name" TEXT NOT NULL,

    CONSTRAINT "goal_rating_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "goal_rating_clinic_id_goal_id_rated_on_idx" ON "goal_rating"("clinic_id", "goal_id", "rated_on");

-- AddForeignKey
ALTER TABLE "goal_scale" ADD CONSTRAINT "goal_scale_clinic_id_goal_id_fkey" FOREIGN KEY ("clinic_id", "goal_id") REFERENCES "goal"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_clinic_id_goal_id_fkey" FOREIGN KEY ("clinic_id", "goal_id") REFERENCES "goal_scale"("clinic_id", "goal_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE goal_scale
  ADD CONSTRAINT goal_scale_five CHECK (array_length(levels, 1) = 5 AND array_position(levels, '') IS NULL),
  ADD CONSTRAINT goal_scale_weight CHECK (weight BETWEEN 1 AND 4);
ALTER TABLE goal_rating ADD CONSTRAINT goal_rating_level CHECK (level BETWEEN -2 AND 2);

-- Levels are written at the start: once a goal has been rated by them they stay as they are.
CREATE FUNCTION goal_scale_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM goal_rating r WHERE r.clinic_id = OLD.clinic_id AND r.goal_id = OLD.goal_id) THEN
    RAISE EXCEPTION 'a goal has been rated by these levels' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goal_scale_stays BEFORE UPDATE ON goal_scale FOR EACH ROW EXECUTE FUNCTION goal_scale_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['goal_scale', 'goal_rating']
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
REVOKE UPDATE ON goal_rating FROM consilium_app;
