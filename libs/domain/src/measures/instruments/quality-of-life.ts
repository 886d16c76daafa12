import type { Answers, Instrument, RawScale, Scale } from '../instrument.ts';
import { keysOf, meanOf, numberedKeys, points, range, scaled, untitledItems } from '../scale-scores.ts';

/** Items 1 to 8 physical, 9 to 13 emotional, 14 to 18 social, 19 to 23 school. */
const PHYSICAL = numberedKeys(8);
const EMOTIONAL = keysOf(9, 10, 11, 12, 13);
const SOCIAL = keysOf(14, 15, 16, 17, 18);
const SCHOOL = keysOf(19, 20, 21, 22, 23);
const PSYCHOSOCIAL = [...EMOTIONAL, ...SOCIAL, ...SCHOOL];

const LICENCE = {
  holder: 'J. Varni; Mapi Research Trust',
  url: null,
  terms: 'A licence is needed.',
  texts: 'LICENSEE',
} as const;

/** 0, 1, 2, 3, 4 become 100, 75, 50, 25, 0; nothing when more than half is missing (general knowledge). */
function transformed(answers: Answers, keys: readonly string[]): RawScale {
  const raw = meanOf(answers, { keys, mayMissPart: 0.5, reversed: { keys, min: 0, max: 4 } });
  return scaled(raw, 25);
}

const SCORES = {
  total: [...PHYSICAL, ...PSYCHOSOCIAL],
  physical: PHYSICAL,
  psychosocial: PSYCHOSOCIAL,
  emotional: EMOTIONAL,
  social: SOCIAL,
  school: SCHOOL,
} as const;

function scales(change: number): Scale[] {
  return Object.keys(SCORES).map((code) =>
    points(code, 0, 100, {
      higherIs: 'BETTER',
      bands:
        code === 'total'
          ? [
              { code: 'AT_RISK', from: 0 },
              { code: 'NOT_AT_RISK', from: 69.7 },
            ]
          : [],
      change: code === 'total' ? { kind: 'POINTS', points: change, source: 'General knowledge' } : null,
      source: 'PedsQL scoring; limit: general knowledge',
    }),
  );
}

const score = (answers: Answers): Readonly<Record<string, RawScale>> =>
  Object.fromEntries(Object.entries(SCORES).map(([code, keys]) => [code, transformed(answers, keys)]));

export const PEDSQL: Instrument = {
  code: 'PEDSQL',
  version: '4.0',
  title: 'Pediatric Quality of Life Inventory 4.0, 8 to 18 years',
  respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: 18 }],
  recallDays: 30,
  items: untitledItems(23, range(0, 4)),
  scales: scales(4.4),
  scorerVersion: 1,
  licence: LICENCE,
  score,
};

/** Three answers, 0, 2 and 4 (V:S53). */
export const PEDSQL_YOUNG: Instrument = {
  ...PEDSQL,
  code: 'PEDSQL-YOUNG',
  title: 'Pediatric Quality of Life Inventory 4.0, 5 to 7 years',
  respondents: [{ respondent: 'PATIENT', fromAge: 5, untilAge: 7 }],
  items: untitledItems(23, range(0, 4, 2)),
};

export const PEDSQL_PARENT: Instrument = {
  ...PEDSQL,
  code: 'PEDSQL-PARENT',
  title: 'Pediatric Quality of Life Inventory 4.0, parent',
  respondents: [{ respondent: 'GUARDIAN', fromAge: 2, untilAge: 18 }],
  scales: scales(4.5),
};
