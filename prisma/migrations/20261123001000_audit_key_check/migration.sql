-- The last seals of every chain with the fields they seal, so that a server can tell whether its key fits before it
-- seals anything with it.
CREATE FUNCTION audit_last_seals(p_limit integer)
  RETURNS TABLE (seq bigint, previous_hash bytea, hash bytea, fields text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.seq, s.previous_hash, s.hash, audit_event_fields(e)
  FROM clinic c
  CROSS JOIN LATERAL (SELECT * FROM audit_seal a WHERE a.clinic_id = c.id ORDER BY a.seq DESC LIMIT p_limit) s
  JOIN audit_event e ON e.clinic_id = s.clinic_id AND e.id = s.event_id
$$;
REVOKE ALL ON FUNCTION audit_last_seals(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_last_seals(integer) TO consilium_app;
