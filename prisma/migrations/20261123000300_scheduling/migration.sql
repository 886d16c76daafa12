-- CreateTable
CREATE TABLE "schedule_settings" (
    "clinic_id" UUID NOT NULL,
    "day_start_minute" INTEGER NOT NULL DEFAULT 480,
    "day_end_minute" INTEGER NOT NULL DEFAULT 1020,
    "slot_minutes" INTEGER NOT NULL DEFAULT 15,
    "weekdays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "lunch_from_minute" INTEGER NOT NULL DEFAULT 690,
    "lunch_until_minute" INTEGER NOT NULL DEFAULT 810,
    "lunch_minutes" INTEGER NOT NULL DEFAULT 30,
    "patient_max_run_minutes" INTEGER NOT NULL DEFAULT 120,
    "patient_max_daily_minutes" INTEGER NOT NULL DEFAULT 420,
    "member_max_run_minutes" INTEGER NOT NULL DEFAULT 180,
    "break_minutes" INTEGER NOT NULL DEFAULT 15,
    "late_cancel_hours" INTEGER NOT NULL DEFAULT 24,
    "horizon_weeks" INTEGER NOT NULL DEFAULT 8,
    "weights" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedule_settings_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "skill" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "discipline_code" TEXT,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("clinic_id","code")
);

-- CreateTable
CREATE TABLE "member_skill" (
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "skill_code" TEXT NOT NULL,

    CONSTRAINT "member_skill_pkey" PRIMARY KEY ("clinic_id","member_id","skill_code")
);

-- CreateTable
CREATE TABLE "working_hours" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "max_daily_minutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_hours_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "working_hours_block" (
    "clinic_id" UUID NOT NULL,
    "working_hours_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "working_hours_block_pkey" PRIMARY KEY ("clinic_id","working_hours_id","weekday","start_minute")
);

-- CreateTable
CREATE TABLE "member_exception" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'REQUESTED',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_exception_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "max_sessions" INTEGER NOT NULL,
    "max_patients" INTEGER NOT NULL,
    "changeover_before_minute" INTEGER NOT NULL DEFAULT 0,
    "changeover_after_minute" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "room_hours" (
    "clinic_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "room_hours_pkey" PRIMARY KEY ("clinic_id","room_id","weekday","start_minute")
);

-- CreateTable
CREATE TABLE "room_closure" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "room_closure_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "equipment" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "room_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "equipment_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "clinic_closure" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "clinic_closure_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_time_block" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "weekday" INTEGER,
    "start_minute" INTEGER,
    "end_minute" INTEGER,
    "valid_from" DATE,
    "valid_until" DATE,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_time_block_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "schedule_preference" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "from_minute" INTEGER,
    "until_minute" INTEGER,
    "preferred_member_ids" UUID[],
    "compact_days" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "schedule_preference_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "patient_separation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "other_patient_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_separation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "session_series" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "room_id" UUID,
    "capacity" INTEGER,
    "member_ids" UUID[],
    "patient_ids" UUID[],
    "intervention_ids" TEXT[],
    "equipment_ids" UUID[],
    "materialised_until" DATE NOT NULL,
    "continues_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "session_series_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "series_gap" (
    "clinic_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "occurrence_on" DATE NOT NULL,
    "clashes" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "series_gap_pkey" PRIMARY KEY ("clinic_id","series_id","occurrence_on")
);

-- CreateTable
CREATE TABLE "therapy_session" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "local_on" DATE NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "room_id" UUID,
    "capacity" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "occupies" BOOLEAN NOT NULL DEFAULT true,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "series_id" UUID,
    "occurrence_on" DATE,
    "detached" BOOLEAN NOT NULL DEFAULT false,
    "proposal_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "cancel_reason" TEXT,
    "cancel_note" TEXT NOT NULL DEFAULT '',
    "cancelled_by" TEXT,
    "cancelled_by_name" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_late" BOOLEAN NOT NULL DEFAULT false,
    "previous_status" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "therapy_session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "session_member" (
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "occupies" BOOLEAN NOT NULL,

    CONSTRAINT "session_member_pkey" PRIMARY KEY ("clinic_id","session_id","member_id")
);

-- CreateTable
CREATE TABLE "session_patient" (
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "intervention_id" UUID,
    "attendance" TEXT NOT NULL DEFAULT 'EXPECTED',
    "attendance_note" TEXT NOT NULL DEFAULT '',
    "minutes_delivered" INTEGER,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "occupies" BOOLEAN NOT NULL,
    "attends" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "session_patient_pkey" PRIMARY KEY ("clinic_id","session_id","patient_id")
);

