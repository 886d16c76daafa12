import { addDays, isWeekday } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** Who is on the agenda, in its order, and what was raised beforehand by whom. */
const AGENDA: readonly {
  readonly family: string;
  readonly points: readonly { readonly by: string; readonly discipline: string; readonly text: string }[];
}[] = [
  {
    family: 'Carter',
    points: [
      {
        ...{ by: 'castellano', discipline: 'PHYSIOTHERAPY' },
        text: 'She runs the corridor now; the plan still says walk. Raise the dose?',
      },
      {
        ...{ by: 'bennett', discipline: 'OCCUPATIONAL_THERAPY' },
        text: 'Writes for twenty minutes without a break. School could be told.',
      },
    ],
  },
  {
    family: 'Papadakis',
    points: [
      {
        ...{ by: 'castellano', discipline: 'PHYSIOTHERAPY' },
        text: 'Stairs go well by day and not in the evening. Who sees her after four?',
      },
    ],
  },
  { family: 'Nakamura', points: [] },
];

/** The conference of the next working day at noon, planned and not yet begun. */
export function addDemoConference(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const whitfield = members.get('whitfield');
  if (!whitfield) return;
  let on = timeline.daysAgo(0);
  while (!isWeekday(on)) on = addDays(on, 1);
  const createdAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(1)), clock(16, 10));
  const conferenceId = ids.at(createdAt);
  rows.add('conference', {
    ...{ clinicId, id: conferenceId, title: 'Weekly conference', minutes: 60, createdAt },
    startsAt: timeline.at(on, clock(12)),
    createdByName: whitfield.displayName,
  });
  AGENDA.forEach(({ family, points }, at) => {
    const patientId = patients.find(({ spec }) => spec.family === family)?.patientId;
    if (!patientId) return;
    rows.add('agendaItem', { clinicId, id: ids.at(createdAt), conferenceId, patientId, position: at + 1 });
    for (const { by, discipline, text } of points) {
      const member = members.get(by);
      if (!member) continue;
      const raisedAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(1)), clock(16, 30));
      rows.add('conferenceFlag', {
        ...{ clinicId, id: ids.at(raisedAt), patientId, disciplineCode: discipline, text, raisedAt },
        ...{ raisedByUserId: member.userId, raisedByName: member.displayName },
      });
    }
  });
}
