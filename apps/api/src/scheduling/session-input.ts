import { checkSession, checkText, type FieldProblem } from '@consilium/domain';
import type { SessionEquipmentInput, SessionPatientInput } from './graphql/session.input.ts';
import type { RequestedPatient, SessionRequest } from './session-request.ts';

/** Text as it is stored: normalised and trimmed. What cannot be stored is found by the check. */
export const storedText = (text: string): string => {
  const check = checkText(text, { max: Number.MAX_SAFE_INTEGER, multiline: true });
  return check.ok ? check.value : text;
};

export const requestedPatients = (patients: readonly SessionPatientInput[]): RequestedPatient[] =>
  patients.map(({ patientId, interventionId }) => ({ patientId, interventionId: interventionId ?? null }));

export const requestedEquipment = (equipment: readonly SessionEquipmentInput[]) =>
  equipment.map(({ equipmentId, units }) => ({ equipmentId, units: units ?? 1 }));

/** What is wrong with the fields of a session. */
export const requestProblems = (request: SessionRequest): FieldProblem[] =>
  checkSession({ ...request, patientIds: request.patients.map(({ patientId }) => patientId) });
