import type { Instrument } from '../instrument.ts';
import { numberedKeys, points, range, sumOf, untitledItems } from '../scale-scores.ts';

/** Domains of the paediatric forms; more is worse but for mobility and peer relationships. */
const DOMAINS = [
  ['PAIN-INTERFERENCE', 'Pain interference', 'WORSE'],
  ['MOBILITY', 'Mobility', 'BETTER'],
  ['FATIGUE', 'Fatigue', 'WORSE'],
  ['ANXIETY', 'Anxiety', 'WORSE'],
  ['DEPRESSIVE-SYMPTOMS', 'Depressive symptoms', 'WORSE'],
  ['SLEEP-DISTURBANCE', 'Sleep disturbance', 'WORSE'],
  ['SLEEP-IMPAIRMENT', 'Sleep-related impairment', 'WORSE'],
  ['PEER-RELATIONSHIPS', 'Peer relationships', 'BETTER'],
] as const;

/**
 * PROMIS paediatric short forms, eight items. The raw sum is computed; its T score comes from the licensee's tables and is
 * entered, since the tables are not shipped (clinical.md 3.3). All items are needed.
 */
export const PROMIS_PEDIATRIC: readonly Instrument[] = DOMAINS.map(([domain, title, higherIs]) => ({
  code: `PROMIS-PED-${domain}-8A`,
  version: '2.0',
  title: `PROMIS pediatric, ${title.toLowerCase()} 8a`,
  respondents: [
    { respondent: 'PATIENT', fromAge: 8, untilAge: 17 },
    { respondent: 'GUARDIAN', fromAge: 5, untilAge: 17 },
  ],
  recallDays: 7,
  items: untitledItems(8, range(1, 5)),
  scales: [
    points('raw', 8, 40, { higherIs, source: 'Eight items of 1 to 5; general knowledge' }),
    points('t', 10, 90, {
      unit: 'T_SCORE',
      higherIs,
      change: { kind: 'POINTS', points: 3, source: 'General knowledge; varies with severity (PMC5311023)' },
      source: 'Mean 50, standard deviation 10; tables by the licensee',
    }),
  ],
  scorerVersion: 1,
  licence: {
    holder: 'PROMIS Health Organization',
    url: null,
    terms: 'Use in software needs written permission (healthmeasures.net).',
    texts: 'LICENSEE',
  },
  score: (answers) => ({ raw: sumOf(answers, { keys: numberedKeys(8), mayMiss: 0 }) }),
}));
