import type { Instrument, Respondent } from '../instrument.ts';
import { keysOf, numberedKeys, points, range, sumOf, untitledItems } from '../scale-scores.ts';

function catastrophizing(code: string, title: string, respondent: Respondent): Instrument {
  return {
    code,
    version: '2003',
    title,
    respondents: [{ respondent, fromAge: 8, untilAge: respondent === 'PATIENT' ? 16 : 18 }],
    recallDays: null,
    items: untitledItems(13, range(0, 4)),
    scales: [
      points('total', 0, 52, {
        bands: [
          { code: 'LOW', from: 0 },
          { code: 'MODERATE', above: 14 },
          { code: 'HIGH', from: 26 },
        ],
        source: 'Three levels (Pielech), their limits general knowledge',
      }),
      points('total11', 0, 44, { source: 'Items 7 and 8 left out (Pielech, n = 697)' }),
      points('rumination', 0, 16, { source: 'Order of the adult form' }),
      points('magnification', 0, 12, { source: 'Order of the adult form' }),
      points('helplessness', 0, 24, { source: 'Order of the adult form' }),
    ],
    scorerVersion: 1,
    licence: {
      holder: 'M. Sullivan; licences by Mapi Research Trust',
      url: null,
      terms: 'Copyright; a licence is needed.',
      texts: 'LICENSEE',
    },
    score: (answers) => ({
      total: sumOf(answers, { keys: numberedKeys(13), mayMiss: 1 }),
      total11: sumOf(answers, {
        keys: numberedKeys(13).filter((key) => key !== 'item7' && key !== 'item8'),
        mayMiss: 1,
      }),
      rumination: sumOf(answers, { keys: keysOf(8, 9, 10, 11), mayMiss: 0 }),
      magnification: sumOf(answers, { keys: keysOf(6, 7, 13), mayMiss: 0 }),
      helplessness: sumOf(answers, { keys: keysOf(1, 2, 3, 4, 5, 12), mayMiss: 0 }),
    }),
  };
}

export const PCS_C = catastrophizing('PCS-C', 'Pain Catastrophizing Scale, child', 'PATIENT');
export const PCS_P = catastrophizing('PCS-P', 'Pain Catastrophizing Scale, parent', 'GUARDIAN');

function fearOfPain(
  code: string,
  title: string,
  respondent: Respondent,
  items: number,
  mayMiss: number,
): Instrument {
  return {
    code,
    version: '2011',
    title,
    respondents: [{ respondent, fromAge: 8, untilAge: 17 }],
    recallDays: null,
    items: untitledItems(items, range(0, 4)),
    scales: [
      points('total', 0, items * 4, {
        source: 'PMID 21354866, Heathcote; no limits or change value that may be used',
      }),
    ],
    scorerVersion: 1,
    licence: { holder: 'Authors', url: null, terms: 'Copyright; ask the authors.', texts: 'LICENSEE' },
    score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(items), mayMiss }) }),
  };
}

export const FOPQ_C = fearOfPain('FOPQ-C', 'Fear of Pain Questionnaire, child', 'PATIENT', 24, 2);
export const FOPQ_P = fearOfPain('FOPQ-P', 'Fear of Pain Questionnaire, parent', 'GUARDIAN', 24, 2);
export const FOPQC_SF = fearOfPain(
  'FOPQC-SF',
  'Fear of Pain Questionnaire, child, short form',
  'PATIENT',
  10,
  1,
);

const KINESIOPHOBIA_LICENCE = {
  holder: 'Not established',
  url: null,
  terms: 'Licence unclear; an adult tool, FOPQ-C is preferred.',
  texts: 'LICENSEE',
} as const;

/** Tampa Scale of Kinesiophobia; items 4, 8, 12 and 16 are turned over (general knowledge). */
export const TSK_17: Instrument = {
  code: 'TSK-17',
  version: '1991',
  title: 'Tampa Scale of Kinesiophobia, 17 items',
  respondents: [{ respondent: 'PATIENT', fromAge: 16, untilAge: null }],
  recallDays: null,
  items: untitledItems(17, range(1, 4)),
  scales: [points('total', 17, 68, { source: 'Adults' })],
  scorerVersion: 1,
  licence: KINESIOPHOBIA_LICENCE,
  score: (answers) => ({
    total: sumOf(answers, {
      keys: numberedKeys(17),
      mayMiss: 1,
      reversed: { keys: keysOf(4, 8, 12, 16), min: 1, max: 4 },
    }),
  }),
};

export const TSK_11: Instrument = {
  code: 'TSK-11',
  version: '2005',
  title: 'Tampa Scale of Kinesiophobia, 11 items',
  respondents: [{ respondent: 'PATIENT', fromAge: 16, untilAge: null }],
  recallDays: null,
  items: untitledItems(11, range(1, 4)),
  scales: [points('total', 11, 44, { source: 'Adults' })],
  scorerVersion: 1,
  licence: KINESIOPHOBIA_LICENCE,
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(11), mayMiss: 1 }) }),
};

/** Penn State Worry Questionnaire for children; items 2, 7 and 9 are turned over (V:S57). */
export const PSWQ_C: Instrument = {
  code: 'PSWQ-C',
  version: '1997',
  title: 'Penn State Worry Questionnaire, child',
  respondents: [{ respondent: 'PATIENT', fromAge: 7, untilAge: 17 }],
  recallDays: null,
  items: untitledItems(14, range(0, 3)),
  scales: [
    points('total', 0, 42, { source: 'Muris 2001' }),
    points('total11', 0, 33, { source: 'Turned items left out for 8 to 12 years (one study)' }),
  ],
  scorerVersion: 1,
  licence: {
    holder: 'B. Chorpita',
    url: null,
    terms: 'Copyright; no fee at one vendor.',
    texts: 'LICENSEE',
  },
  score: (answers) => ({
    total: sumOf(answers, {
      keys: numberedKeys(14),
      mayMiss: 1,
      reversed: { keys: keysOf(2, 7, 9), min: 0, max: 3 },
    }),
    total11: sumOf(answers, {
      keys: numberedKeys(14).filter((key) => !keysOf(2, 7, 9).includes(key)),
      mayMiss: 1,
    }),
  }),
};
