import { aReferralFile } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import type { AddedPatient } from './add-patient.ts';
import { bundleOf } from './referral-history.ts';

type Resource = { resourceType: string; [element: string]: unknown };
type Entry = { fullUrl: string; resource: Resource; request?: unknown; search?: unknown };
type Bundle = { timestamp: string; total?: number; entry: Entry[] };

/** A file that waits to be imported, through the use case that real files go through. */
export interface InboxFile {
  readonly fileName: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly receivedBy: string;
}

/** Working days ago and hour at which each of the twelve arrived. */
const ARRIVALS: readonly (readonly [daysAgo: number, hours: number, minutes: number])[] = [
  [0, 8, 5],
  [0, 8, 20],
  [1, 9, 12],
  [1, 14, 40],
  [2, 10, 3],
  [3, 8, 55],
  [3, 16, 10],
  [5, 11, 25],
  [6, 9, 48],
  [7, 13, 30],
  [9, 10, 15],
  [12, 15, 5],
];

/** Twelve new referrals, and a newer file about a patient who is being treated. */
export function demoInbox(timeline: ClinicClock, treated: AddedPatient | undefined): InboxFile[] {
  const files = ARRIVALS.map(([daysAgo, hours, minutes], index): InboxFile => {
    const day = timeline.weekdayBy(timeline.daysAgo(daysAgo));
    const { name, text } = aReferralFile({ seed: index + 1, today: day });
    const receivedBy = index % 3 === 0 ? 'Tomás Aguilar' : 'Grace Lindholm';
    return { fileName: name, text, receivedAt: timeline.at(day, clock(hours, minutes)), receivedBy };
  });
  if (!treated) return files;
  const yesterday = timeline.weekdayBy(timeline.daysAgo(1));
  return [
    ...files,
    {
      fileName: `referral-${treated.referred.seed}-update.json`,
      text: newerFileOf(treated, timeline),
      receivedAt: timeline.at(yesterday, clock(11, 45)),
      receivedBy: 'Grace Lindholm',
    },
  ];
}

/** The file the patient came with, as the same system would export it now: a new number, an illness, a medicine ended. */
function newerFileOf({ referred }: AddedPatient, timeline: ClinicClock): string {
  const bundle = JSON.parse(bundleOf(referred)) as Bundle;
  const find = (type: string) => bundle.entry.find(({ resource }) => resource.resourceType === type);
  const ill = timeline.daysAgo(25);
  const patient = find('Patient')?.resource;
  if (patient) patient['telecom'] = [{ system: 'phone', value: '+1-555-555-0188', use: 'home' }];
  const medication = find('MedicationRequest')?.resource;
  if (medication) medication['status'] = medication['status'] === 'stopped' ? 'completed' : 'stopped';
  const influenza = {
    code: {
      coding: [
        {
          system: 'http://hl7.org/fhir/sid/icd-10-cm',
          code: 'J10.1',
          display: 'Influenza with other respiratory manifestations',
        },
      ],
      text: 'Influenza with other respiratory manifestations',
    },
    onsetDateTime: ill,
    recordedDate: ill,
  };
  const condition = find('Condition');
  if (condition) bundle.entry.push(likeness(condition, influenza));
  const encounter = find('Encounter');
  if (encounter)
    bundle.entry.push(
      likeness(encounter, { type: [{ text: 'Visit for influenza' }], period: { start: ill } }),
    );
  bundle.timestamp = timeline.at(timeline.daysAgo(2), clock(12)).toISOString();
  if (bundle.total !== undefined) bundle.total = bundle.entry.length;
  return `${JSON.stringify(bundle, null, 1)}\n`;
}

/** A further resource like a known one, with an id that differs in its last digits. */
function likeness({ fullUrl, resource, ...rest }: Entry, changed: Record<string, unknown>): Entry {
  const other = (text: string) => `${text.slice(0, -4)}0000`;
  return {
    ...rest,
    fullUrl: other(fullUrl),
    resource: { ...resource, id: other(String(resource['id'])), ...changed },
  };
}
