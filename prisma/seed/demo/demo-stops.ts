import { STOPS_PER_DAY } from '@consilium/domain';
import type { AddedPatient, DemoScene } from './add-patient.ts';

const FAMILY = 'Brennan';
const MINUTE_MS = 60_000;
const EVERY_MINUTES = 6;
const BORNE_SECONDS = 30;

/**
 * One hard day: so many blocks were stopped that psychology and the lead were told. They are copies of the last block
 * in the clinic, a few minutes before it each, and count as little as any other stop.
 */
export function addManyStops({ rows, ids, clinicId }: DemoScene, patients: readonly AddedPatient[]): void {
  const patient = patients.find(({ spec }) => spec.family === FAMILY);
  const last = rows
    .of('desensitizationLog')
    .filter(({ patientId, setting }) => patientId === patient?.patientId && setting === 'CLINIC')
    .at(-1);
  if (!patient || !last) return;
  const lastAt = new Date(last.occurredAt).getTime();
  for (let count = STOPS_PER_DAY + 1; count > 0; count -= 1) {
    const occurredAt = new Date(lastAt - count * EVERY_MINUTES * MINUTE_MS);
    const recordedAt = new Date(occurredAt.getTime() + MINUTE_MS);
    rows.add('desensitizationLog', {
      ...last,
      ...{ id: ids.at(occurredAt), occurredAt, enteredAt: recordedAt, recordedAt },
      ...{ doneSeconds: BORNE_SECONDS, stopReason: 'REQUESTED_BY_PATIENT', distressPeak: 8 },
    });
  }
  const createdAt = new Date(lastAt);
  const told = patient.team.memberships.filter(
    ({ member, lead, endsOn }) => endsOn === null && (lead || member.disciplineCode === 'PSYCHOLOGY'),
  );
  rows.add(
    'desensitizationNotice',
    ...told.map(({ member }) => ({
      ...{ clinicId, id: ids.at(createdAt), memberId: member.id, patientId: patient.patientId },
      ...{ protocolId: last.protocolId, kind: 'MANY_STOPS', createdAt },
    })),
  );
}
