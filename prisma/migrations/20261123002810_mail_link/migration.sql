-- AlterTable
ALTER TABLE "queued_mail" ADD COLUMN "link" TEXT;

-- A path below the page's address, no address of anybody else's.
ALTER TABLE queued_mail ADD CONSTRAINT queued_mail_link CHECK (link ~ '^/[A-Za-z0-9/_-]+$');

-- The secret in a link is kept no longer than it takes to hand the mail over.
DROP FUNCTION queued_mail_take(integer);
CREATE FUNCTION queued_mail_take(p_limit integer)
  RETURNS TABLE (clinic_id uuid, id uuid, to_address text, to_name text, locale text, template text, link text)
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail q SET attempts = q.attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(3600, 15 * 2 ^ least(q.attempts, 8)))
  FROM (SELECT m.clinic_id, m.id FROM queued_mail m
        WHERE m.sent_at IS NULL AND m.failed_at IS NULL AND m.next_attempt_at <= clock_timestamp()
        ORDER BY m.next_attempt_at LIMIT p_limit FOR UPDATE SKIP LOCKED) due
  WHERE q.clinic_id = due.clinic_id AND q.id = due.id
  RETURNING q.clinic_id, q.id, q.to_address, q.to_name, q.locale, q.template, q.link $$;
CREATE OR REPLACE FUNCTION queued_mail_sent(p_clinic uuid, p_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail SET sent_at = clock_timestamp(), link = NULL WHERE clinic_id = p_clinic AND id = p_id $$;
CREATE OR REPLACE FUNCTION queued_mail_refused(p_clinic uuid, p_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE queued_mail SET failed_at = clock_timestamp(), link = NULL WHERE clinic_id = p_clinic AND id = p_id $$;

REVOKE ALL ON FUNCTION queued_mail_take(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queued_mail_take(integer) TO consilium_app;
