import { compareItems, type ComparedItem, type ItemSection } from './compare-items.ts';
import { differ, renderName, renderValue, type ReferralDifference } from './referral-difference.ts';
import type { Measurement, ReferralIdentifier, ReferralPatient, ReferralRecord } from './referral-record.ts';

const itemSections = [
  'conditions',
  'medications',
  'allergies',
  'procedures',
  'imaging',
  'encounters',
  'earlierCarePlans',
] as const satisfies ItemSection[];

// What is compared item by item is not counted as well.
const itemisedTypes = new Set([
  ...['Patient', 'RelatedPerson', 'ServiceRequest', 'Condition', 'MedicationRequest', 'MedicationStatement'],
  ...[
    'Medication',
    'AllergyIntolerance',
    'Procedure',
    'ImagingStudy',
    'Encounter',
    'CarePlan',
    'Observation',
  ],
  ...['Immunization', 'Practitioner', 'PractitionerRole', 'Organization', 'Composition', 'MessageHeader'],
]);

/**
 * What differs between the record taken over before and a newer one, for a person to read before a merge.
 * The order is that of the sections, then of the newer record, removed items last. Equal records give [].
 */
export function compareReferralRecords(previous: ReferralRecord, next: ReferralRecord): ReferralDifference[] {
  return [
    ...comparePatients(previous.patient, next.patient),
    ...compareItems('contacts', asItems(previous.contacts), asItems(next.contacts)),
    ...compareFields('referral', previous.referral, next.referral, ['sourceReference']),
    ...compareFields('referrer', previous.referrer, next.referrer, ['source']),
    ...itemSections.flatMap((section) =>
      compareItems(section, asItems(previous[section]), asItems(next[section])),
    ),
    ...compareObservations(previous, next),
    ...compareCounts(previous, next),
  ];
}

// Interfaces have no index signature; copies do.
function asItems(items: readonly { sourceReference: string }[]): ComparedItem[] {
  return items.map((item) => ({ ...item }));
}

function comparePatients(previous: ReferralPatient, next: ReferralPatient): ReferralDifference[] {
  const readable = (patient: ReferralPatient): object => ({
    ...patient,
    names: patient.names.map(renderName),
  });
  return [
    ...compareFields('patient', readable(previous), readable(next), [
      'sourceReference',
      'sexForNormsSource',
      'identifiers',
    ]),
    ...compareIdentifiers(previous.identifiers, next.identifiers),
  ];
}

// That a social security number changed is worth a line; the number itself is not shown.
function compareIdentifiers(
  previous: ReferralIdentifier[],
  next: ReferralIdentifier[],
): ReferralDifference[] {
  const keys = (identifiers: ReferralIdentifier[]): string[] =>
    identifiers.map((identifier) => JSON.stringify(identifier));
  if (keys(previous).join() === keys(next).join()) return [];
  const readable = (identifiers: ReferralIdentifier[]): string | undefined =>
    renderValue(
      identifiers.map(
        ({ system, value, kind }) => `${system ?? ''} ${kind === 'government' ? '***' : value}`,
      ),
    );
  const [before, after] = [readable(previous), readable(next)];
  const place = {
    section: 'patient',
    path: 'patient.identifiers',
    label: 'identifiers',
    field: 'identifiers',
  } as const;
  return before === after
    ? [{ ...place, kind: 'changed', before: before ?? '', after: after ?? '' }]
    : differ(place, before, after);
}

/** Field by field: those of the newer record in its order, then those that only the older one has. */
function compareFields(
  section: 'patient' | 'referral' | 'referrer',
  previous: object | undefined,
  next: object | undefined,
  ignored: string[],
): ReferralDifference[] {
  const before = new Map(Object.entries(previous ?? {}));
  const after = new Map(Object.entries(next ?? {}));
  const fields = [...new Set([...after.keys(), ...before.keys()])].filter(
    (field) => !ignored.includes(field),
  );
  return fields.flatMap((field) =>
    differ(
      { section, path: `${section}.${field}`, label: field, field },
      before.get(field),
      after.get(field),
    ),
  );
}

function compareObservations(previous: ReferralRecord, next: ReferralRecord): ReferralDifference[] {
  const [before, after] = [previous.observations, next.observations];
  const latest = (['latestHeight', 'latestWeight', 'latestBmi'] as const).flatMap((field) =>
    differ(
      { section: 'observations', path: `observations.${field}`, label: field, field },
      renderMeasurement(before[field]),
      renderMeasurement(after[field]),
    ),
  );
  return [
    ...latest,
    ...compareItems('painSeverity', before.painSeverity.map(asPainItem), after.painSeverity.map(asPainItem)),
    ...compareNumber('observations', 'otherCount', before.otherCount, after.otherCount),
    ...compareNumber(
      'immunizations',
      'immunizationCount',
      previous.immunizationCount,
      next.immunizationCount,
    ),
  ];
}

function asPainItem({ sourceReference, value, at }: Measurement): ComparedItem {
  return { sourceReference, text: String(value), date: at };
}

function renderMeasurement(measurement: Measurement | undefined): string | undefined {
  if (measurement === undefined) return undefined;
  const { value, unit, at } = measurement;
  return [value, unit, at && `(${at})`].filter((part) => part !== undefined).join(' ');
}

function compareCounts(previous: ReferralRecord, next: ReferralRecord): ReferralDifference[] {
  const types = [...new Set([...Object.keys(previous.counts), ...Object.keys(next.counts)])].sort();
  return types
    .filter((type) => !itemisedTypes.has(type))
    .flatMap((type) => compareNumber('counts', type, countOf(previous, type), countOf(next, type)));
}

function countOf({ counts, imaging }: ReferralRecord, type: string): number | undefined {
  if (type !== 'DiagnosticReport') return counts[type];
  const rest = (counts[type] ?? 0) - imaging.filter(({ kind }) => kind === 'report').length;
  return rest === 0 ? undefined : rest;
}

function compareNumber(
  section: 'observations' | 'immunizations' | 'counts',
  field: string,
  before: number | undefined,
  after: number | undefined,
): ReferralDifference[] {
  return differ({ section, path: `${section}.${field}`, label: field, field }, before, after);
}
