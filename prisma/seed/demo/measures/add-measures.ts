import {
  addDays,
  daysBetween,
  displayName,
  isWeekday,
  plannedRequests,
  type BatteryRule,
  type DueRequest,
  type LocalDate,
  type TimePoint,
} from '@consilium/domain';
import { seededChance, type SeededChance } from '@consilium/testing/bundles';
import { clock } from '../../clinic-clock.ts';
import { SeedIds } from '../../seed-ids.ts';
import { dateColumn, type SeededMember } from '../add-members.ts';
import type { AddedPatient, DemoScene } from '../add-patient.ts';
import { addAdministration } from './add-administration.ts';
import { addBatteries } from './add-batteries.ts';
import { demoInstrument, fillIn } from './answers.ts';
import { about, courseOf, within, type Course } from './course.ts';
import { ASKED_TWICE, edgeOf, isEdge, LATE_DISCHARGE } from './edge-forms.ts';

/** Ids of their own, so that the other stories stay as they are. */
const SEED = 40_265;
/** Forms that never came back (clinical.md 2.5); at the ends of the programme and from two years on: guesses. */
const MISSING: Readonly<Partial<Record<TimePoint, number>>> = {
  ...{ ADMISSION: 0.02, WEEKLY: 0.06, DISCHARGE: 0.03, MONTH_1: 0.05, MONTH_3: 0.15 },
  ...{ MONTH_6: 0.25, MONTH_12: 0.35, MONTH_24: 0.45 },
};
/** Parents leave out one more form in ten. */
const PARENT_MISSING = 0.1;
const SENT_AT = clock(7, 30);

/** One young person whose programme is measured. */
interface Measured {
  readonly scene: DemoScene;
  readonly patient: AddedPatient;
  readonly chance: SeededChance;
  readonly course: Course;
}

/** Requests, answers and scores of everybody who was ever admitted, made by the rules that ask and score real people. */
export function addMeasures(scene: DemoScene, patients: readonly AddedPatient[]): void {
  const chance = seededChance(SEED);
  const batteries = addBatteries({ ...scene, ids: new SeedIds(chance) });
  patients.forEach((patient, index) => {
    const { admittedOn, dischargedOn } = patient.episode;
    if (admittedOn === null) return;
    const own = seededChance(SEED + 1 + index);
    const course = courseOf(own, { admittedOn, dischargedOn });
    addForms({ scene: { ...scene, ids: new SeedIds(own) }, patient, chance: own, course }, batteries);
  });
}

function addForms(measured: Measured, batteries: readonly BatteryRule[]): void {
  const { scene, patient, chance } = measured;
  const { today } = scene.timeline;
  const { referred, episode, spec } = patient;
  const guardians = referred.guardians.flatMap(({ scope, endedDaysAgo }, index) =>
    scope === 'NONE' || endedDaysAgo !== undefined
      ? []
      : [{ id: patient.guardianIds[index] ?? '', until: null }],
  );
  const { levelOfCare: programme, referredOn, admittedOn, dischargedOn } = episode;
  const asked = plannedRequests({
    ...{ batteries, guardians, existing: [], today, bornOn: referred.birthDate },
    episode: { programme, referredOn, admittedOn, dischargedOn },
  }).filter(({ opensOn }) => opensOn < today);
  const days = new Map<string, LocalDate | null>();
  for (const request of asked) {
    const key = `${request.timePoint} ${request.dueOn}`;
    if (!days.has(key)) days.set(key, answerDay(measured, request, asked));
    const day = days.get(key) ?? null;
    const left = request.respondent === 'GUARDIAN' && !isEdge(spec.family) && chance.happens(PARENT_MISSING);
    addRequest(measured, request, left ? null : day);
  }
}

/** The day the family answers inside the window; null when it does not, or has not yet. */
function answerDay(
  { scene, patient, chance }: Measured,
  request: DueRequest,
  all: readonly DueRequest[],
): LocalDate | null {
  const { family } = patient.spec;
  const isMissing = chance.happens(MISSING[request.timePoint] ?? 0);
  const isEarly = ['ADMISSION', 'WEEKLY', 'DISCHARGE'].includes(request.timePoint);
  const late = within(
    0,
    daysBetween(request.dueOn, request.closesOn),
    Math.round(about(chance, isEarly ? 0.4 : 4, isEarly ? 0.5 : 4)),
  );
  if (isMissing && !isEdge(family)) return null;
  const wait = family === LATE_DISCHARGE.family && request.timePoint === LATE_DISCHARGE.timePoint;
  const other = wait ? all.find(({ timePoint }) => timePoint === LATE_DISCHARGE.with) : undefined;
  const day = other?.dueOn ?? addDays(request.dueOn, late);
  return day < scene.timeline.today ? day : null;
}

