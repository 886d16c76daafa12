-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_event" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_discipline" TEXT,
    "actor_roles" TEXT[],
    "operation" TEXT NOT NULL,
    "permission" TEXT NOT NULL,
    "patient_id" UUID,
    "purpose" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "break_glass" BOOLEAN NOT NULL DEFAULT false,
    "request_id" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("clinic_id","seq")
);

-- CreateTable
CREATE TABLE "audit_pending" (
    "clinic_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "audit_pending_pkey" PRIMARY KEY ("clinic_id","event_id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "clinic_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_plan" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "latest_version_number" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "care_plan_section" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "precautions" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT,

    CONSTRAINT "care_plan_section_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "own_words" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "due_on" DATE,
    "owner_discipline_code" TEXT NOT NULL,
    "shared_discipline_codes" TEXT[],
    "lifecycle" TEXT NOT NULL,
    "achievement" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "times_per_day" INTEGER NOT NULL,
    "days_per_week" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "precautions" TEXT NOT NULL DEFAULT '',
    "discipline_code" TEXT NOT NULL,
    "co_treating_discipline_codes" TEXT[],
    "goal_ids" UUID[],
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_name" TEXT,

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_entry_revision" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "plan_entry_revision_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_sign_off" (
    "clinic_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_user_id" UUID,
    "signed_by_name" TEXT,
    "credential" TEXT,

    CONSTRAINT "plan_sign_off_pkey" PRIMARY KEY ("clinic_id","plan_version_id","discipline_code")
);

-- CreateTable
CREATE TABLE "plan_presence" (
    "clinic_id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "discipline_code" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_presence_pkey" PRIMARY KEY ("clinic_id","care_plan_id","user_id")
);

-- CreateTable
CREATE TABLE "care_plan_template" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "level_of_care" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "care_plan_template_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "template_application" (
    "clinic_id" UUID NOT NULL,
    "care_plan_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "template_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "template_application_pkey" PRIMARY KEY ("clinic_id","care_plan_id","template_id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "member_id" UUID,
    "patient_id" UUID,
    "guardian_id" UUID,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("clinic_id","user_id","role")
);

-- CreateTable
CREATE TABLE "user_session" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "referral" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID,
    "status" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bundle_sha256" TEXT NOT NULL,
    "bundle_bytes" INTEGER NOT NULL,
    "display_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "reason" TEXT,
    "referrer_name" TEXT,
    "record" JSONB NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "triaged_at" TIMESTAMPTZ(3),
    "triaged_by_name" TEXT,
    "triage_reason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "referral_bundle" (
    "clinic_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "referral_bundle_pkey" PRIMARY KEY ("clinic_id","referral_id")
);

-- CreateTable
CREATE TABLE "record_entry" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "code_system" TEXT,
    "code" TEXT,
    "status" TEXT,
    "verification_status" TEXT,
    "started_on" TEXT,
    "ended_on" TEXT,
    "detail" TEXT,
    "source_reference" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "trigger_proposal" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "occurred_on" TEXT,
    "source_reference" TEXT NOT NULL,
    "decision" TEXT NOT NULL DEFAULT 'PROPOSED',
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "trigger_proposal_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mrn" TEXT NOT NULL,
    "given_names" TEXT[],
    "family_name" TEXT NOT NULL,
    "preferred_name" TEXT,
    "sort_name" TEXT NOT NULL DEFAULT '',
    "pronouns" TEXT,
    "sex_for_norms" TEXT NOT NULL,
    "gender_identity" TEXT,
    "birth_date" DATE NOT NULL,
    "languages" TEXT[],
    "interpreter_needed" BOOLEAN NOT NULL DEFAULT false,
    "school" TEXT,
    "identifiers" TEXT[],
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_search_token" (
    "clinic_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "patient_search_token_pkey" PRIMARY KEY ("clinic_id","token","patient_id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "proxy_scope" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "care_team_membership" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "team_role" TEXT NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "care_team_membership_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "break_glass_grant" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_user_id" UUID,

    CONSTRAINT "break_glass_grant_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episode_of_care" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "level_of_care" TEXT,
    "referred_on" DATE NOT NULL,
    "admitted_on" DATE,
    "discharged_on" DATE,
    "medical_clearance" BOOLEAN NOT NULL DEFAULT false,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "episode_of_care_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episode_transition" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_user_id" UUID,
    "by_name" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "episode_transition_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "discipline" (
    "clinic_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "clinical" BOOLEAN NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "discipline_pkey" PRIMARY KEY ("clinic_id","code")
);

-- CreateTable
CREATE TABLE "member" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "discipline_code" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "supervisor_id" UUID,
    "active_from" DATE NOT NULL,
    "active_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_id_idx" ON "audit_event"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_clinic_id_event_id_key" ON "audit_seal"("clinic_id", "event_id");

-- CreateIndex
CREATE INDEX "outbox_event_created_at_idx" ON "outbox_event"("created_at");

