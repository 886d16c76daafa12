import { PatientTimesParts } from '../components/PatientTimesParts.tsx';

/** A patient's own times within the record. */
export function TimesTab({ patientId }: { patientId: string }) {
  return <PatientTimesParts patientId={patientId} />;
}
