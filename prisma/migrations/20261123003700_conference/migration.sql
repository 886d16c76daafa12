-- CreateTable
CREATE TABLE "conference" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "discussed_seconds" INTEGER NOT NULL DEFAULT 0,
    "discussing_since" TIMESTAMPTZ(3),
    "summary" TEXT NOT NULL DEFAULT '',
    "next_review_on" DATE,
    "sheet" JSONB,
    "plan_version_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_name" TEXT,
    "signed_credential" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "conference_attendance" (
    "clinic_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credential" TEXT,
    "discipline_code" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "conference_attendance_pkey" PRIMARY KEY ("clinic_id","conference_id","member_id")
);

-- CreateTable
CREATE TABLE "conference_flag" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "discipline_code" TEXT,
    "text" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by_user_id" UUID NOT NULL,
    "raised_by_name" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "agenda_item_id" UUID,

    CONSTRAINT "conference_flag_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "conference_decision" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "task_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_name" TEXT,

    CONSTRAINT "conference_decision_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "conference_clinic_id_starts_at_idx" ON "conference"("clinic_id", "starts_at");

-- CreateIndex
CREATE INDEX "agenda_item_clinic_id_patient_id_idx" ON "agenda_item"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_clinic_id_conference_id_patient_id_key" ON "agenda_item"("clinic_id", "conference_id", "patient_id");

-- CreateIndex
CREATE INDEX "conference_flag_clinic_id_patient_id_idx" ON "conference_flag"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "conference_decision_clinic_id_agenda_item_id_idx" ON "conference_decision"("clinic_id", "agenda_item_id");

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_clinic_id_conference_id_fkey" FOREIGN KEY ("clinic_id", "conference_id") REFERENCES "conference"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_clinic_id_plan_version_id_fkey" FOREIGN KEY ("clinic_id", "plan_version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_attendance" ADD CONSTRAINT "conference_attendance_clinic_id_conference_id_fkey" FOREIGN KEY ("clinic_id", "conference_id") REFERENCES "conference"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_attendance" ADD CONSTRAINT "conference_attendance_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_flag" ADD CONSTRAINT "conference_flag_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_flag" ADD CONSTRAINT "conference_flag_clinic_id_agenda_item_id_fkey" FOREIGN KEY ("clinic_id", "agenda_item_id") REFERENCES "agenda_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_decision" ADD CONSTRAINT "conference_decision_clinic_id_agenda_item_id_fkey" FOREIGN KEY ("clinic_id", "agenda_item_id") REFERENCES "agenda_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE conference
  ADD CONSTRAINT conference_status CHECK (status IN ('PLANNED', 'UNDER_WAY', 'CLOSED', 'CALLED_OFF')),
  ADD CONSTRAINT conference_minutes CHECK (minutes BETWEEN 5 AND 480),
  ADD CONSTRAINT conference_times CHECK (
    (status = 'UNDER_WAY') = (started_at IS NOT NULL AND stopped_at IS NULL)
    AND (status = 'CLOSED') = (started_at IS NOT NULL AND stopped_at IS NOT NULL)
    AND (stopped_at IS NULL OR stopped_at >= started_at));
ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_status CHECK (status IN ('WAITING', 'UNDER_DISCUSSION', 'DISCUSSED', 'SIGNED', 'DEFERRED')),
  ADD CONSTRAINT agenda_item_discussed CHECK (discussed_seconds >= 0
    AND (status = 'UNDER_DISCUSSION') = (discussing_since IS NOT NULL)),
  ADD CONSTRAINT agenda_item_signed CHECK (
    num_nonnulls(sheet, signed_at, signed_by_name) = CASE WHEN status = 'SIGNED' THEN 3 ELSE 0 END
    AND (plan_version_id IS NULL OR status = 'SIGNED'));
ALTER TABLE conference_flag ADD CONSTRAINT conference_flag_settled_once
  CHECK (withdrawn_at IS NULL OR agenda_item_id IS NULL);
ALTER TABLE conference_decision
  ADD CONSTRAINT conference_decision_kind CHECK (kind IN ('TASK', 'PLAN_CHANGE', 'NOTED')),
  ADD CONSTRAINT conference_decision_task CHECK ((kind = 'TASK') = (task_id IS NOT NULL)),
  ADD CONSTRAINT conference_decision_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL));

-- A meeting talks about one young person at a time.
CREATE UNIQUE INDEX agenda_item_one_at_a_time ON agenda_item (clinic_id, conference_id) WHERE status = 'UNDER_DISCUSSION';
CREATE INDEX conference_flag_open ON conference_flag (clinic_id, patient_id)
  WHERE withdrawn_at IS NULL AND agenda_item_id IS NULL;

-- What has been signed or put off stays; so does a conference that is over.
CREATE FUNCTION agenda_item_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.status IN ('SIGNED', 'DEFERRED') THEN
    RAISE EXCEPTION 'this part of the conference is settled' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_stays BEFORE UPDATE ON agenda_item FOR EACH ROW EXECUTE FUNCTION agenda_item_stays();

CREATE FUNCTION conference_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.status IN ('CLOSED', 'CALLED_OFF') THEN
    RAISE EXCEPTION 'the conference is over' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_stays BEFORE UPDATE ON conference FOR EACH ROW EXECUTE FUNCTION conference_stays();

-- Who was there stays as it was written once they have signed.
CREATE FUNCTION conference_attendance_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the minutes have been signed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_attendance_stays BEFORE UPDATE ON conference_attendance
  FOR EACH ROW EXECUTE FUNCTION conference_attendance_stays();

-- A decision is withdrawn, once, while its part is open; its words stay.
CREATE FUNCTION conference_decision_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM agenda_item i WHERE i.clinic_id = NEW.clinic_id AND i.id = NEW.agenda_item_id
      AND i.status IN ('SIGNED', 'DEFERRED')) THEN
    RAISE EXCEPTION 'this part of the conference is settled' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawn_by_name']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawn_by_name']) THEN
    RAISE EXCEPTION 'a decision is withdrawn, not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_decision_stays BEFORE INSERT OR UPDATE ON conference_decision
  FOR EACH ROW EXECUTE FUNCTION conference_decision_stays();

-- What was raised is talked about or withdrawn, once; its words stay.
CREATE FUNCTION conference_flag_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR OLD.agenda_item_id IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['withdrawn_at', 'agenda_item_id']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['withdrawn_at', 'agenda_item_id'] THEN
    RAISE EXCEPTION 'a point is settled once' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_flag_stays BEFORE UPDATE ON conference_flag FOR EACH ROW EXECUTE FUNCTION conference_flag_stays();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['conference', 'agenda_item', 'conference_attendance', 'conference_flag', 'conference_decision']
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