-- CreateIndex
CREATE INDEX "care_plan_clinic_id_patient_id_idx" ON "care_plan"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "care_plan_clinic_id_episode_id_key" ON "care_plan"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "care_plan_section_clinic_id_care_plan_id_discipline_code_key" ON "care_plan_section"("clinic_id", "care_plan_id", "discipline_code");

-- CreateIndex
CREATE INDEX "goal_clinic_id_care_plan_id_idx" ON "goal"("clinic_id", "care_plan_id");

-- CreateIndex
CREATE INDEX "intervention_clinic_id_care_plan_id_idx" ON "intervention"("clinic_id", "care_plan_id");

-- CreateIndex
CREATE INDEX "plan_entry_revision_clinic_id_care_plan_id_at_idx" ON "plan_entry_revision"("clinic_id", "care_plan_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_entry_revision_clinic_id_entity_id_version_key" ON "plan_entry_revision"("clinic_id", "entity_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_clinic_id_care_plan_id_number_key" ON "plan_version"("clinic_id", "care_plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "care_plan_template_clinic_id_name_key" ON "care_plan_template"("clinic_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_clinic_id_member_id_key" ON "user_account"("clinic_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_session_token_hash_key" ON "user_session"("token_hash");

-- CreateIndex
CREATE INDEX "user_session_clinic_id_user_id_idx" ON "user_session"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "referral_clinic_id_received_at_id_idx" ON "referral"("clinic_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "referral_clinic_id_patient_id_idx" ON "referral"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_clinic_id_bundle_sha256_key" ON "referral"("clinic_id", "bundle_sha256");

-- CreateIndex
CREATE INDEX "record_entry_clinic_id_patient_id_section_idx" ON "record_entry"("clinic_id", "patient_id", "section");

-- CreateIndex
CREATE UNIQUE INDEX "trigger_proposal_clinic_id_patient_id_cause_source_referenc_key" ON "trigger_proposal"("clinic_id", "patient_id", "cause", "source_reference");

-- CreateIndex
CREATE INDEX "patient_clinic_id_sort_name_id_idx" ON "patient"("clinic_id", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_mrn_key" ON "patient"("clinic_id", "mrn");

-- CreateIndex
CREATE INDEX "patient_search_token_clinic_id_patient_id_idx" ON "patient_search_token"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "guardian_clinic_id_patient_id_idx" ON "guardian"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "care_team_membership_clinic_id_patient_id_idx" ON "care_team_membership"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "care_team_membership_clinic_id_member_id_idx" ON "care_team_membership"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "break_glass_grant_clinic_id_user_id_patient_id_idx" ON "break_glass_grant"("clinic_id", "user_id", "patient_id");

-- CreateIndex
CREATE INDEX "episode_of_care_clinic_id_patient_id_idx" ON "episode_of_care"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "episode_of_care_clinic_id_state_idx" ON "episode_of_care"("clinic_id", "state");

-- CreateIndex
CREATE INDEX "episode_transition_clinic_id_episode_id_idx" ON "episode_transition"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "member_clinic_id_discipline_code_idx" ON "member"("clinic_id", "discipline_code");

-- AddForeignKey
ALTER TABLE "care_plan" ADD CONSTRAINT "care_plan_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_plan_section" ADD CONSTRAINT "care_plan_section_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_entry_revision" ADD CONSTRAINT "plan_entry_revision_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sign_off" ADD CONSTRAINT "plan_sign_off_clinic_id_plan_version_id_fkey" FOREIGN KEY ("clinic_id", "plan_version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_presence" ADD CONSTRAINT "plan_presence_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_plan_template" ADD CONSTRAINT "care_plan_template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_application" ADD CONSTRAINT "template_application_clinic_id_care_plan_id_fkey" FOREIGN KEY ("clinic_id", "care_plan_id") REFERENCES "care_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_application" ADD CONSTRAINT "template_application_clinic_id_template_id_fkey" FOREIGN KEY ("clinic_id", "template_id") REFERENCES "care_plan_template"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_clinic_id_guardian_id_fkey" FOREIGN KEY ("clinic_id", "guardian_id") REFERENCES "guardian"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "user_account"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "user_account"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral_bundle" ADD CONSTRAINT "referral_bundle_clinic_id_referral_id_fkey" FOREIGN KEY ("clinic_id", "referral_id") REFERENCES "referral"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_clinic_id_referral_id_fkey" FOREIGN KEY ("clinic_id", "referral_id") REFERENCES "referral"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_proposal" ADD CONSTRAINT "trigger_proposal_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_search_token" ADD CONSTRAINT "patient_search_token_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_membership" ADD CONSTRAINT "care_team_membership_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_membership" ADD CONSTRAINT "care_team_membership_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass_grant" ADD CONSTRAINT "break_glass_grant_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass_grant" ADD CONSTRAINT "break_glass_grant_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "user_account"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_of_care" ADD CONSTRAINT "episode_of_care_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_transition" ADD CONSTRAINT "episode_transition_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline" ADD CONSTRAINT "discipline_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_discipline_code_fkey" FOREIGN KEY ("clinic_id", "discipline_code") REFERENCES "discipline"("clinic_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_supervisor_id_fkey" FOREIGN KEY ("clinic_id", "supervisor_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
