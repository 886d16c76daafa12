import type { Band, Instrument, InstrumentItem, Scale } from '../instrument.ts';
import { answerOf, points, range } from '../scale-scores.ts';

const OWN = { holder: 'Consilium', url: null, terms: 'Own wording, Apache-2.0.', texts: 'SHIPPED' } as const;

/** Half-open, since means of diaries are fractional (clinical.md 2.2). */
const BANDS_10: readonly Band[] = [
  { code: 'NONE', from: 0 },
  { code: 'MILD', above: 0 },
  { code: 'MODERATE', from: 4 },
  { code: 'SEVERE', from: 7 },
];

const RATINGS = ['now', 'usual', 'worst', 'least'] as const;
const WORDS: Readonly<Record<(typeof RATINGS)[number], { readonly en: string; readonly es: string }>> = {
  now: { en: 'How much pain do you have now?', es: '¿Cuánto dolor tienes ahora?' },
  usual: {
    en: 'How much pain did you usually have in the past 7 days?',
    es: '¿Cuánto dolor tuviste normalmente en los últimos 7 días?',
  },
  worst: {
    en: 'How much was it when it was worst in the past 7 days?',
    es: '¿Cuánto fue cuando peor estuvo en los últimos 7 días?',
  },
  least: {
    en: 'How much was it when it was least in the past 7 days?',
    es: '¿Cuánto fue cuando menos en los últimos 7 días?',
  },
};

const ELEVEN = range(0, 10).map((option) => {
  if (option.value === 0) return { ...option, text: { en: '0: no pain', es: '0: ningún dolor' } };
  if (option.value === 10) {
    return {
      ...option,
      text: { en: '10: the most pain you can imagine', es: '10: el mayor dolor imaginable' },
    };
  }
  return option;
});

/** Numeric rating, 0 to 10: now, usual, worst, least. Pain stays in the background of every page. */
export const NRS_PAIN: Instrument = {
  code: 'NRS-PAIN',
  version: '1',
  title: 'Numeric rating of pain, 0 to 10',
  respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: null }],
  // Each question names its own time.
  recallDays: null,
  items: RATINGS.map((key): InstrumentItem => ({
    key,
    text: WORDS[key],
    answer: { kind: 'CHOICE', options: ELEVEN },
  })),
  scales: RATINGS.map((code): Scale =>
    points(code, 0, 10, {
      bands: BANDS_10,
      change: { kind: 'POINTS_OR_PART', points: 1, part: 0.125, source: 'Adolescents, PMID 24268356' },
      source: 'Design default',
    }),
  ),
  scorerVersion: 1,
  licence: OWN,
  loinc: '72514-3',
  score: (answers) => Object.fromEntries(RATINGS.map((key) => [key, answerOf(answers, key)])),
};

/** Visual analogue scale, 0 to 100 mm. Never mixed with ratings of 0 to 10 in one cohort. */
export const VAS_PAIN: Instrument = {
  code: 'VAS-PAIN',
  version: '1',
  title: 'Visual analogue scale of pain, 0 to 100 mm',
  respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: null }],
  recallDays: 7,
  items: [{ key: 'usual', text: WORDS.usual, answer: { kind: 'NUMBER', min: 0, max: 100, decimals: 0 } }],
  scales: [
    points('usual', 0, 100, {
      bands: [
        { code: 'NONE', from: 0 },
        { code: 'MILD', above: 4 },
        { code: 'MODERATE', above: 44 },
        { code: 'SEVERE', above: 74 },
      ],
      change: { kind: 'POINTS', points: 10, source: 'General knowledge, 10 to 13 mm' },
      source: 'Jensen 2003, general knowledge',
    }),
  ],
  scorerVersion: 1,
  licence: OWN,
  loinc: '38214-3',
  score: (answers) => ({ usual: answerOf(answers, 'usual') }),
};

/** Six faces, 0 to 10 by 2. The faces belong to their holder and are not shipped. */
export const FPS_R: Instrument = {
  code: 'FPS-R',
  version: '2001',
  title: 'Faces Pain Scale, revised',
  respondents: [{ respondent: 'PATIENT', fromAge: 4, untilAge: null }],
  recallDays: 0,
  items: [{ key: 'face', answer: { kind: 'CHOICE', options: range(0, 10, 2) } }],
  scales: [
    points('now', 0, 10, {
      change: { kind: 'POINTS', points: 2, source: 'One face' },
      source: 'Published scoring',
    }),
  ],
  scorerVersion: 1,
  licence: {
    holder: 'International Association for the Study of Pain',
    url: null,
    terms: 'Images and instructions from the holder.',
    texts: 'LICENSEE',
  },
  score: (answers) => ({ now: answerOf(answers, 'face') }),
};
