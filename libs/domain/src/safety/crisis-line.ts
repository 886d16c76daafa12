import type { FieldProblem } from '../text/index.ts';
import { checkText } from '../text/index.ts';

/** Where somebody in danger gets help at once, in one country. The clinic says which; nothing is guessed. */
export interface CrisisLine {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** For danger to life. */
  readonly emergencyNumber: string;
  readonly lineName: string;
  readonly callNumber: string;
  /** Empty where one cannot write to it. */
  readonly textNumber: string;
}

/**
 * What a clinic is offered to begin with, by country, with where it stands. A clinic looks at it before it keeps it:
 * such numbers change, and a number of another country is worse than none.
 */
export const CRISIS_LINE_PROPOSALS: readonly (CrisisLine & { readonly source: string })[] = [
  {
    ...{ country: 'US', emergencyNumber: '911', lineName: '988 Suicide & Crisis Lifeline' },
    ...{ callNumber: '988', textNumber: '988', source: 'https://988lifeline.org' },
  },
  {
    ...{ country: 'CA', emergencyNumber: '911', lineName: '988 Suicide Crisis Helpline' },
    ...{ callNumber: '988', textNumber: '988', source: 'https://988.ca' },
  },
  {
    ...{ country: 'GB', emergencyNumber: '999', lineName: 'Samaritans' },
    ...{ callNumber: '116 123', textNumber: '', source: 'https://www.samaritans.org' },
  },
  {
    ...{ country: 'IE', emergencyNumber: '112', lineName: 'Samaritans' },
    ...{ callNumber: '116 123', textNumber: '', source: 'https://www.samaritans.org/ireland' },
  },
  {
    ...{ country: 'ES', emergencyNumber: '112', lineName: 'Línea 024' },
    ...{ callNumber: '024', textNumber: '', source: 'https://www.sanidad.gob.es/linea024' },
  },
  {
    ...{ country: 'MX', emergencyNumber: '911', lineName: 'Línea de la Vida' },
    ...{ callNumber: '800 911 2000', textNumber: '', source: 'https://www.gob.mx/conasama' },
  },
  {
    ...{ country: 'NZ', emergencyNumber: '111', lineName: '1737 Need to talk?' },
    ...{ callNumber: '1737', textNumber: '1737', source: 'https://1737.org.nz' },
  },
];

const COUNTRY = /^[A-Z]{2}$/;
/** Digits as they are dialled, grouped by blanks or hyphens. */
const NUMBER = /^\+?\d[\d -]{1,18}$/;
const NAME_LIMIT = 80;

/** What a clinic may keep: a country, the emergency number, and a line with a name and a number, or none. */
export function checkCrisisLine(line: CrisisLine): FieldProblem | null {
  if (!COUNTRY.test(line.country)) {
    return { field: 'country', code: 'CODE_UNKNOWN', message: 'Give the country by its two letters.' };
  }
  const hasLine = line.lineName !== '' || line.callNumber !== '' || line.textNumber !== '';
  const dialled = [
    ['emergencyNumber', line.emergencyNumber, true],
    ['callNumber', line.callNumber, hasLine],
    ['textNumber', line.textNumber, false],
  ] as const;
  for (const [field, number, required] of dialled) {
    if ((required || number !== '') && !NUMBER.test(number)) {
      return { field, code: 'CODE_UNKNOWN', message: 'Give a number as it is dialled: 3 digits or more.' };
    }
  }
  const name = checkText(line.lineName, { max: NAME_LIMIT, required: hasLine });
  return name.ok ? null : { field: 'lineName', code: name.code, message: name.message };
}
