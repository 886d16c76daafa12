import type { ServiceRequest } from '@medplum/fhirtypes';
import type { BundleWriter, LiteralReference } from './bundle-writer.ts';
import { daysBefore } from './calendar-dates.ts';
import {
  allergyOf,
  conditionOf,
  earlierCarePlanOf,
  encounterOf,
  imagingReportOf,
  imagingStudyOf,
  medicationRequestOf,
  observationOf,
  procedureOf,
} from './clinical-resources.ts';
import {
  accompanyingConditions,
  allergies,
  unrelatedConditions,
  type ReferralStory,
  type StoryRecord,
} from './referral-stories.ts';
import type { SeededChance } from './seeded-chance.ts';

const HEIGHT = { code: '8302-2', display: 'Body height' };
const WEIGHT = { code: '29463-7', display: 'Body weight' };
const BMI = { code: '39156-5', display: 'Body mass index' };
const PAIN = { code: '72514-3', display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported' };

/** What the parts of a bundle have in common while it is written. */
export interface ReferralScene {
  writer: BundleWriter;
  chance: SeededChance;
  story: ReferralStory;
  today: string;
  /** First day of the pain. */
  painStart: string;
  patient: LiteralReference;
  practitioner: LiteralReference;
  organization: LiteralReference;
}

export function addPainStory(scene: ReferralScene): void {
  const { writer, chance, story, patient, practitioner, organization, painStart } = scene;
  const who = { practitioner, organization };
  const triggeredOn = before(painStart, story.trigger, chance.between(7, 120));
  if (story.trigger) {
    writer.add(encounterOf(patient, story.trigger.text, triggeredOn, who));
    writer.add(
      conditionOf(patient, story.trigger, triggeredOn, daysBefore(triggeredOn, -chance.between(10, 60))),
    );
  }
  for (const treatment of story.treatments ?? [])
    writer.add(procedureOf(patient, treatment, before(painStart, treatment, 7)));
  const pain = writer.add(conditionOf(patient, story.pain, painStart));
  const examinedOn = daysBefore(painStart, -chance.between(5, 30));
  writer.add(encounterOf(patient, 'Pain consultation', examinedOn, who));
  const study = writer.add(imagingStudyOf(patient, story, examinedOn));
  writer.add(imagingReportOf(patient, story, examinedOn, study));
  for (const [index, medicine] of story.medicines.entries()) {
    const options = {
      contained: chance.happens(0.3),
      active: index > 0 && medicine.monthsBefore === undefined,
      requester: practitioner,
    };
    writer.add(medicationRequestOf(patient, medicine, before(painStart, medicine, 14 - 20 * index), options));
  }
  const therapyStart = daysBefore(painStart, -40);
  writer.add(earlierCarePlanOf(patient, therapyStart, pain, true));
  const physiotherapy = { text: 'Physiotherapy session' };
  for (const week of [0, 1, 2])
    writer.add(procedureOf(patient, physiotherapy, daysBefore(therapyStart, -7 * week), pain));
}

/** So many days before the pain, or the months that the record says. */
function before(painStart: string, record: StoryRecord | undefined, days: number): string {
  return daysBefore(painStart, record?.monthsBefore === undefined ? days : record.monthsBefore * 30);
}

export function addBackground(scene: ReferralScene): void {
  const { writer, chance, patient, painStart } = scene;
  const accompanying = chance.pick(accompanyingConditions);
  writer.add(conditionOf(patient, accompanying, daysBefore(painStart, -chance.between(0, 60))));
  if (chance.happens(0.7)) {
    const start = daysBefore(painStart, chance.between(400, 1500));
    writer.add(conditionOf(patient, chance.pick(unrelatedConditions), start, daysBefore(start, -20)));
  }
  if (chance.happens(0.6)) writer.add(allergyOf(patient, chance.pick(allergies), daysBefore(painStart, 700)));
  for (const vaccine of ['Tetanus, diphtheria and pertussis vaccine', 'Human papillomavirus vaccine']) {
    writer.add({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: { text: vaccine },
      patient,
      occurrenceDateTime: daysBefore(painStart, 600),
    });
  }
}

export function addMeasurements(scene: ReferralScene): void {
  const { writer, chance, patient, painStart } = scene;
  const height = chance.between(138, 176);
  const bmi = chance.between(165, 235) / 10;
  const weight = Math.round(bmi * (height / 100) ** 2 * 10) / 10;
  const date = daysBefore(painStart, -30);
  writer.add(observationOf(patient, HEIGHT, { value: height, unit: 'cm' }, date));
  writer.add(observationOf(patient, WEIGHT, { value: weight, unit: 'kg' }, date));
  writer.add(observationOf(patient, BMI, { value: bmi, unit: 'kg/m2' }, date));
  for (const [month, base] of [2, 4, 5, 6].entries()) {
    const value = base + chance.between(0, 2);
    writer.add(observationOf(patient, PAIN, { value, unit: '{score}' }, daysBefore(painStart, -20 * month)));
  }
}

export function serviceRequestOf({
  story,
  today,
  chance,
  patient,
  practitioner,
}: ReferralScene): ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    priority: chance.happens(0.2) ? 'urgent' : 'routine',
    code: {
      coding: [{ system: 'http://snomed.info/sct', code: '3457005', display: 'Patient referral' }],
      text: 'Referral to an intensive interdisciplinary pain programme',
    },
    subject: patient,
    authoredOn: daysBefore(today, chance.between(1, 20)),
    requester: practitioner,
    reasonCode: [{ text: story.reason }],
    note: [{ text: `Site: ${story.bodySite}. The family asks for treatment without further tests.` }],
  };
}

/** What a later export has on top: one visit, one condition, one pain score. */
export function addLaterVisit(scene: ReferralScene, revision: number): void {
  const { writer, patient, practitioner, organization, today } = scene;
  const date = daysBefore(today, Math.max(0, 4 - revision));
  writer.add(encounterOf(patient, `Follow-up visit ${revision}`, date, { practitioner, organization }));
  writer.add(conditionOf(patient, { text: `Finding of follow-up visit ${revision}` }, date));
  writer.add(observationOf(patient, PAIN, { value: 7, unit: '{score}' }, date));
}
