import { addDays, type AuthorizationUnit } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

interface AuthorizationStory {
  readonly family: string;
  readonly payer: string;
  readonly reference: string;
  readonly disciplineCode?: string;
  /** Days from today. */
  readonly from: number;
  readonly until: number;
  readonly units?: readonly [amount: number, unit: AuthorizationUnit];
  /** What the payer had agreed to before it extended. */
  readonly before?: number;
  readonly note?: string;
  readonly withdrawn?: string;
}

/** Invented payers: one that lasts, one extended, one that ends next week, one withdrawn, one by date alone. */
const STORIES: readonly AuthorizationStory[] = [
  {
    ...{ family: 'Carter', payer: 'Harbor Health Plan', reference: 'HH-40817', from: -12, until: 46 },
    ...{ units: [160, 'HOURS'], before: 80, note: 'Extended after the peer-to-peer call.' },
  },
  {
    ...{ family: 'Carter', payer: 'Harbor Health Plan', reference: 'HH-40511', from: -30, until: -13 },
    ...{ disciplineCode: 'PHYSIOTHERAPY', units: [12, 'SESSIONS'] },
  },
  {
    ...{ family: 'Brennan', payer: 'Meridian Mutual', reference: 'MM-2291-A', from: -22, until: 6 },
    ...{ units: [20, 'DAYS'], note: 'Renewal wants the function scores and hours delivered.' },
  },
  {
    ...{ family: 'Stavros', payer: 'State Family Fund', reference: 'SF-7750', from: -35, until: 60 },
    note: 'By date; no limit of hours.',
  },
  {
    ...{ family: 'Stavros', payer: 'Northgate Insurance', reference: 'NG-118', from: -35, until: 20 },
    ...{ units: [40, 'SESSIONS'], withdrawn: 'The family changed to another payer.' },
  },
];

/** What payers agreed to for patients of the demo clinic. */
export function addDemoAuthorizations(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const today = timeline.daysAgo(0);
  const byName = [...members.values()].find(({ roles }) => roles.includes('SOCIAL_WORKER'))?.displayName;
  for (const story of STORIES) {
    const patientId = patients.find(({ spec }) => spec.family === story.family)?.patientId;
    if (!patientId || !byName) continue;
    const addedAt = timeline.at(timeline.weekdayBy(addDays(today, story.from - 3)), clock(15, 20));
    const changedAt = timeline.at(timeline.weekdayBy(addDays(today, -2)), clock(9, 40));
    const id = ids.at(addedAt);
    const [amount, unit] = story.units ?? [null, null];
    const terms = {
      ...{ payer: story.payer, reference: story.reference, disciplineCode: story.disciplineCode ?? null },
      ...{
        startsOn: dateColumn(addDays(today, story.from)),
        endsOn: dateColumn(addDays(today, story.until)),
      },
      ...{ unit, amount, note: story.note ?? '' },
    };
    const later = story.before !== undefined || story.withdrawn !== undefined;
    rows.add('coverageAuthorization', {
      ...{ clinicId, id, patientId, ...terms, version: later ? 2 : 1 },
      ...{ updatedAt: later ? changedAt : addedAt, updatedByName: byName },
      ...(story.withdrawn && {
        ...{ withdrawnAt: changedAt, withdrawnByName: byName, withdrawnReason: story.withdrawn },
      }),
    });
    const key = { clinicId, authorizationId: id };
    const first = { ...terms, amount: story.before ?? amount };
    rows.add('coverageAuthorizationVersion', { ...key, ...first, version: 1, changedAt: addedAt, byName });
    if (story.before !== undefined) {
      rows.add('coverageAuthorizationVersion', { ...key, ...terms, version: 2, changedAt, byName });
    }
  }
}