-- CreateTable
CREATE TABLE "session_equipment" (
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "equipment_id" UUID NOT NULL,
    "units" INTEGER NOT NULL DEFAULT 1,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "occupies" BOOLEAN NOT NULL,

    CONSTRAINT "session_equipment_pkey" PRIMARY KEY ("clinic_id","session_id","equipment_id")
);

-- CreateTable
CREATE TABLE "session_override" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "warning" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_override_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "waiting_list_entry" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "intervention_id" UUID,
    "minutes" INTEGER NOT NULL,
    "weekdays" INTEGER[],
    "from_minute" INTEGER,
    "until_minute" INTEGER,
    "earliest_on" DATE,
    "latest_on" DATE,
    "member_id" UUID,
    "priority" INTEGER NOT NULL DEFAULT 2,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "note" TEXT NOT NULL DEFAULT '',
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "waiting_list_entry_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "slot_offer" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID NOT NULL,
    "room_id" UUID,
    "reasons" TEXT[],
    "rank" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'OPEN',
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer_note" TEXT NOT NULL DEFAULT '',
    "session_id" UUID,

    CONSTRAINT "slot_offer_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID,
    "patient_id" UUID,
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "week_proposal" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'RUNNING',
    "week_of" DATE NOT NULL,
    "based_on_id" UUID,
    "patient_ids" UUID[],
    "seed" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "instance" JSONB NOT NULL,
    "solution" JSONB,
    "baseline" JSONB,
    "score" JSONB,
    "progress" JSONB,
    "disruption" JSONB,
    "pinned" TEXT[],
    "requested_by" UUID NOT NULL,
    "requested_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "undoable" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "week_proposal_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "schedule_notice" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID,
    "patient_id" UUID,
    "kind" TEXT NOT NULL,
    "session_id" UUID,
    "proposal_id" UUID,
    "change" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_notice_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "working_hours_clinic_id_member_id_idx" ON "working_hours"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "member_exception_clinic_id_member_id_starts_at_idx" ON "member_exception"("clinic_id", "member_id", "starts_at");

