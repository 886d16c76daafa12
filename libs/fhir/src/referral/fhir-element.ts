import { checkFhirDate } from './fhir-date.ts';
import { MAX_CODE_LENGTH, MAX_TEXT_LENGTH, refuse, type ProblemPlace } from './referral-problem.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where an element stands, for problem reports. */
export interface Place {
  path: string;
  resourceType?: string;
  entry?: number;
}

// Controls, and the marks that make text read in another order than it is stored. Direction marks (U+200E,
// U+200F) and joiners stay: Arabic, Hebrew, Persian and Indic names need them.
const unwantedCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One spelling of each character (NFC), no control characters, no space around. */
export function cleanText(text: string): string {
  return text.replace(unwantedCharacters, '').normalize('NFC').trim();
}

/**
 * A JSON object read as a FHIR element. Nothing is believed: a value of the wrong JSON type counts as absent,
 * a date that is none and a text that is too long refuse the file.
 */
export class FhirElement {
  readonly json: JsonObject;
  readonly place: Place;

  constructor(json: JsonObject, place: Place) {
    this.json = json;
    this.place = place;
  }

  get resourceType(): string | undefined {
    const value = this.json['resourceType'];
    return typeof value === 'string' ? value : undefined;
  }

  has(name: string): boolean {
    return this.json[name] !== undefined && this.json[name] !== null;
  }

  element(name: string): FhirElement | undefined {
    const value = this.json[name];
    return isJsonObject(value) ? new FhirElement(value, this.placeOf(name)) : undefined;
  }

  elements(name: string): FhirElement[] {
    const value = this.json[name];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) =>
      isJsonObject(item) ? [new FhirElement(item, this.placeOf(`${name}[${index}]`))] : [],
    );
  }

  /** Cleaned text; empty counts as absent. */
  text(name: string, limit: number = MAX_TEXT_LENGTH): string | undefined {
    const value = this.json[name];
    return typeof value === 'string' ? this.accept(value, name, limit) : undefined;
  }

  /** A code, identifier, URI or telecom value. */
  code(name: string): string | undefined {
    return this.text(name, MAX_CODE_LENGTH);
  }

  texts(name: string): string[] {
    const value = this.json[name];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => {
      const text =
        typeof item === 'string' ? this.accept(item, `${name}[${index}]`, MAX_TEXT_LENGTH) : undefined;
      return text === undefined ? [] : [text];
    });
  }

  flag(name: string): boolean | undefined {
    const value = this.json[name];
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A finite number; `1e999` in a file parses to Infinity and counts as absent. */
  number(name: string): number | undefined {
    const value = this.json[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** A FHIR date or dateTime as it stands in the file. */
  date(name: string): string | undefined {
    const value = this.json[name];
    if (value === undefined || value === null) return undefined;
    const check = typeof value === 'string' ? checkFhirDate(value) : 'invalid';
    if (check === 'invalid') refuse('DATE_INVALID', this.placeOf(name));
    if (check === 'out-of-range') refuse('DATE_OUT_OF_RANGE', this.placeOf(name));
    return typeof value === 'string' ? value : undefined;
  }

  extension(url: string): FhirElement | undefined {
    return this.elements('extension').find((extension) => extension.json['url'] === url);
  }

  placeOf(name: string): ProblemPlace & Place {
    return { ...this.place, path: `${this.place.path}.${name}` };
  }

  private accept(value: string, name: string, limit: number): string | undefined {
    if (value.length > limit) refuse('TEXT_TOO_LONG', this.placeOf(name));
    const text = cleanText(value);
    return text === '' ? undefined : text;
  }
}

/** Leaves out the keys without a value, so that a record has no `undefined` in it. */
export function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
