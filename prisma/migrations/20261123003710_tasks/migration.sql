-- CreateTable
CREATE TABLE "task" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "owner_member_id" UUID,
    "owner_discipline_code" TEXT,
    "due_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'REQUESTED',
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "task_clinic_id_patient_id_status_idx" ON "task"("clinic_id", "patient_id", "status");

-- CreateIndex
CREATE INDEX "task_clinic_id_owner_member_id_status_idx" ON "task"("clinic_id", "owner_member_id", "status");

-- AddForeignKey
ALTER TABLE "conference_decision" ADD CONSTRAINT "conference_decision_clinic_id_task_id_fkey" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_owner_member_id_fkey" FOREIGN KEY ("clinic_id", "owner_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE task
  ADD CONSTRAINT task_status CHECK (status IN ('REQUESTED', 'COMPLETED', 'CANCELLED')),
  ADD CONSTRAINT task_source CHECK (source IN ('MANUAL', 'CONFERENCE')),
  ADD CONSTRAINT task_owner CHECK ((owner_member_id IS NULL) <> (owner_discipline_code IS NULL)),
  ADD CONSTRAINT task_closed CHECK (
    (status = 'REQUESTED') = (closed_at IS NULL)
    AND (closed_at IS NULL) = (closed_by_name IS NULL)
    AND (status = 'CANCELLED') = (cancel_reason IS NOT NULL));

-- Whom a task is about, where it came from and who wrote it stay as they were.
CREATE FUNCTION task_origin_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF (OLD.patient_id, OLD.source, OLD.created_at, OLD.created_by_name)
    IS DISTINCT FROM (NEW.patient_id, NEW.source, NEW.created_at, NEW.created_by_name) THEN
    RAISE EXCEPTION 'the origin of a task stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_origin_stays BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION task_origin_stays();

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON task AS RESTRICTIVE FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY app ON task FOR ALL TO consilium_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
REVOKE ALL ON task FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON task TO consilium_app;
