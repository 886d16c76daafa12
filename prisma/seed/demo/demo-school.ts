import { addDays, mondayOf } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** Who goes back to school step by step, and how many half-days they went in the weeks so far, the last one last. */
const STORIES: readonly {
  readonly family: string;
  readonly school: string;
  readonly weeks: readonly number[];
}[] = [
  { family: 'Carter', school: 'Riverside Middle School', weeks: [3, 4, 6] },
  { family: 'Papadakis', school: 'Hill Street School', weeks: [4, 6, 8, 10] },
];

export function addDemoSchool(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const physio = members.get('castellano');
  if (!physio) return;
  for (const { family, school, weeks } of STORIES) {
    const patient = patients.find(({ spec }) => spec.family === family);
    if (!patient) continue;
    const of = { clinicId, patientId: patient.patientId };
    const agreedAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(30)), clock(15, 20));
    const first = addDays(mondayOf(timeline.daysAgo(0)), -7 * weeks.length);
    const step = (week: number, halfDays: number, physicalEducation: string) => ({
      ...{ startsOn: addDays(first, 7 * week), halfDays, physicalEducation },
    });
    rows.add('schoolPlan', {
      ...{ ...of, id: ids.at(agreedAt), number: 1, schoolName: school, contact: 'School nurse, +1 555 0142' },
      ...{ support: 'SECTION_504', returns: 'GRADED', meetingOn: dateColumn(addDays(first, -3)) },
      steps: [step(0, 4, 'NONE'), step(1, 6, 'ADAPTED'), step(3, 10, 'FULL')],
      accommodations: ['NO_CHECKING_OF_PAIN', 'STAYS_IN_CLASS', 'SECOND_SET_OF_BOOKS', 'ONE_PERSON_TO_ASK'],
      ...{ furtherRequests: '', agreedAt, agreedByName: physio.displayName },
    });
    for (const [at, halfDays] of weeks.entries()) {
      const weekOf = addDays(first, 7 * at);
      rows.add('schoolWeek', {
        ...{ ...of, weekOf: dateColumn(weekOf), note: '', byName: patient.spec.given.join(' ') },
        halfDays: Array.from({ length: 10 }, (_, half) => (half < halfDays ? 'ATTENDED' : 'ABSENT')),
        recordedAt: timeline.at(addDays(weekOf, 4), clock(17, 40)),
      });
    }
  }
}
