import type { CodeList, TriggerCause, TriggerConfidence, WordRule } from './trigger-cause.ts';
import type { TriggerSource } from './trigger-source.ts';

export interface CauseMatch {
  readonly cause: TriggerCause;
  readonly by: 'code' | 'words';
  /** The code, or the words of the record, that matched. */
  readonly value: string;
  readonly confidence: TriggerConfidence;
}

// Words about a thing that say it did not happen to this person. Only diagnoses speak like this; a medicine or a
// treatment is named because it was given.
const ABOUT_NOT_HAVING =
  /\b(family history|exposure to|contact with|fear of|risk (of|for)|at risk|screening|vaccin\w*|immuni[sz]\w*|prophyla\w*|prevention|counsel\w*|antecedentes? familiar\w*|vacuna\w*|profilaxis|riesgo de|exposicion a)\b/;

// Directly before the words: "no fracture", "without evidence of fracture". Further away it denies something else,
// as in "concussion with no loss of consciousness".
const DENIED_BEFORE =
  /\b(no|not|without|denies|negative for|ruled? out|excluded|sin|descartad[ao])\s+(?:(?:any|a|an|the|evidence|signs?|history|of|acute|evidencia|de|or|and|\w+ (?:or|and))\s+){0,4}$/;
const RULED_OUT_AFTER = /^\s*[,:(-]*\s*(ruled out|excluded|unlikely|descartad[ao])\b/;
const UNSURE = /\b(suspected|suspicion|possible|probable|presumed|query|sospecha|posible)\b/;

/** The first cause that fits the record, by code before words; null when none does. */
export function matchCause(source: TriggerSource, causes: readonly TriggerCause[]): CauseMatch | null {
  const words = plainWords(source.text);
  if (source.kind === 'condition' && ABOUT_NOT_HAVING.test(words)) return null;
  const codes = codesOf(source);
  const candidates = causes.filter(({ foundIn }) => foundIn.includes(source.kind));
  for (const cause of candidates) {
    const code = codes.find((known) => cause.codes.some((list) => isListed(known, list)));
    if (code !== undefined)
      return { cause, by: 'code', value: code.code, confidence: sureness(words, cause.confidence) };
    for (const rule of cause.words) {
      const value = affirmed(words, rule);
      if (value === null) continue;
      return { cause, by: 'words', value, confidence: sureness(words, rule.confidence ?? cause.confidence) };
    }
  }
  return null;
}

// A diagnosis is a line. What is longer is a story, in which single words prove nothing.
const LONGEST_DIAGNOSIS = 500;

/** Lower case, accents taken off, white space single. */
function plainWords(text: string): string {
  return text
    .slice(0, LONGEST_DIAGNOSIS)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

function affirmed(words: string, { pattern, unless }: WordRule): string | null {
  if (unless?.test(words)) return null;
  const found = pattern.exec(words);
  if (found === null) return null;
  const isDenied =
    DENIED_BEFORE.test(words.slice(Math.max(0, found.index - 80), found.index)) ||
    RULED_OUT_AFTER.test(words.slice(found.index + found[0].length));
  return isDenied ? null : found[0].trim();
}

function sureness(words: string, confidence: TriggerConfidence): TriggerConfidence {
  return UNSURE.test(words) ? 'LOW' : confidence;
}

interface KnownCode {
  readonly system: CodeList['system'];
  readonly code: string;
}

function codesOf({ system, code, otherCodes = [] }: TriggerSource): KnownCode[] {
  const all = [{ system, code }, ...otherCodes];
  return all.flatMap((coding) => {
    const known = systemOf(coding.system ?? '');
    return known === null || !coding.code ? [] : [{ system: known, code: coding.code.toUpperCase() }];
  });
}

function systemOf(uri: string): CodeList['system'] | null {
  if (uri === 'http://snomed.info/sct' || uri.endsWith('2.16.840.1.113883.6.96')) return 'SNOMED';
  if (uri.endsWith('/rxnorm') || uri.endsWith('2.16.840.1.113883.6.88')) return 'RXNORM';
  if (uri.endsWith('/atc') || uri.endsWith('2.16.840.1.113883.6.73')) return 'ATC';
  // Editions of many countries; ICD-10-PCS is a classification of procedures that only shares the name.
  if (/icd-?10/i.test(uri) && !/pcs/i.test(uri)) return 'ICD10';
  return /2\.16\.840\.1\.113883\.6\.(3|90)$/.test(uri) ? 'ICD10' : null;
}

// ICD-10 codes are written with and without the dot.
function isListed({ system, code }: KnownCode, list: CodeList): boolean {
  if (system !== list.system) return false;
  const plain = code.replaceAll('.', '');
  return (
    (list.exact ?? []).includes(code) ||
    (list.prefixes ?? []).some((prefix) => plain.startsWith(prefix.replaceAll('.', '')))
  );
}
