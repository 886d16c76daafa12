-- Which clinics the calendar of measures goes through: ids, nothing else.
CREATE FUNCTION clinics_to_measure() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT b.clinic_id FROM battery b
  UNION
  SELECT DISTINCT r.clinic_id FROM measure_request r WHERE r.status IN ('DUE', 'SENT', 'STARTED') $$;
REVOKE ALL ON FUNCTION clinics_to_measure() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clinics_to_measure() TO consilium_app;
