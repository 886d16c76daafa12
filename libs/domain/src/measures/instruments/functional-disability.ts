import type { Instrument, Scale } from '../instrument.ts';
import { numberedKeys, points, range, sumOf, untitledItems } from '../scale-scores.ts';

/** Points of the total that pass measurement error (Sil 2014; V:S42). */
export const FDI_RELIABLE_CHANGE = 7.8;

/** The total of the inventory: the function of everyday life on every page. */
export const DISABILITY: Scale = points('total', 0, 60, {
  bands: [
    { code: 'NO_OR_MINIMAL', from: 0 },
    { code: 'MODERATE', above: 12 },
    { code: 'SEVERE', from: 30 },
  ],
  change: { kind: 'POINTS', points: FDI_RELIABLE_CHANGE, andBand: true, source: 'Sil 2014, PMID 24650858' },
  source: 'Kashikar-Zuck 2011, PMC3716003; 30 and above: general knowledge',
});

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
  scales: [DISABILITY],
  scorerVersion: 1,
  licence: {
    holder: 'Authors; Vanderbilt University',
    url: null,
    terms: 'Freely given for use; no open licence was found.',
    texts: 'LICENSEE',
  },
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(15), mayMiss: 2 }) }),
};
