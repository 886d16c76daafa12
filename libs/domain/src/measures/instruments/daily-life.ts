import type { Instrument, InstrumentItem, RawScale, Scale } from '../instrument.ts';
import { answerOf, points, yesNoItem } from '../scale-scores.ts';

const OWN = { holder: 'Consilium', url: null, terms: 'Own wording, Apache-2.0.', texts: 'SHIPPED' } as const;

const CHANGES: readonly (readonly [en: string, es: string])[] = [
  ['Very much better', 'Muchísimo mejor'],
  ['Much better', 'Mucho mejor'],
  ['A little better', 'Un poco mejor'],
  ['The same', 'Igual'],
  ['A little worse', 'Un poco peor'],
  ['Much worse', 'Mucho peor'],
  ['Very much worse', 'Muchísimo peor'],
];

/** Impression of change in own wording; 1 and 2 are responders. */
export const PGIC: Instrument = {
  code: 'PGIC',
  version: '1',
  title: 'Impression of change',
  respondents: [
    { respondent: 'PATIENT', fromAge: 8, untilAge: null },
    { respondent: 'GUARDIAN', fromAge: 0, untilAge: 18 },
  ],
  recallDays: null,
  items: [
    {
      key: 'change',
      text: {
        en: 'Since the start of the programme, everyday life is …',
        es: 'Desde el inicio del programa, la vida diaria está …',
      },
      answer: {
        kind: 'CHOICE',
        options: CHANGES.map(([en, es], at) => ({ value: at + 1, text: { en, es } })),
      },
    },
  ],
  scales: [
    points('change', 1, 7, {
      bands: [
        { code: 'RESPONDER', from: 1 },
        { code: 'NOT_A_RESPONDER', from: 3 },
      ],
      source: 'Design default',
    }),
  ],
  scorerVersion: 1,
  licence: OWN,
  score: (answers) => ({ change: answerOf(answers, 'change') }),
};

function count(key: string, en: string, es: string, max: number): InstrumentItem {
  return { key, text: { en, es }, answer: { kind: 'NUMBER', min: 0, max, decimals: 0 } };
}

/** Half-days at school, of those that were planned (clinical.md 1.9). */
export const SCHOOL_ATTENDANCE: Instrument = {
  code: 'SCHOOL-ATTENDANCE',
  version: '1',
  title: 'School attendance in half-days',
  respondents: [
    { respondent: 'GUARDIAN', fromAge: 5, untilAge: 18 },
    { respondent: 'PATIENT', fromAge: 13, untilAge: null },
    { respondent: 'CLINICIAN', fromAge: 5, untilAge: null },
  ],
  recallDays: 28,
  items: [
    count(
      'planned',
      'School half-days in the past 4 weeks',
      'Medias jornadas escolares en las últimas 4 semanas',
      40,
    ),
    count('attended', 'Half-days at school', 'Medias jornadas en la escuela', 40),
  ],
  scales: [
    {
      code: 'attendance',
      unit: 'PERCENT',
      min: 0,
      max: 100,
      higherIs: 'BETTER',
      bands: [],
      change: null,
      source: 'Design default',
    },
  ],
  scorerVersion: 1,
  licence: OWN,
  score: (answers): Readonly<Record<string, RawScale>> => {
    const planned = answers['planned'] ?? null;
    const attended = answers['attended'] ?? null;
    const missing = [planned, attended].filter((one) => one === null).length;
    // A school break has no half-days: there is nothing to attend. More attended than planned is a mistake.
    const value =
      planned === null || attended === null || planned === 0 || attended > planned
        ? null
        : (attended / planned) * 100;
    return { attendance: { value, missing, prorated: false } };
  },
};

const STATUS_ITEMS: readonly InstrumentItem[] = [
  count(
    'missedSchoolDays',
    'School days missed of the last 20',
    'Días de clase perdidos de los últimos 20',
    20,
  ),
  yesNoItem('schoolBreak', 'School break', 'Vacaciones escolares'),
  yesNoItem('assistiveDevice', 'Uses an assistive device or brace', 'Usa una ayuda técnica o férula'),
  yesNoItem(
    'adlIndependent',
    'Daily living independent for the age',
    'Vida diaria independiente para la edad',
  ),
  yesNoItem(
    'mentalHealthFlag',
    'A mental-health concern is open',
    'Hay una preocupación de salud mental abierta',
  ),
];

function statusScale(item: InstrumentItem): Scale {
  const isCount = item.key === 'missedSchoolDays';
  return points(item.key, 0, isCount ? 20 : 1, {
    unit: isCount ? 'DAYS' : 'YES_NO',
    higherIs: item.key === 'adlIndependent' ? 'BETTER' : item.key === 'schoolBreak' ? null : 'WORSE',
    source: 'Strict definition of full function; design default',
  });
}

/** Ticked by a clinician: decides the strict definition of full function (clinical.md 2.2). */
export const FUNCTION_STATUS: Instrument = {
  code: 'FUNCTION-STATUS',
  version: '1',
  title: 'Function in daily life',
  respondents: [{ respondent: 'CLINICIAN', fromAge: 0, untilAge: null }],
  recallDays: 28,
  items: STATUS_ITEMS,
  scales: STATUS_ITEMS.map(statusScale),
  scorerVersion: 1,
  licence: OWN,
  score: (answers) => Object.fromEntries(STATUS_ITEMS.map(({ key }) => [key, answerOf(answers, key)])),
};
