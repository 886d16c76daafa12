import { addDays } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** One overdue, one due today, one of a discipline, one without a day, one done. Days from today. */
const STORIES: readonly {
  readonly family: string;
  readonly title: string;
  readonly by: string;
  readonly owner?: string;
  readonly discipline?: string;
  readonly dueIn: number | null;
  readonly doneBy?: string;
}[] = [
  {
    family: 'Carter',
    title: 'Ask radiology for the ankle film',
    by: 'bennett',
    owner: 'whitfield',
    dueIn: -1,
  },
  {
    ...{ family: 'Carter', title: 'Call the school about full days from Monday', by: 'whitfield' },
    ...{ discipline: 'SCHOOL_LIAISON', dueIn: 0 },
  },
  {
    ...{ family: 'Papadakis', title: 'Show her mother the evening stairs', by: 'whitfield' },
    ...{ owner: 'castellano', dueIn: 2 },
  },
  {
    ...{ family: 'Nakamura', title: 'Find a bicycle of his size', by: 'castellano' },
    ...{ discipline: 'PHYSIOTHERAPY', dueIn: null },
  },
  {
    ...{ family: 'Carter', title: 'Send the home exercises to her father', by: 'whitfield' },
    ...{ owner: 'castellano', dueIn: -3, doneBy: 'castellano' },
  },
];

export function addDemoTasks(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  for (const { family, title, by, owner, discipline, dueIn, doneBy } of STORIES) {
    const patientId = patients.find(({ spec }) => spec.family === family)?.patientId;
    const [author, doer, done] = [by, owner, doneBy].map((key) => key && members.get(key));
    if (!patientId || !author || (owner && !doer)) continue;
    const createdAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(6)), clock(12, 40));
    rows.add('task', {
      ...{ clinicId, id: ids.at(createdAt), patientId, title, createdAt },
      source: 'MANUAL',
      createdByName: author.displayName,
      ownerMemberId: doer ? doer.id : null,
      ownerDisciplineCode: discipline ?? null,
      dueOn: dueIn === null ? null : dateColumn(addDays(timeline.daysAgo(0), dueIn)),
      ...(done && {
        status: 'COMPLETED',
        closedAt: timeline.at(timeline.weekdayBy(timeline.daysAgo(4)), clock(15, 5)),
        closedByName: done.displayName,
        version: 2,
      }),
    });
  }
}
