import type { Instrument, InstrumentItem, Scale } from '../instrument.ts';
import {
  answerOf,
  keysOf,
  meanOf,
  numberedKeys,
  points,
  range,
  scaled,
  sumOf,
  untitledItems,
} from '../scale-scores.ts';

const CALI_LICENCE = {
  holder: 'T. Palermo',
  url: null,
  terms: 'Copyright notice of the NINDS.',
  texts: 'LICENSEE',
} as const;
const SELF_AND_PARENT: Instrument['respondents'] = [
  { respondent: 'PATIENT', fromAge: 8, untilAge: 18 },
  { respondent: 'GUARDIAN', fromAge: 8, untilAge: 18 },
];

/** Interview: eight activities chosen, difficulty of each. Seven rated are prorated and flagged (design default). */
export const CALI: Instrument = {
  code: 'CALI',
  version: '2004',
  title: 'Child Activity Limitations Interview',
  respondents: SELF_AND_PARENT,
  recallDays: 28,
  items: untitledItems(8, range(0, 4)),
  scales: [points('total', 0, 32, { source: 'NINDS, CALI' })],
  scorerVersion: 1,
  licence: CALI_LICENCE,
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(8), mayMiss: 1 }) }),
};

/** Items of the short form within the long one (V:S56). */
const NINE = keysOf(4, 5, 12, 14, 16, 17, 18, 19, 21);

export const CALI_21: Instrument = {
  code: 'CALI-21',
  version: '2008',
  title: 'Child Activity Limitations, 21 items',
  respondents: SELF_AND_PARENT,
  recallDays: 28,
  items: untitledItems(21, range(0, 4)),
  scales: [
    points('total', 0, 84, { source: 'General knowledge' }),
    points('nine', 0, 100, { source: 'Holley 2018' }),
  ],
  scorerVersion: 1,
  licence: CALI_LICENCE,
  score: (answers) => ({
    total: sumOf(answers, { keys: numberedKeys(21), mayMiss: 2 }),
    nine: scaled(sumOf(answers, { keys: NINE, mayMiss: 1 }), 100 / 36),
  }),
};

export const CALI_9: Instrument = {
  code: 'CALI-9',
  version: '2018',
  title: 'Child Activity Limitations, 9 items',
  respondents: SELF_AND_PARENT,
  recallDays: 28,
  items: untitledItems(9, range(0, 4)),
  scales: [points('total', 0, 100, { source: 'Holley 2018' })],
  scorerVersion: 1,
  licence: CALI_LICENCE,
  score: (answers) => ({
    total: scaled(sumOf(answers, { keys: numberedKeys(9), mayMiss: 1 }), 100 / 36),
  }),
};

function extremity(code: string, title: string): Instrument {
  return {
    code,
    version: '1999',
    title,
    respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: 20 }],
    recallDays: 0,
    items: untitledItems(20, range(0, 4)),
    scales: [
      points('total', 0, 80, {
        higherIs: 'BETTER',
        change: { kind: 'POINTS', points: 9, source: 'General knowledge' },
        source: 'Seth 2025',
      }),
    ],
    scorerVersion: 1,
    licence: { holder: 'Authors', url: null, terms: 'Copyright; ask the authors.', texts: 'LICENSEE' },
    score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(20), mayMiss: 1 }) }),
  };
}

export const LEFS = extremity('LEFS', 'Lower Extremity Functional Scale');
export const UEFI = extremity('UEFI', 'Upper Extremity Functional Index');

const OWN = { holder: 'Consilium', url: null, terms: 'Own wording, Apache-2.0.', texts: 'SHIPPED' } as const;
const GOALS = [1, 2, 3, 4, 5] as const;

function rating(key: string, en: string, es: string): InstrumentItem {
  return { key, text: { en, es }, answer: { kind: 'CHOICE', options: range(1, 10) } };
}

const PERFORMANCE = GOALS.map((n) => `performance${String(n)}`);
const SATISFACTION = GOALS.map((n) => `satisfaction${String(n)}`);

