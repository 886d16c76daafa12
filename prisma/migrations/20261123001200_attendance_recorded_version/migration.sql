-- Two therapists record the attendance of two patients of one group at the same moment: which version of the session
-- each record made tells another patient's attendance from every other change.
ALTER TABLE "session_patient" ADD COLUMN "recorded_version" INTEGER NOT NULL DEFAULT 0;
