import type { FhirElement } from './fhir-element.ts';
import { present } from './fhir-element.ts';
import type { CodedValue } from './referral-record.ts';

export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** The systems a clinician knows, most specific first: which coding stands for the concept. */
const preferredSystems = [SNOMED, 'http://hl7.org/fhir/sid/icd-10', LOINC, RXNORM, 'http://www.whocc.no/atc'];

export interface Concept {
  text: string;
  system?: string;
  code?: string;
  otherCodes: CodedValue[];
}

/** A CodeableConcept as words, one leading code and the rest. An absent one has empty words. */
export function readConcept(concept: FhirElement | undefined): Concept {
  if (concept === undefined) return { text: '', otherCodes: [] };
  const codings = concept.elements('coding').flatMap(readCoding);
  const lead = [...codings].sort((a, b) => rank(a) - rank(b))[0];
  const text = concept.text('text') ?? lead?.display ?? codings.find((coding) => coding.display)?.display;
  return present<Concept>({
    text: text ?? displayOnly(concept) ?? lead?.code ?? '',
    system: lead?.system,
    code: lead?.code,
    otherCodes: codings.filter((coding) => coding !== lead),
  });
}

/** The words of a CodeableConcept; undefined when it says nothing. */
export function conceptText(concept: FhirElement | undefined): string | undefined {
  const { text } = readConcept(concept);
  return text === '' ? undefined : text;
}

export function conceptTexts(concepts: FhirElement[]): string[] {
  return concepts.flatMap((concept) => conceptText(concept) ?? []);
}

/** The code of a CodeableConcept whose value set is fixed by FHIR, e.g. a clinical status. */
export function conceptCode(concept: FhirElement | undefined): string | undefined {
  if (concept === undefined) return undefined;
  return concept.elements('coding').flatMap((coding) => coding.code('code') ?? [])[0] ?? concept.text('text');
}

/** The words of a single Coding. */
export function codingText(coding: FhirElement | undefined): string | undefined {
  return coding?.text('display') ?? coding?.code('code');
}

/** Every code of a CodeableConcept as `system|code`. */
export function codesOf(concept: FhirElement | undefined): string[] {
  if (concept === undefined) return [];
  return concept
    .elements('coding')
    .flatMap(readCoding)
    .map(({ system, code }) => `${system ?? ''}|${code}`);
}

function readCoding(coding: FhirElement): CodedValue[] {
  const code = coding.code('code');
  if (code === undefined) return [];
  return [present<CodedValue>({ system: coding.code('system'), code, display: coding.text('display') })];
}

function displayOnly(concept: FhirElement): string | undefined {
  return concept.elements('coding').flatMap((coding) => coding.text('display') ?? [])[0];
}

function rank({ system }: CodedValue): number {
  const place = preferredSystems.findIndex((preferred) => system?.startsWith(preferred));
  return place === -1 ? preferredSystems.length : place;
}
