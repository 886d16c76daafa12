import {
  addDays,
  addMonths,
  criteriaOfWorkup,
  diagnosisObstacles,
  originOf,
  type LocalDate,
  type TestStanding,
} from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';
import { firstDayOf } from './episode-history.ts';
import { WORKUP_STORIES, type TestStory, type WorkupStory } from './workup-stories.ts';

/** Work-ups of the demo clinic: one with a red flag, one that waits, one that found a disease, two that were signed. */
export function addDemoWorkups(scene: DemoScene, patients: readonly AddedPatient[]): void {
  for (const story of WORKUP_STORIES) {
    const patient = patients.find(({ spec }) => spec.family === story.family);
    if (patient) addWorkup(scene, patient, story);
  }
}

function addWorkup(scene: DemoScene, patient: AddedPatient, story: WorkupStory): void {
  const { rows, ids, timeline, clinicId, intake } = scene;
  const { episode, patientId } = patient;
  const seenOn = firstDayOf(episode, 'INTAKE_EVAL') ?? episode.referredOn;
  const place = { clinicId, patientId, episodeId: episode.id };
  const history = story.history(addMonths(seenOn, -story.monthsOfPain).slice(0, 7));
  const versions = [...(story.before ? [story.before(history)] : []), history];
  versions.forEach(({ safety, ...content }, index) => {
    const recordedAt = timeline.at(timeline.weekdayBy(addDays(seenOn, index)), clock(10, 20));
    rows.add('workupHistory', {
      ...{ ...place, id: ids.at(recordedAt), version: index + 1 },
      ...{ content: json(content), safety: json(safety), recordedAt },
      ...{ recordedByName: intake.physician.displayName, recordedByUserId: null },
    });
  });
  const tests = story.tests.map((test) => addTest(scene, place, seenOn, test));
  if (!story.diagnosis) return;
  const signedOn = timeline.weekdayBy(firstDayOf(episode, 'DIAGNOSED') ?? addDays(seenOn, 2));
  const signedAt = timeline.at(signedOn, clock(16, 5));
  const facts = { history, tests, examination: story.examined ?? null, today: signedOn };
  const { code, text = '', overrideReason = '' } = story.diagnosis;
  rows.add('workupDiagnosis', {
    ...{ ...place, id: ids.at(signedAt), code, text, historyVersion: versions.length, overrideReason },
    overrides: diagnosisObstacles(history, tests).map((obstacle) => obstacle.code),
    criteria: json(
      criteriaOfWorkup(facts).map(({ inputs, ...result }) => ({
        ...result,
        inputs: inputs.map(({ name, value }) => ({
          ...{ name, value: value === null ? null : String(value), origin: originOf(name) },
        })),
      })),
    ),
    ...{ signedAt, signedByName: intake.physician.displayName, signedByUserId: signerOf(scene) },
  });
}

/** The account of the physician who takes patients in. */
function signerOf({ rows, clinicId, intake }: DemoScene): string {
  const account = rows
    .of('userAccount')
    .find((row) => row.clinicId === clinicId && row.memberId === intake.physician.id);
  if (typeof account?.id !== 'string') throw new Error('The physician of the demo clinic has no account.');
  return account.id;
}

function addTest(
  { rows, ids, timeline, intake }: DemoScene,
  place: { readonly clinicId: string; readonly patientId: string; readonly episodeId: string },
  seenOn: LocalDate,
  { kind, otherName = '', purpose, results = [], cancelled }: TestStory,
): TestStanding {
  const byName = intake.physician.displayName;
  const orderedAt = timeline.at(timeline.weekdayBy(seenOn), clock(10, 45));
  const id = ids.at(orderedAt);
  rows.add('workupTest', {
    ...{ ...place, id, kind, otherName, purpose, orderedAt, orderedByName: byName },
    orderedOn: dateColumn(timeline.weekdayBy(seenOn)),
    ...(cancelled && {
      cancelledAt: timeline.at(timeline.weekdayBy(addDays(seenOn, 1)), clock(9)),
      ...{ cancelledByName: byName, cancelReason: cancelled },
    }),
    version: 1 + results.length + (cancelled ? 1 : 0),
  });
  results.forEach(({ resultClass, note = '' }, index) => {
    const recordedAt = timeline.at(timeline.weekdayBy(addDays(seenOn, index + 1)), clock(14, 30));
    rows.add('workupTestResult', {
      ...{ clinicId: place.clinicId, id: ids.at(recordedAt), testId: id, resultClass, note },
      doneOn: dateColumn(timeline.weekdayBy(seenOn)),
      ...{ recordedAt, recordedByName: byName },
    });
  });
  const resultClass = results.at(-1)?.resultClass ?? 'PENDING';
  return { id, kind, resultClass, cancelled: cancelled !== undefined };
}

const json = (value: object): Prisma.InputJsonValue => value;
