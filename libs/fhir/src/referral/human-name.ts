import { cleanText, present, type FhirElement } from './fhir-element.ts';
import type { ReferralName } from './referral-record.ts';
import { MAX_NAME_LENGTH, refuse } from './referral-problem.ts';

/** A HumanName; undefined when it names nobody. A part longer than a name can be refuses the file. */
export function readName(element: FhirElement): ReferralName | undefined {
  const family = onePart(element, 'family');
  const given = parts(element, 'given');
  const prefix = parts(element, 'prefix');
  const suffix = parts(element, 'suffix');
  const text = onePart(element, 'text') ?? composeName(family, given);
  if (text === '') return undefined;
  if (characters(text) > MAX_NAME_LENGTH) refuse('NAME_TOO_LONG', element.place);
  return present<ReferralName>({ use: element.code('use'), family, given, prefix, suffix, text });
}

/** Given name first, but family first and unspaced where the script writes so (Han, Hangul, Kana). */
export function composeName(family: string | undefined, given: readonly string[]): string {
  const words = [family ?? '', ...given].filter((word) => word !== '');
  const isFamilyFirst = words.every((word) =>
    /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u30fc]+$/u.test(word),
  );
  if (isFamilyFirst) return words.join('');
  return [...given, family ?? ''].filter((word) => word !== '').join(' ');
}

function onePart(element: FhirElement, name: string): string | undefined {
  return accept(element.json[name], element, name);
}

function parts(element: FhirElement, name: string): string[] {
  const values = element.json[name];
  return Array.isArray(values)
    ? values.flatMap((value, index) => accept(value, element, `${name}[${index}]`) ?? [])
    : [];
}

function accept(value: unknown, element: FhirElement, name: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Measured before anything else is done with it, as the file has it.
  if (value.length > MAX_NAME_LENGTH && characters(value) > MAX_NAME_LENGTH)
    refuse('NAME_TOO_LONG', element.placeOf(name));
  const text = cleanName(value);
  return text === '' ? undefined : text;
}

function cleanName(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ');
}

function characters(text: string): number {
  return [...text].length;
}