-- CreateIndex
CREATE INDEX "member_exception_clinic_id_starts_at_idx" ON "member_exception"("clinic_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "room_clinic_id_name_key" ON "room"("clinic_id", "name");

-- CreateIndex
CREATE INDEX "room_closure_clinic_id_room_id_starts_at_idx" ON "room_closure"("clinic_id", "room_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "equipment_clinic_id_name_key" ON "equipment"("clinic_id", "name");

-- CreateIndex
CREATE INDEX "clinic_closure_clinic_id_starts_on_idx" ON "clinic_closure"("clinic_id", "starts_on");

-- CreateIndex
CREATE INDEX "patient_time_block_clinic_id_patient_id_idx" ON "patient_time_block"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_separation_clinic_id_patient_id_idx" ON "patient_separation"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_separation_clinic_id_other_patient_id_idx" ON "patient_separation"("clinic_id", "other_patient_id");

-- CreateIndex
CREATE INDEX "session_series_clinic_id_materialised_until_idx" ON "session_series"("clinic_id", "materialised_until");

-- CreateIndex
CREATE INDEX "therapy_session_clinic_id_starts_at_idx" ON "therapy_session"("clinic_id", "starts_at");

-- CreateIndex
CREATE INDEX "therapy_session_clinic_id_room_id_starts_at_idx" ON "therapy_session"("clinic_id", "room_id", "starts_at");

-- CreateIndex
CREATE INDEX "therapy_session_clinic_id_proposal_id_idx" ON "therapy_session"("clinic_id", "proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "therapy_session_clinic_id_id_starts_at_ends_at_occupies_key" ON "therapy_session"("clinic_id", "id", "starts_at", "ends_at", "occupies");

-- CreateIndex
CREATE UNIQUE INDEX "therapy_session_clinic_id_series_id_occurrence_on_key" ON "therapy_session"("clinic_id", "series_id", "occurrence_on");

-- CreateIndex
CREATE INDEX "session_member_clinic_id_member_id_starts_at_idx" ON "session_member"("clinic_id", "member_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_patient_clinic_id_patient_id_starts_at_idx" ON "session_patient"("clinic_id", "patient_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_patient_clinic_id_intervention_id_idx" ON "session_patient"("clinic_id", "intervention_id");

-- CreateIndex
CREATE INDEX "session_equipment_clinic_id_equipment_id_starts_at_idx" ON "session_equipment"("clinic_id", "equipment_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_override_clinic_id_session_id_idx" ON "session_override"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "waiting_list_entry_clinic_id_status_priority_waiting_since_idx" ON "waiting_list_entry"("clinic_id", "status", "priority", "waiting_since");

-- CreateIndex
CREATE INDEX "waiting_list_entry_clinic_id_patient_id_idx" ON "waiting_list_entry"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "slot_offer_clinic_id_entry_id_idx" ON "slot_offer"("clinic_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_clinic_id_user_id_idx" ON "calendar_feed"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "week_proposal_clinic_id_week_of_idx" ON "week_proposal"("clinic_id", "week_of");

-- CreateIndex
CREATE INDEX "schedule_notice_clinic_id_member_id_created_at_idx" ON "schedule_notice"("clinic_id", "member_id", "created_at");

-- CreateIndex
CREATE INDEX "schedule_notice_clinic_id_patient_id_created_at_idx" ON "schedule_notice"("clinic_id", "patient_id", "created_at");

-- AddForeignKey
ALTER TABLE "member_skill" ADD CONSTRAINT "member_skill_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_skill" ADD CONSTRAINT "member_skill_clinic_id_skill_code_fkey" FOREIGN KEY ("clinic_id", "skill_code") REFERENCES "skill"("clinic_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_hours_block" ADD CONSTRAINT "working_hours_block_clinic_id_working_hours_id_fkey" FOREIGN KEY ("clinic_id", "working_hours_id") REFERENCES "working_hours"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_exception" ADD CONSTRAINT "member_exception_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_hours" ADD CONSTRAINT "room_hours_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_closure" ADD CONSTRAINT "room_closure_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient_time_block" ADD CONSTRAINT "patient_time_block_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_preference" ADD CONSTRAINT "schedule_preference_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_separation" ADD CONSTRAINT "patient_separation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_separation" ADD CONSTRAINT "patient_separation_clinic_id_other_patient_id_fkey" FOREIGN KEY ("clinic_id", "other_patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_series" ADD CONSTRAINT "session_series_clinic_id_continues_id_fkey" FOREIGN KEY ("clinic_id", "continues_id") REFERENCES "session_series"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "series_gap" ADD CONSTRAINT "series_gap_clinic_id_series_id_fkey" FOREIGN KEY ("clinic_id", "series_id") REFERENCES "session_series"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "therapy_session" ADD CONSTRAINT "therapy_session_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "therapy_session" ADD CONSTRAINT "therapy_session_clinic_id_series_id_fkey" FOREIGN KEY ("clinic_id", "series_id") REFERENCES "session_series"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "therapy_session" ADD CONSTRAINT "therapy_session_clinic_id_proposal_id_fkey" FOREIGN KEY ("clinic_id", "proposal_id") REFERENCES "week_proposal"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_member" ADD CONSTRAINT "session_member_clinic_id_session_id_starts_at_ends_at_occu_fkey" FOREIGN KEY ("clinic_id", "session_id", "starts_at", "ends_at", "occupies") REFERENCES "therapy_session"("clinic_id", "id", "starts_at", "ends_at", "occupies") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_member" ADD CONSTRAINT "session_member_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_patient" ADD CONSTRAINT "session_patient_clinic_id_session_id_starts_at_ends_at_occ_fkey" FOREIGN KEY ("clinic_id", "session_id", "starts_at", "ends_at", "occupies") REFERENCES "therapy_session"("clinic_id", "id", "starts_at", "ends_at", "occupies") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_patient" ADD CONSTRAINT "session_patient_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_patient" ADD CONSTRAINT "session_patient_clinic_id_intervention_id_fkey" FOREIGN KEY ("clinic_id", "intervention_id") REFERENCES "intervention"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_equipment" ADD CONSTRAINT "session_equipment_clinic_id_session_id_starts_at_ends_at_o_fkey" FOREIGN KEY ("clinic_id", "session_id", "starts_at", "ends_at", "occupies") REFERENCES "therapy_session"("clinic_id", "id", "starts_at", "ends_at", "occupies") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_equipment" ADD CONSTRAINT "session_equipment_clinic_id_equipment_id_fkey" FOREIGN KEY ("clinic_id", "equipment_id") REFERENCES "equipment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_override" ADD CONSTRAINT "session_override_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "therapy_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_list_entry" ADD CONSTRAINT "waiting_list_entry_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "waiting_list_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
