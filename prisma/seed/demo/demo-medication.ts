import { addDays } from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { clock } from '../clinic-clock.ts';
import { dateColumn } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';

interface MedicationStory {
  readonly family: string;
  readonly fields: Pick<
    Prisma.MedicationRevisionCreateManyInput,
    'name' | 'medicationClass' | 'doseValue' | 'timesPerDay' | 'indication' | 'prescriber'
  >;
  /** Days from today and milligrams, of the steps of its weaning. */
  readonly steps?: readonly (readonly [inDays: number, milligrams: number])[];
  readonly held?: string;
}

const STORIES: readonly MedicationStory[] = [
  {
    family: 'Carter',
    fields: {
      ...{ name: 'Gabapentin', medicationClass: 'GABAPENTINOID', doseValue: 300, timesPerDay: 3 },
      ...{ indication: 'Pain, before referral', prescriber: 'Dr. Ellis, paediatrics' },
    },
    steps: [
      [-8, 200],
      [-1, 100],
      [6, 0],
    ],
  },
  {
    family: 'Carter',
    fields: {
      ...{ name: 'Melatonin', medicationClass: 'OTHER', doseValue: 3, timesPerDay: 1 },
      ...{ indication: 'Falling asleep', prescriber: '' },
    },
  },
  {
    family: 'Papadakis',
    fields: {
      ...{ name: 'Tramadol', medicationClass: 'OPIOID', doseValue: 50, timesPerDay: 2 },
      ...{ indication: 'Pain, after the fracture', prescriber: 'Orthopaedics' },
    },
    steps: [
      [-10, 40],
      [-3, 30],
      [4, 0],
    ],
    held: 'Sweats and slept two hours; stays on this step.',
  },
];

/** Medication of the demo clinic: two weanings under way, one of them held. */
export function addDemoMedication(
  { rows, ids, timeline, clinicId, members }: DemoScene,
  patients: readonly AddedPatient[],
): void {
  const [physician, nurse] = [members.get('whitfield'), members.get('lindholm')];
  if (!physician || !nurse) return;
  const today = timeline.daysAgo(0);
  for (const { family, fields, steps, held } of STORIES) {
    const patientId = patients.find(({ spec }) => spec.family === family)?.patientId;
    if (!patientId) continue;
    const writtenAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(13)), clock(10, 20));
    const medicationId = ids.at(writtenAt);
    const timesPerDay = typeof fields.timesPerDay === 'number' ? fields.timesPerDay : null;
    rows.add('medication', { clinicId, id: medicationId, patientId });
    rows.add('medicationRevision', {
      ...{ ...fields, clinicId, medicationId, number: 1, doseUnit: 'mg', route: 'ORAL', status: 'ACTIVE' },
      ...{ startedOn: dateColumn(addDays(today, -200)), writtenAt, writtenByName: nurse.displayName },
    });
    if (steps) {
      rows.add('weaningSchedule', {
        ...{ clinicId, medicationId, number: 1, orderedByName: physician.displayName },
        orderedAt: timeline.at(timeline.weekdayBy(timeline.daysAgo(12)), clock(11)),
        steps: steps.map(([inDays, doseValue]) => ({
          ...{ startsOn: addDays(today, inDays), doseValue, timesPerDay },
          withdrawalWatch: 'Sweating, tremor, no sleep',
          holdRule: 'Two of the signs in one day: stay on this step and call the physician',
        })),
      });
    }
    if (held) {
      const heldAt = timeline.at(timeline.weekdayBy(timeline.daysAgo(1)), clock(8, 15));
      rows.add('withdrawalObservation', {
        ...{
          clinicId,
          id: ids.at(heldAt),
          medicationId,
          signs: ['SWEATING', 'INSOMNIA'],
          observedAt: heldAt,
        },
        observedByName: nurse.displayName,
      });
      rows.add('weaningHold', {
        ...{ clinicId, id: ids.at(heldAt), medicationId, reason: held, heldAt },
        heldByName: nurse.displayName,
      });
    }
  }
}
