-- CreateTable
CREATE TABLE "safety_flag" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "findings" TEXT[],
    "source_kind" TEXT,
    "source_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by_name" TEXT NOT NULL,
    "raised_by_user_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_name" TEXT,
    "acknowledged_by_user_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "assessment" TEXT,
    "guardian_told_at" TIMESTAMPTZ(3),
    "guardian_told_by_name" TEXT,
    "paged_step" INTEGER NOT NULL DEFAULT 0,
    "escalates_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "safety_flag_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "safety_page" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "flag_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "paged_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "safety_page_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "on_call_duty" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_name" TEXT NOT NULL,

    CONSTRAINT "on_call_duty_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "adverse_event" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "event_class" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "serious" BOOLEAN NOT NULL,
    "expected" BOOLEAN NOT NULL,
    "relatedness" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "activity" TEXT NOT NULL DEFAULT '',
    "session_id" UUID,
    "observed_by_name" TEXT NOT NULL DEFAULT '',
    "onset_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER NOT NULL DEFAULT 0,
    "late_entry" BOOLEAN NOT NULL DEFAULT false,
    "by_name" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "guardian_told_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_name" TEXT,
    "review_note" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "entered_in_error_at" TIMESTAMPTZ(3),
    "entered_in_error_by" TEXT,
    "entered_in_error_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "adverse_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "queued_mail" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "queued_mail_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "safety_flag_clinic_id_patient_id_raised_at_idx" ON "safety_flag"("clinic_id", "patient_id", "raised_at");

-- CreateIndex
CREATE INDEX "safety_flag_clinic_id_status_idx" ON "safety_flag"("clinic_id", "status");

-- CreateIndex
CREATE INDEX "safety_page_clinic_id_user_id_paged_at_idx" ON "safety_page"("clinic_id", "user_id", "paged_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_page_clinic_id_flag_id_user_id_key" ON "safety_page"("clinic_id", "flag_id", "user_id");

-- CreateIndex
CREATE INDEX "on_call_duty_clinic_id_starts_at_idx" ON "on_call_duty"("clinic_id", "starts_at");

-- CreateIndex
CREATE INDEX "adverse_event_clinic_id_patient_id_onset_at_idx" ON "adverse_event"("clinic_id", "patient_id", "onset_at");

-- CreateIndex
CREATE INDEX "queued_mail_next_attempt_at_idx" ON "queued_mail"("next_attempt_at");

-- AddForeignKey
ALTER TABLE "safety_flag" ADD CONSTRAINT "safety_flag_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_page" ADD CONSTRAINT "safety_page_clinic_id_flag_id_fkey" FOREIGN KEY ("clinic_id", "flag_id") REFERENCES "safety_flag"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_page" ADD CONSTRAINT "safety_page_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "user_account"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_call_duty" ADD CONSTRAINT "on_call_duty_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE safety_flag
  ADD CONSTRAINT safety_flag_kind CHECK (kind IN ('HARD_STOP', 'SUICIDALITY', 'ABUSE_DISCLOSURE', 'ADVERSE_EVENT', 'TOO_MUCH', 'OTHER')),
  ADD CONSTRAINT safety_flag_status CHECK (status IN ('OPEN', 'ACKNOWLEDGED', 'CLOSED')),
  ADD CONSTRAINT safety_flag_restricted CHECK (restricted OR kind NOT IN ('SUICIDALITY', 'ABUSE_DISCLOSURE')),
  ADD CONSTRAINT safety_flag_by_name CHECK (
    (status = 'OPEN' OR acknowledged_by_name IS NOT NULL) AND (status <> 'CLOSED' OR (closed_by_name IS NOT NULL AND assessment IS NOT NULL)));
ALTER TABLE on_call_duty ADD CONSTRAINT on_call_duty_period CHECK (ends_at > starts_at);
ALTER TABLE adverse_event ADD CONSTRAINT adverse_event_severity CHECK (severity BETWEEN 1 AND 5);

-- Flags whose page nobody answered in time, of every clinic: ids only.
CREATE FUNCTION safety_flags_unanswered(p_limit integer) RETURNS TABLE (clinic_id uuid, flag_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.clinic_id, f.id FROM safety_flag f
  WHERE f.status = 'OPEN' AND f.escalates_at <= clock_timestamp() ORDER BY f.escalates_at LIMIT p_limit $$;
CREATE INDEX safety_flag_unanswered ON safety_flag (escalates_at) WHERE status = 'OPEN';

-- Takes mail that is due: whoever takes it has until the next attempt to send it, then another may.
CREATE FUNCTION queued_mail_take(p_limit integer) RETURNS TABLE (clinic_id uuid, id uuid, to_address text, to_name text, locale text, template text)
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail q SET attempts = q.attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(3600, 15 * 2 ^ least(q.attempts, 8)))
  FROM (SELECT m.clinic_id, m.id FROM queued_mail m
        WHERE m.sent_at IS NULL AND m.failed_at IS NULL AND m.next_attempt_at <= clock_timestamp()
        ORDER BY m.next_attempt_at LIMIT p_limit FOR UPDATE SKIP LOCKED) due
  WHERE q.clinic_id = due.clinic_id AND q.id = due.id
  RETURNING q.clinic_id, q.id, q.to_address, q.to_name, q.locale, q.template $$;
CREATE FUNCTION queued_mail_sent(p_clinic uuid, p_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail SET sent_at = clock_timestamp() WHERE clinic_id = p_clinic AND id = p_id $$;
-- An address that the server refuses for good is not tried again.
CREATE FUNCTION queued_mail_refused(p_clinic uuid, p_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail SET failed_at = clock_timestamp() WHERE clinic_id = p_clinic AND id = p_id $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['safety_flag', 'safety_page', 'on_call_duty', 'adverse_event', 'queued_mail']
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
GRANT DELETE ON on_call_duty TO consilium_app;

REVOKE ALL ON FUNCTION safety_flags_unanswered(integer), queued_mail_take(integer), queued_mail_sent(uuid, uuid),
  queued_mail_refused(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION safety_flags_unanswered(integer), queued_mail_take(integer), queued_mail_sent(uuid, uuid),
  queued_mail_refused(uuid, uuid) TO consilium_app;
