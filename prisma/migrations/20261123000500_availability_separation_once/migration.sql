-- Two patients are kept apart once, whichever of them is named first; a lifted separation may be set again.
CREATE UNIQUE INDEX patient_separation_once
  ON patient_separation (clinic_id, least(patient_id, other_patient_id), greatest(patient_id, other_patient_id))
  WHERE lifted_at IS NULL;
