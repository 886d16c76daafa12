import { matchPatient, type PatientIdentity, type PatientMatch } from '@consilium/fhir';

/**
 * Of the candidates the one that the file is about, or null when it brings a new patient. A shared given name and
 * birth date alone is chance in a large clinic, and records of two children must never be mixed: without a number
 * it takes the whole name.
 */
export function findKnownPatient<P extends PatientIdentity>(
  file: PatientIdentity,
  candidates: readonly P[],
): P | null {
  const matches = candidates.map((patient) => ({ patient, match: matchPatient(patient, file) }));
  const same = matches.find(({ match }) => match.verdict === 'same');
  return (same ?? matches.find(({ match }) => isProbableEnough(match)))?.patient ?? null;
}

function isProbableEnough({ verdict, reasons }: PatientMatch): boolean {
  if (verdict !== 'probable') return false;
  const hasNumber =
    reasons.includes('same-medical-record-number') || reasons.includes('same-government-identifier');
  return hasNumber || reasons.includes('same-name');
}
