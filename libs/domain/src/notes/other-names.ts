/** How a patient is called. */
export interface NamedPatient {
  readonly patientId: string;
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly preferredName: string | null;
}

/** Shorter than this a word is no name that one could tell from others. Letters. */
const SHORTEST = 2;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/[’ʼ`]/g, "'");
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** "Kim's" and the halves of "Kim-Robin" are found too. */
const formsOf = (word: string): string[] => [
  word,
  word.replace(/'s?$/, ''),
  ...word.split(/['-]/).filter((part) => part.length >= SHORTEST),
];

function namesOf({ givenNames, familyName, preferredName }: NamedPatient): Set<string> {
  const words = [...givenNames, familyName, preferredName ?? ''].flatMap(wordsOf).flatMap(formsOf);
  return new Set(words.filter((word) => word.length >= SHORTEST));
}

/**
 * Which other patients of a group a text names (clinical.md 5.1: no other patient's name in a group note). Compared as
 * whole words without case and accents. A name that the patient shares is no hint of somebody else.
 */
export function namedOthers(
  text: string,
  patientId: string | null,
  group: readonly NamedPatient[],
): string[] {
  const words = new Set(wordsOf(text).flatMap(formsOf));
  const own = group.find((patient) => patient.patientId === patientId);
  const shared = own ? namesOf(own) : new Set<string>();
  return group
    .filter((patient) => patient.patientId !== patientId)
    .filter((patient) => [...namesOf(patient)].some((name) => !shared.has(name) && words.has(name)))
    .map((patient) => patient.patientId);
}
