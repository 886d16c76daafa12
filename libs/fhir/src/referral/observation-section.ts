import type { BundleResource } from './bundle-resource.ts';
import { codesOf, LOINC } from './concept.ts';
import { compareFhirDates } from './fhir-date.ts';
import { readSpan } from './clinical-item.ts';
import { present, type FhirElement } from './fhir-element.ts';
import { referenceTo, type ReferralBundle } from './referral-bundle.ts';
import type { Measurement, ObservationSummary } from './referral-record.ts';

// LOINC body height (any, measured, standing, lying), body weight (any, measured), body mass index, and
// "Pain severity - 0-10 verbal numeric rating [Score] - Reported".
const HEIGHT = ['8302-2', '3137-7', '8308-9', '8306-3'];
const WEIGHT = ['29463-7', '3141-9'];
const BMI = ['39156-5'];
const PAIN = ['72514-3'];

const withoutValue = ['entered-in-error', 'cancelled', 'registered'];

/** How many observations there are, the latest body measures and the course of pain severity. */
export function summariseObservations(bundle: ReferralBundle): ObservationSummary {
  const all = bundle.all('Observation');
  const valid = bundle
    .aboutPatientWhereStated('Observation')
    .filter(({ element }) => !withoutValue.includes(element.code('status') ?? ''));
  const pain = measurementsOf(valid, PAIN).filter(({ value }) => value >= 0 && value <= 10);
  const summarised = all.filter(({ element }) => isOneOf(element, [...HEIGHT, ...WEIGHT, ...BMI, ...PAIN]));
  return present<ObservationSummary>({
    count: all.length,
    otherCount: all.length - summarised.length,
    latestHeight: latest(measurementsOf(valid, HEIGHT)),
    latestWeight: latest(measurementsOf(valid, WEIGHT)),
    latestBmi: latest(measurementsOf(valid, BMI)),
    painSeverity: [...pain].sort((a, b) => compareFhirDates(a.at, b.at)),
  });
}

function measurementsOf(resources: BundleResource[], codes: string[]): Measurement[] {
  return resources.flatMap((resource) => {
    const { element } = resource;
    const span = readSpan(element, 'effective');
    const at = span.start ?? span.end ?? element.date('effectiveInstant');
    // The value of the observation itself, or of a component of a panel.
    return [element, ...element.elements('component')].flatMap((holder) => {
      const quantity = holder.element('valueQuantity');
      const value = quantity?.number('value') ?? holder.number('valueInteger');
      if (value === undefined || !isOneOf(holder, codes)) return [];
      const unit = quantity?.code('code') ?? quantity?.text('unit');
      return [present<Measurement>({ sourceReference: referenceTo(resource), value, unit, at })];
    });
  });
}

function isOneOf(element: FhirElement, codes: string[]): boolean {
  return codesOf(element.element('code')).some((code) => codes.some((loinc) => code === `${LOINC}|${loinc}`));
}

// Of two with the same date the later in the file stands.
function latest(measurements: Measurement[]): Measurement | undefined {
  return measurements.reduce<Measurement | undefined>(
    (best, next) => (best === undefined || compareFhirDates(best.at, next.at) <= 0 ? next : best),
    undefined,
  );
}