function addRequest(measured: Measured, request: DueRequest, answeredOn: LocalDate | null): void {
  const { scene, patient } = measured;
  const { rows, ids, timeline, clinicId } = scene;
  const { timePoint, respondent, guardianId, instruments, dueOn, opensOn, closesOn } = request;
  const isOver = closesOn < timeline.today;
  const isSent = dueOn <= timeline.today;
  const createdAt = timeline.at(opensOn, clock(5));
  const sentAt = respondent === 'CLINICIAN' || !isSent ? null : timeline.at(dueOn, SENT_AT);
  const completedAt = answeredOn && timeline.at(answeredOn, clock(16, measured.chance.between(0, 59)));
  const remindedOn =
    answeredOn === null && sentAt && daysBetween(dueOn, timeline.today) > 3 ? addDays(dueOn, 3) : null;
  const id = ids.at(createdAt);
  rows.add('measureRequest', {
    ...{
      clinicId,
      id,
      patientId: patient.patientId,
      episodeId: patient.episode.id,
      batteryId: request.batteryId,
    },
    ...{ timePoint, respondent, guardianId, instruments: [...instruments] },
    ...{ dueOn: dateColumn(dueOn), opensOn: dateColumn(opensOn) },
    // A form that came back late was let in.
    closesOn: dateColumn(answeredOn !== null && answeredOn > closesOn ? answeredOn : closesOn),
    status: completedAt ? 'COMPLETED' : isOver ? 'EXPIRED' : sentAt ? 'SENT' : 'DUE',
    channel: respondent === 'CLINICIAN' ? 'STAFF' : sentAt ? 'LINK' : null,
    ...{ sentAt, completedAt, createdAt, createdBy: 'Measures' },
    remindedAt: remindedOn && timeline.at(remindedOn, SENT_AT),
    reminders: remindedOn ? 1 : 0,
  });
  if (answeredOn && completedAt) addAnswers(measured, { ...request, id, answeredOn, completedAt });
}

interface Answered extends DueRequest {
  readonly id: string;
  readonly answeredOn: LocalDate;
  readonly completedAt: Date;
}

function addAnswers({ scene, patient, chance, course }: Measured, request: Answered): void {
  const { respondent, guardianId, timePoint, answeredOn, completedAt } = request;
  const { spec, referred, episode, patientId } = patient;
  const edge = edgeOf(spec.family, timePoint, respondent);
  const level = { ...levelFor(respondent, chance, course(answeredOn)), ...edge };
  const guardian = referred.guardians[patient.guardianIds.indexOf(guardianId ?? '')];
  const clinician = respondent === 'CLINICIAN' ? clinicianOn(scene, patient, answeredOn) : null;
  const own = displayName({
    givenNames: spec.given,
    familyName: spec.family,
    preferredName: spec.preferred ?? null,
  });
  const form = {
    ...{ patientId, episodeId: episode.id, respondent, guardianId, timePoint, enteredBy: clinician },
    respondentName: clinician?.displayName ?? (guardian ? `${guardian.given} ${guardian.family}` : own),
    language: spec.language === 'es' && !clinician ? 'es' : 'en',
  };
  for (const key of request.instruments) {
    const instrument = demoInstrument(key.split('|')[0] ?? '');
    const fill = (on: LocalDate) => fillIn(instrument, { chance, level, on, exact: edge !== undefined });
    addAdministration(scene, {
      ...{ ...form, instrument, completedAt, requestId: request.id, on: answeredOn },
      answers: fill(answeredOn),
    });
    const again = addDays(answeredOn, ASKED_TWICE.daysLater);
    if (
      spec.family !== ASKED_TWICE.family ||
      timePoint !== ASKED_TWICE.timePoint ||
      again >= scene.timeline.today
    )
      continue;
    addAdministration(scene, {
      ...{ ...form, instrument, requestId: null, on: again, timePoint: 'AD_HOC' },
      ...{ completedAt: scene.timeline.at(again, clock(15, 10)), answers: fill(again) },
    });
  }
}

/** Parents see a little more disability than their children say. */
function levelFor(respondent: string, chance: SeededChance, level: ReturnType<Course>): ReturnType<Course> {
  if (respondent !== 'GUARDIAN') return level;
  return { ...level, disability: within(0, 60, level.disability + about(chance, 2, 5)) };
}

/** Whoever moves with the young person; after the goodbyes the physician asks by telephone. */
function clinicianOn({ intake }: DemoScene, { team }: AddedPatient, on: LocalDate): SeededMember {
  const day = isWeekday(on) ? on : addDays(on, -2);
  return team.of('PHYSIOTHERAPY', day) ?? team.of('MEDICINE', day) ?? intake.physician;
}
