import { addDays } from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

interface HoldStory {
  readonly family: string;
  /** Key of the member whose hold it is. */
  readonly by: string;
  readonly setDaysAgo: number;
  readonly reason: string;
  readonly scope: Pick<Prisma.HoldCreateManyInput, 'site' | 'laterality' | 'modality' | 'activity'>;
  /** Days from today; negative when the review is overdue. */
  readonly reviewInDays: number;
  readonly lifted?: { readonly by: string; readonly daysAgo: number; readonly reason: string };
}

/** One in force, one that somebody forgot to look at, one that is over. None covers what the week was built from. */
const STORIES: readonly HoldStory[] = [
  {
    ...{ family: 'Carter', by: 'whitfield', setDaysAgo: 1, reviewInDays: 2 },
    reason: 'Twisted it on the stairs; the X-ray is read this week. No weight on it until then.',
    scope: { site: 'ANKLE', laterality: 'LEFT', modality: 'LOAD' },
  },
  {
    ...{ family: 'Rosenthal', by: 'bennett', setDaysAgo: 9, reviewInDays: -2 },
    reason: 'Does not tell warm from cold at the toes. No contrast baths until it is tested again.',
    scope: { site: 'FOOT', laterality: 'BOTH', modality: 'THERMAL' },
  },
  {
    ...{ family: 'Stavros', by: 'castellano', setDaysAgo: 30, reviewInDays: -23 },
    reason: 'Blister at the heel from the new shoes.',
    scope: { site: 'FOOT', laterality: 'RIGHT', modality: 'TEXTURE' },
    lifted: { by: 'lindholm', daysAgo: 24, reason: 'Skin is closed and dry.' },
  },
];

/** Holds of the demo clinic. */
export function addDemoHolds(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const today = timeline.daysAgo(0);
  for (const { family, by, setDaysAgo, reason, scope, reviewInDays, lifted } of STORIES) {
    const patientId = patients.find(({ spec }) => spec.family === family)?.patientId;
    const owner = members.get(by);
    const lifter = lifted && members.get(lifted.by);
    if (!patientId || !owner) continue;
    const setAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(setDaysAgo)), clock(11, 30));
    rows.add('hold', {
      ...{ clinicId, id: ids.at(setAt), patientId, wholeProgramme: false, ...scope, reason, setAt },
      source: 'MANUAL',
      setByName: owner.displayName,
      setByMemberId: owner.id,
      reviewOn: dateColumn(addDays(today, reviewInDays)),
      ...(lifted &&
        lifter && {
          liftedAt: timeline.at(timeline.weekdayBy(timeline.daysAgo(lifted.daysAgo)), clock(9, 10)),
          liftedByName: lifter.displayName,
          liftReason: lifted.reason,
          version: 2,
        }),
    });
  }
}
