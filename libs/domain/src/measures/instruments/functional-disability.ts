import type { Instrument } from '../instrument.ts';
import { numberedKeys, points, range, sumOf, untitledItems } from '../scale-scores.ts';

/** Functional Disability Inventory, child and parent (V:S41, V:S42). Missing answers: design default. */
export const FDI: Instrument = {
  code: 'FDI',
  version: '1991',
  title: 'Functional Disability Inventory',
  respondents: [
    { respondent: 'PATIENT', fromAge: 8, untilAge: 18 },
    { respondent: 'GUARDIAN', fromAge: 8, untilAge: 18 },
  ],
  recallDays: 14,
  items: untitledItems(15, range(0, 4)),
  scales: [
    points('total', 0, 60, {
      bands: [
        { code: 'NO_OR_MINIMAL', from: 0 },
        { code: 'MODERATE', above: 12 },
        { code: 'SEVERE', from: 30 },
      ],
      change: { kind: 'POINTS', points: 7.8, andBand: true, source: 'Sil 2014 (V:S42)' },
      source: 'Kashikar-Zuck 2011 (V:S41); 30 and above: general knowledge',
    }),
  ],
  scorerVersion: 1,
  licence: {
    holder: 'Authors; Vanderbilt University',
    url: null,
    terms: 'Freely given for use; no open licence was found.',
    texts: 'LICENSEE',
  },
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(15), mayMiss: 2 }) }),
};
