import { FLARE_STEPS } from '@consilium/domain';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

const COACH = { coachName: 'Maya Castellano', coachPhone: '+1 555 0100' };

/** Whose flare plan is agreed, when a flare was (days ago, a step each), and whose letter is begun. */
const STORIES: readonly {
  readonly family: string;
  readonly signs: string;
  readonly helps: string;
  readonly flareDaysAgo?: readonly number[];
  readonly course?: string;
}[] = [
  {
    ...{ family: 'Carter', signs: 'My ankle burns when I wake up and I want to skip.' },
    helps: 'Music on, shoes on, and ten stairs before I think about it.',
  },
  {
    ...{ family: 'Papadakis', signs: 'My shoulder feels heavy and I stop using my arm.' },
    ...{ helps: 'Brushing first, then the ball.', flareDaysAgo: [9, 7] },
    course:
      'Five weeks of day programme. Carries a school bag again and sleeps through; one flare, met with the plan and without a day off school.',
  },
];

export function addDemoAftercare(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const [physician, physio] = [members.get('whitfield'), members.get('castellano')];
  if (!physician || !physio) return;
  for (const { family, signs, helps, flareDaysAgo = [], course } of STORIES) {
    const patient = patients.find(({ spec }) => spec.family === family);
    if (!patient) continue;
    const of = { clinicId, patientId: patient.patientId };
    const agreedAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(12)), clock(14, 10));
    rows.add('flarePlan', {
      ...{ ...of, ...COACH, id: ids.at(agreedAt), number: 1, signs, helps },
      ...{ agreedAt, agreedByName: physio.displayName },
    });
    for (const [at, daysAgo] of flareDaysAgo.entries()) {
      const recordedAt = timeline.at(timeline.daysAgo(daysAgo), clock(18, 20));
      rows.add('flareStamp', {
        ...{ ...of, id: ids.at(recordedAt), number: at + 1, step: FLARE_STEPS[at] ?? 'RESTART_PROGRAMME' },
        ...{
          takenOn: dateColumn(timeline.daysAgo(daysAgo)),
          recordedAt,
          byName: patient.spec.given.join(' '),
        },
      });
    }
    if (course) {
      const savedAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(1)), clock(16, 5));
      rows.add('dischargeLetter', {
        ...{ ...of, id: ids.at(savedAt), episodeId: patient.episode.id, number: 1, language: 'en' },
        ...{ course, recommendations: 'Please keep pain out of the first question: ask what was done.' },
        ...{ followUp: '', savedAt, savedByName: physician.displayName },
      });
    }
  }
}
