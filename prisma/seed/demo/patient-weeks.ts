import { addDays, checkPatientTimeBlock, instantAt, type PatientTimeEntry } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';
import { DEMO_PREFERENCES, DEMO_SEPARATION, DEMO_TIME_BLOCKS, type DemoTimeBlock } from './demo-week.ts';
import { mondayOf } from './member-weeks.ts';

/** When the young people can come, what they prefer, and who is kept apart. */
export function addPatientWeeks(scene: DemoScene, patients: readonly AddedPatient[]): void {
  const { rows, ids, timeline, clinicId, members } = scene;
  const idOf = (family: string): string => {
    const patient = patients.find(({ spec }) => spec.family === family);
    if (!patient) throw new Error(`There is no demo patient named ${family}.`);
    return patient.patientId;
  };
  for (const block of DEMO_TIME_BLOCKS) addBlocks(scene, block, idOf(block.patient));
  rows.add(
    'schedulePreference',
    ...DEMO_PREFERENCES.map(({ patient, from = null, until = null, members: keys, compact }) => ({
      ...{ clinicId, patientId: idOf(patient), fromMinute: from, untilMinute: until, compactDays: compact },
      preferredMemberIds: keys.flatMap((key) => members.get(key)?.id ?? []),
    })),
  );
  const { patient, other, by, reason } = DEMO_SEPARATION;
  const setAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(1)), clock(14, 5));
  rows.add('patientSeparation', {
    ...{ clinicId, id: ids.at(setAt), patientId: idOf(patient), otherPatientId: idOf(other), reason, setAt },
    setByName: members.get(by)?.displayName ?? '',
  });
}

function addBlocks(
  { rows, ids, timeline, clinicId }: DemoScene,
  block: DemoTimeBlock,
  patientId: string,
): void {
  for (const weekday of block.days) {
    const entry = entryOf(block, weekday, timeline);
    const [problem] = checkPatientTimeBlock(entry);
    if (problem)
      throw new Error(`A block of ${block.patient} breaks a rule: ${problem.field} ${problem.code}.`);
    const { validFrom, validUntil, ...columns } = entry;
    rows.add('patientTimeBlock', {
      ...{ clinicId, id: ids.at(timeline.now), patientId, ...columns },
      validFrom: validFrom && dateColumn(validFrom),
      validUntil: validUntil && dateColumn(validUntil),
    });
  }
}

function entryOf(
  { kind, from, until, week, note }: DemoTimeBlock,
  weekday: number,
  timeline: DemoScene['timeline'],
): PatientTimeEntry {
  const none = { weekday: null, startMinute: null, endMinute: null, validFrom: null, validUntil: null };
  if (week === undefined) {
    const validFrom = mondayOf(timeline, -4);
    return {
      ...{ kind, note, weekday, startMinute: from, endMinute: until, validFrom, validUntil: null },
      ...{ startsAt: null, endsAt: null },
    };
  }
  const day = addDays(mondayOf(timeline, week), weekday - 1);
  const [startsAt, endsAt] = [from, until].map((minute) => instantAt(timeline.zone, day, minute));
  return { kind, note, ...none, startsAt: startsAt ?? null, endsAt: endsAt ?? null };
}
