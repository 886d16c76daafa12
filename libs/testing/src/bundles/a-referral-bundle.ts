import type { Bundle, Patient, Practitioner, Resource } from '@medplum/fhirtypes';
import { BundleWriter, type LiteralReference, type ReferralBundleType } from './bundle-writer.ts';
import { daysBefore, visitAt } from './calendar-dates.ts';
import { guardianResource, patientResource } from './person-resources.ts';
import { personaFor } from './referral-personas.ts';
import {
  addBackground,
  addLaterVisit,
  addMeasurements,
  addPainStory,
  serviceRequestOf,
  type ReferralScene,
} from './referral-scene.ts';
import { referralStories, type ReferralStory } from './referral-stories.ts';
import { seededChance, type SeededChance } from './seeded-chance.ts';

export interface ReferralBundleOptions {
  /** 1 to 12 are the twelve named referrals; every other whole number composes one. */
  seed: number;
  /** The day the file arrives, YYYY-MM-DD; all dates lie before it. */
  today?: string;
  /** 0 for the first export; 1 and more for later exports of the same patient, each with more in it. */
  revision?: number;
  type?: ReferralBundleType;
  /** Elements of the Patient to replace. */
  patient?: Partial<Patient>;
  /** False: a record without a ServiceRequest, as many systems export it. */
  serviceRequest?: boolean;
  /** Further resources, made with a reference to the patient. */
  extra?: (patient: LiteralReference) => Resource[];
}

const DEFAULT_TODAY = '2026-01-15';
const bundleTypes = ['searchset', 'transaction', 'collection'] as const;

/**
 * A complete synthetic FHIR R4 bundle of a young person with amplified pain: the same for the same options, on
 * every machine. Marked as synthetic by tag and security label.
 */
export function aReferralBundle(options: ReferralBundleOptions): Bundle {
  const { seed, today = DEFAULT_TODAY, revision = 0 } = options;
  const chance = seededChance(seed);
  const story = storyFor(seed, chance);
  const writer = new BundleWriter(options.type ?? bundleTypes[Math.abs(seed) % 3] ?? 'transaction', chance);
  const scene = openScene({ ...options, today }, writer, chance, story);
  addPainStory(scene);
  addBackground(scene);
  addMeasurements(scene);
  if (options.serviceRequest ?? true) writer.add(serviceRequestOf(scene));
  for (const resource of options.extra?.(scene.patient) ?? []) writer.add(resource);
  for (let later = 1; later <= revision; later += 1) addLaterVisit(scene, later);
  return writer.bundle(visitAt(today, Math.min(23, 7 + revision), 0));
}

/** The bundle as the text of a file. */
export function aReferralFile(options: ReferralBundleOptions): { name: string; text: string } {
  const suffix = options.revision ? `-${options.revision}` : '';
  return {
    name: `referral-${String(options.seed).padStart(2, '0')}${suffix}.json`,
    text: `${JSON.stringify(aReferralBundle(options), null, 2)}\n`,
  };
}

function storyFor(seed: number, chance: SeededChance): ReferralStory {
  return referralStories[seed - 1] ?? chance.pick(referralStories);
}

function openScene(
  options: ReferralBundleOptions & { today: string },
  writer: BundleWriter,
  chance: SeededChance,
  story: ReferralStory,
): ReferralScene {
  const { seed, today } = options;
  const persona = personaFor(seed);
  // 9 to 17 years, mostly 11 to 15, the age at which amplified pain mostly begins.
  const years = chance.happens(0.75) ? chance.between(11, 15) : chance.between(9, 17);
  const birthDate = daysBefore(today, Math.round(years * 365.25) + chance.between(1, 360));
  const patient = writer.add({ ...patientResource(persona, birthDate, seed, chance), ...options.patient });
  for (const guardian of persona.guardians) writer.add(guardianResource(guardian, patient, chance));
  const organization = writer.add({
    resourceType: 'Organization',
    name: chance.pick([
      'Northfield Family Practice',
      'Harborview Children’s Clinic',
      'Cedar Glen Paediatrics',
    ]),
    telecom: [{ system: 'phone', value: `+1-555-555-01${String(chance.between(10, 99))}` }],
  });
  const practitioner = writer.add(practitionerOf(chance));
  return {
    ...{ writer, chance, story, today, patient, practitioner, organization },
    painStart: daysBefore(today, chance.between(120, 540)),
  };
}

function practitionerOf(chance: SeededChance): Practitioner {
  const [family, given] = chance.pick([
    ['Abernathy', 'Ruth'],
    ['Sørensen', 'Ida'],
    ['Mbeki-Hall', 'Thandi'],
    ['Castellanos', 'Iván'],
  ] as const);
  return { resourceType: 'Practitioner', name: [{ family, given: [given], prefix: ['Dr.'] }] };
}
