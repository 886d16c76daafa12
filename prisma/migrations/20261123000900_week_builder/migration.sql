-- Runs of the week builder whose process is gone: no heartbeat for so long. Whoever watches them is told.
CREATE FUNCTION week_proposals_fail_silent(p_seconds integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE failed integer;
BEGIN
  WITH gone AS (
    UPDATE week_proposal SET status = 'FAILED', finished_at = clock_timestamp(),
      progress = coalesce(progress, '{}'::jsonb) || '{"failure": "PROCESS_ENDED", "queuedBehind": 0}'::jsonb
    WHERE status = 'RUNNING' AND heartbeat_at < clock_timestamp() - make_interval(secs => p_seconds)
    RETURNING clinic_id, id
  ), told AS (
    INSERT INTO outbox_event (clinic_id, topic, payload)
    SELECT clinic_id, 'weekProposal.changed', jsonb_build_object('proposalId', id, 'at', clock_timestamp()) FROM gone
  )
  SELECT count(*) INTO failed FROM gone;
  RETURN failed;
END $$;

REVOKE ALL ON FUNCTION week_proposals_fail_silent(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION week_proposals_fail_silent(integer) TO consilium_app;
ALTER TABLE week_proposal
  ADD CONSTRAINT week_proposal_status CHECK (status IN
    ('RUNNING', 'READY', 'STOPPED', 'FAILED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DISCARDED', 'UNDONE')),
  ADD CONSTRAINT week_proposal_kind CHECK (kind IN ('BUILD', 'REPAIR')),
  ADD CONSTRAINT week_proposal_monday CHECK (extract(isodow FROM week_of) = 1);
