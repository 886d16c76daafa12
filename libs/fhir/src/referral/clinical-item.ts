import type { BundleResource } from './bundle-resource.ts';
import { conceptCode, readConcept } from './concept.ts';
import type { FhirElement } from './fhir-element.ts';
import { referenceTo } from './referral-bundle.ts';
import type { ClinicalItem } from './referral-record.ts';

/** What every clinical item shares. Values may be `undefined` until `present` drops them. */
export function readItem(
  resource: BundleResource,
  concept: FhirElement | undefined,
  date: string | undefined,
): ClinicalItem {
  const { element } = resource;
  return {
    sourceReference: referenceTo(resource),
    ...readConcept(concept),
    status: element.code('status') ?? conceptCode(element.element('clinicalStatus')),
    verificationStatus: conceptCode(element.element('verificationStatus')),
    date,
  };
}

/** The texts of `note[]` annotations. */
export function readNotes(element: FhirElement): string[] {
  return element.elements('note').flatMap((note) => note.text('text') ?? []);
}

export interface Span {
  start: string | undefined;
  end: string | undefined;
}

/** `<name>Period`, else `<name>DateTime` as the start, as FHIR's choice elements are spelled. */
export function readSpan(element: FhirElement, name: string): Span {
  const period = element.element(`${name}Period`);
  if (period) return readPeriod(period);
  return { start: element.date(`${name}DateTime`), end: undefined };
}

export function readPeriod(period: FhirElement | undefined): Span {
  return { start: period?.date('start'), end: period?.date('end') };
}

/** `<name>String`, or `<name>Age` with its unit, for what the file does not date. */
export function readUndated(element: FhirElement, name: string): string | undefined {
  const age = element.element(`${name}Age`);
  const value = age?.number('value');
  if (value === undefined) return element.text(`${name}String`);
  return [value, age?.text('unit') ?? age?.code('code')].filter((part) => part !== undefined).join(' ');
}
