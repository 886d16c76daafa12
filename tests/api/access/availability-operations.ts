import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const WEEK = 'from: "2026-03-02", until: "2026-03-08"';
const UPSIDE_DOWN = 'startsAt: "2026-03-02T10:00:00Z", endsAt: "2026-03-02T09:00:00Z"';

/** Working hours, leave, rooms, closures and patients' own times. */
export const AVAILABILITY_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  scheduleSettings: query('availability.read', () => '{ scheduleSettings { version } }'),
  rooms: query('availability.read', () => '{ rooms { id } }'),
  equipment: query('availability.read', () => '{ equipment { id } }'),
  skills: query('availability.read', () => '{ skills { code } }'),
  clinicClosures: query('availability.read', () => `{ clinicClosures(${WEEK}) { id } }`),
  memberExceptions: query('availability.read', () => `{ memberExceptions(${WEEK}) { id } }`),
  availability: query(
    'availability.read',
    ({ memberId, patientId }) =>
      `{ availability(${WEEK}, memberIds: ["${memberId}"], patientIds: ["${patientId}"]) { id } }`,
  ),
  patientTimes: query(
    'patientTime.read',
    ({ patientId }) => `{ patientTimes(patientId: "${patientId}") { patientId } }`,
    true,
  ),

  updateScheduleSettings: mutation(
    'availability.manage',
    () => `mutation { updateScheduleSettings(input: { version: ${NEVER} }) { __typename } }`,
  ),
  createRoom: mutation(
    'availability.manage',
    () =>
      'mutation { createRoom(input: { name: "", kind: GYM, maxSessions: 1, maxPatients: 1 }) { __typename } }',
  ),
  updateRoom: mutation(
    'availability.manage',
    () => `mutation { updateRoom(input: { id: "${NOBODY}", version: ${NEVER} }) { __typename } }`,
  ),
  addRoomClosure: mutation(
    'availability.manage',
    () =>
      `mutation { addRoomClosure(input: { roomId: "${NOBODY}", ${UPSIDE_DOWN}, reason: "x" }) { __typename } }`,
  ),
  removeRoomClosure: mutation(
    'availability.manage',
    () => `mutation { removeRoomClosure(id: "${NOBODY}") { ok } }`,
  ),
  createEquipment: mutation(
    'availability.manage',
    () => 'mutation { createEquipment(input: { name: "", quantity: 1 }) { __typename } }',
  ),
  updateEquipment: mutation(
    'availability.manage',
    () =>
      `mutation { updateEquipment(input: { id: "${NOBODY}", version: ${NEVER}, name: "x", quantity: 1, active: true }) { __typename } }`,
  ),
  saveSkill: mutation(
    'availability.manage',
    () => 'mutation { saveSkill(input: { code: "no code", name: "x" }) { __typename } }',
  ),
  setMemberSkills: mutation(
    'availability.manage',
    ({ memberId }) =>
      `mutation { setMemberSkills(input: { memberId: "${memberId}", skillCodes: ["NONE"] }) { __typename } }`,
  ),
  setWorkingHours: mutation(
    'availability.manage',
    ({ memberId }) =>
      `mutation { setWorkingHours(input: { memberId: "${memberId}", validFrom: "2001-01-01", maxDailyMinutes: 1, blocks: [] }) { __typename } }`,
  ),
  addClinicClosure: mutation(
    'availability.manage',
    () =>
      'mutation { addClinicClosure(input: { startsOn: "2026-03-02", endsOn: "2026-03-01", reason: "x" }) { __typename } }',
  ),
  removeClinicClosure: mutation(
    'availability.manage',
    () => `mutation { removeClinicClosure(id: "${NOBODY}") { ok } }`,
  ),
  requestException: mutation(
    'exception.request',
    () => `mutation { requestException(input: { kind: LEAVE, ${UPSIDE_DOWN} }) { __typename } }`,
  ),
  decideException: mutation(
    'exception.decide',
    () =>
      `mutation { decideException(input: { id: "${NOBODY}", version: ${NEVER}, accept: true }) { __typename } }`,
  ),
  withdrawException: mutation(
    'exception.request',
    () => `mutation { withdrawException(input: { id: "${NOBODY}", version: ${NEVER} }) { __typename } }`,
  ),
  addPatientTimeBlock: mutation(
    'patientTime.manage',
    ({ patientId }) =>
      `mutation { addPatientTimeBlock(input: { patientId: "${patientId}", kind: SCHOOL, ${UPSIDE_DOWN} }) { __typename } }`,
    true,
  ),
  removePatientTimeBlock: mutation(
    'patientTime.manage',
    ({ timeBlockId }) =>
      `mutation { removePatientTimeBlock(id: "${timeBlockId}", version: ${NEVER}) { __typename } }`,
    true,
  ),
  setSchedulePreference: mutation(
    'patientTime.manage',
    ({ patientId }) =>
      `mutation { setSchedulePreference(input: { patientId: "${patientId}", version: ${NEVER}, preferredMemberIds: [], compactDays: true }) { __typename } }`,
    true,
  ),
  separatePatients: mutation(
    'separation.manage',
    ({ patientId }) =>
      `mutation { separatePatients(input: { patientId: "${patientId}", otherPatientId: "${patientId}", reason: "x" }) { __typename } }`,
    true,
  ),
  liftSeparation: mutation(
    'separation.manage',
    ({ separationId }) => `mutation { liftSeparation(id: "${separationId}") { __typename } }`,
    true,
  ),
};
