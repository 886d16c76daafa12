-- A caller that repeats a booking after a lost answer gets the session it booked the first time.
ALTER TABLE "therapy_session" ADD COLUMN "idempotency_key" TEXT;
CREATE UNIQUE INDEX "therapy_session_clinic_id_idempotency_key_key" ON "therapy_session"("clinic_id", "idempotency_key");