function goalScale(code: string): Scale {
  return points(code, 1, 10, {
    higherIs: 'BETTER',
    source: 'Design default; two points are commonly used and not supported (McColl 2023)',
  });
}

/** Up to five things that matter to the young person, of our own; compare the same ones only. */
export const PATIENT_SPECIFIC_GOALS: Instrument = {
  code: 'PATIENT-SPECIFIC-GOALS',
  version: '1',
  title: 'What matters to me: how well, and how content',
  respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: null }],
  recallDays: null,
  items: GOALS.flatMap((n) => [
    rating(
      `performance${String(n)}`,
      `Number ${String(n)}: how well can you do it now?`,
      `Número ${String(n)}: ¿qué tan bien puedes hacerlo ahora?`,
    ),
    rating(
      `satisfaction${String(n)}`,
      `Number ${String(n)}: how content are you with that?`,
      `Número ${String(n)}: ¿qué tan conforme estás con eso?`,
    ),
  ]),
  scales: [goalScale('performance'), goalScale('satisfaction')],
  scorerVersion: 1,
  licence: OWN,
  score: (answers) => ({
    performance: meanOf(answers, { keys: PERFORMANCE, mayMissPart: 0.8 }),
    satisfaction: meanOf(answers, { keys: SATISFACTION, mayMissPart: 0.8 }),
  }),
};

/** Six minutes in a corridor of 30 m. No change value: that of adults does not hold for children (V:S41b). */
export const SIX_MINUTE_WALK: Instrument = {
  code: 'SIX-MINUTE-WALK',
  version: '1',
  title: 'Six-minute walk',
  respondents: [{ respondent: 'CLINICIAN', fromAge: 4, untilAge: null }],
  recallDays: 0,
  items: [
    {
      key: 'metres',
      text: { en: 'Distance in metres', es: 'Distancia en metros' },
      answer: { kind: 'NUMBER', min: 0, max: 1200, decimals: 0 },
    },
    {
      key: 'heartRate',
      text: { en: 'Heart rate at the end, per minute', es: 'Frecuencia cardíaca al final, por minuto' },
      answer: { kind: 'NUMBER', min: 30, max: 250, decimals: 0 },
    },
    {
      key: 'exertion',
      text: { en: 'Exertion, 0 to 10', es: 'Esfuerzo, de 0 a 10' },
      answer: { kind: 'CHOICE', options: range(0, 10) },
    },
  ],
  scales: [
    {
      code: 'distance',
      unit: 'METRES',
      min: 0,
      max: 1200,
      higherIs: 'BETTER',
      bands: [],
      change: null,
      source: 'Norms of children differ by up to 159 m between countries',
    },
  ],
  scorerVersion: 1,
  licence: OWN,
  loinc: '64098-7',
  score: (answers) => ({ distance: answerOf(answers, 'metres') }),
};

/** Scores alone: the publisher calls its items trade secret information (V:S54). */
export const BOT_2: Instrument = {
  code: 'BOT-2',
  version: '2',
  title: 'Bruininks-Oseretsky Test of Motor Proficiency, 2nd edition',
  respondents: [{ respondent: 'CLINICIAN', fromAge: 4, untilAge: 21 }],
  recallDays: null,
  items: [],
  scales: [
    {
      code: 'composite',
      unit: 'T_SCORE',
      min: 20,
      max: 80,
      higherIs: 'BETTER',
      bands: [],
      change: null,
      source: 'Mean 50, standard deviation 10',
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n): Scale => ({
      code: `subtest${String(n)}`,
      unit: 'SCALE_SCORE',
      min: 1,
      max: 35,
      higherIs: 'BETTER',
      bands: [],
      change: null,
      source: 'Mean 15, standard deviation 5 (general knowledge)',
    })),
  ],
  scorerVersion: 1,
  licence: { holder: 'Pearson', url: null, terms: 'Scores only, never items.', texts: 'NEVER' },
  score: () => ({}),
};
