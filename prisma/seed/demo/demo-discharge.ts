import { addDays } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

/** Whom a day is aimed at for, what stands in the way, and what was found already. Days from today. */
const STORIES: readonly {
  readonly family: string;
  readonly leavesIn: number;
  readonly barrier?: { readonly kind: string; readonly text: string };
  readonly met: readonly string[];
}[] = [
  {
    ...{ family: 'Carter', leavesIn: 15 },
    barrier: { kind: 'SCHOOL', text: 'The school wants half days first' },
    met: ['DAILY_LIVING', 'NO_ASSISTIVE_DEVICE'],
  },
  {
    ...{ family: 'Papadakis', leavesIn: 8 },
    barrier: { kind: 'MEDICATION', text: 'Tramadol is not weaned yet' },
    met: ['DAILY_LIVING', 'NORMAL_CLOTHES', 'HOME_PROGRAMME'],
  },
  { family: 'Nakamura', leavesIn: 22, met: [] },
];

export function addDemoDischarges(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const [physician, physio] = [members.get('whitfield'), members.get('castellano')];
  if (!physician || !physio) return;
  const writtenAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(5)), clock(12, 30));
  for (const { family, leavesIn, barrier, met } of STORIES) {
    const patient = patients.find(({ spec }) => spec.family === family);
    if (!patient) continue;
    const of = { clinicId, patientId: patient.patientId, episodeId: patient.episode.id };
    rows.add('dischargeExpectation', {
      ...{ ...of, id: ids.at(writtenAt), expectedOn: dateColumn(addDays(timeline.daysAgo(0), leavesIn)) },
      ...{ setAt: writtenAt, setByName: physician.displayName },
    });
    if (barrier) {
      rows.add('dischargeBarrier', {
        ...{ ...of, ...barrier, id: ids.at(writtenAt) },
        ...{ openedAt: writtenAt, openedByName: physician.displayName },
      });
    }
    for (const criterionCode of met) {
      rows.add('dischargeFinding', {
        ...{ ...of, id: ids.at(writtenAt), criterionCode, finding: 'MET' },
        ...{ foundAt: writtenAt, foundByName: physio.displayName },
      });
    }
  }
}
