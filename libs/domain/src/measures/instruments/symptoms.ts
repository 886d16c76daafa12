import type { AnswerOption, Instrument, InstrumentItem } from '../instrument.ts';
import { numberedKeys, points, range, sumOf, untitledItems, yesNoItem } from '../scale-scores.ts';

const OWN = {
  holder: 'Consilium; areas after Wolfe et al. 2016',
  url: null,
  terms: 'Names of areas are facts; own wording, Apache-2.0.',
  texts: 'SHIPPED',
} as const;

/** Nineteen areas (V:S60); each needs an explicit yes or no. */
const AREAS: readonly (readonly [key: string, en: string, es: string])[] = [
  ['shoulderLeft', 'Left shoulder', 'Hombro izquierdo'],
  ['shoulderRight', 'Right shoulder', 'Hombro derecho'],
  ['upperArmLeft', 'Left upper arm', 'Brazo izquierdo'],
  ['upperArmRight', 'Right upper arm', 'Brazo derecho'],
  ['lowerArmLeft', 'Left lower arm', 'Antebrazo izquierdo'],
  ['lowerArmRight', 'Right lower arm', 'Antebrazo derecho'],
  ['hipLeft', 'Left hip or buttock', 'Cadera o nalga izquierda'],
  ['hipRight', 'Right hip or buttock', 'Cadera o nalga derecha'],
  ['upperLegLeft', 'Left upper leg', 'Muslo izquierdo'],
  ['upperLegRight', 'Right upper leg', 'Muslo derecho'],
  ['lowerLegLeft', 'Left lower leg', 'Pierna izquierda'],
  ['lowerLegRight', 'Right lower leg', 'Pierna derecha'],
  ['jawLeft', 'Left jaw', 'Mandíbula izquierda'],
  ['jawRight', 'Right jaw', 'Mandíbula derecha'],
  ['chest', 'Chest', 'Pecho'],
  ['abdomen', 'Abdomen', 'Abdomen'],
  ['upperBack', 'Upper back', 'Parte alta de la espalda'],
  ['lowerBack', 'Lower back', 'Parte baja de la espalda'],
  ['neck', 'Neck', 'Cuello'],
];

const SEVERITY: readonly AnswerOption[] = [
  { value: 0, text: { en: 'No problem', es: 'Ningún problema' } },
  { value: 1, text: { en: 'Slight', es: 'Leve' } },
  { value: 2, text: { en: 'Considerable', es: 'Considerable' } },
  { value: 3, text: { en: 'Severe and constant', es: 'Grave y constante' } },
];

function symptom(key: string, en: string, es: string): InstrumentItem {
  return { key, text: { en, es }, answer: { kind: 'CHOICE', options: SEVERITY } };
}

const SYMPTOMS = [
  symptom('fatigue', 'Tiredness in the past week', 'Cansancio en la última semana'),
  symptom('wakingUnrefreshed', 'Waking up still tired', 'Despertar aún con cansancio'),
  symptom('thinking', 'Trouble with thinking or remembering', 'Dificultad para pensar o recordar'),
  yesNoItem('headache', 'Headaches in the past six months', 'Dolores de cabeza en los últimos seis meses'),
  yesNoItem(
    'abdominalPain',
    'Pain or cramps in the lower abdomen in the past six months',
    'Dolor o cólicos en la parte baja del abdomen en los últimos seis meses',
  ),
  yesNoItem('lowMood', 'Depression in the past six months', 'Depresión en los últimos seis meses'),
];

const AREA_KEYS = AREAS.map(([key]) => key);
const SYMPTOM_KEYS = SYMPTOMS.map((item) => item.key);

/** Widespread pain index and symptom severity, 2016. */
export const WPI_SSS: Instrument = {
  code: 'WPI-SSS',
  version: '2016',
  title: 'Widespread pain index and symptom severity',
  respondents: [{ respondent: 'PATIENT', fromAge: 10, untilAge: 18 }],
  recallDays: 7,
  items: [...AREAS.map(([key, en, es]) => yesNoItem(key, en, es)), ...SYMPTOMS],
  scales: [
    points('wpi', 0, 19, { source: '2016 criteria, J Pediatr 2016' }),
    points('sss', 0, 12, { source: '2016 criteria; hard to understand for some young people' }),
    points('total', 0, 31, { source: '2016 criteria, J Pediatr 2016' }),
  ],
  scorerVersion: 1,
  licence: OWN,
  score: (answers) => ({
    wpi: sumOf(answers, { keys: AREA_KEYS, mayMiss: 0 }),
    sss: sumOf(answers, { keys: SYMPTOM_KEYS, mayMiss: 0 }),
    total: sumOf(answers, { keys: [...AREA_KEYS, ...SYMPTOM_KEYS], mayMiss: 0 }),
  }),
};

function somatic(code: string, title: string, items: number, source: string): Instrument {
  return {
    code,
    version: '2009',
    title,
    respondents: [
      { respondent: 'PATIENT', fromAge: 8, untilAge: 17 },
      { respondent: 'GUARDIAN', fromAge: 8, untilAge: 17 },
    ],
    recallDays: 14,
    items: untitledItems(items, range(0, 4)),
    scales: [points('total', 0, items * 4, { source })],
    scorerVersion: 1,
    licence: {
      holder: 'L. Walker; Vanderbilt University',
      url: null,
      terms: 'Copyrighted manual.',
      texts: 'LICENSEE',
    },
    score: (answers) => ({
      total: sumOf(answers, { keys: numberedKeys(items), mayMiss: items > 8 ? 2 : 0 }),
    }),
  };
}

export const CSSI_24 = somatic(
  'CSSI-24',
  'Children’s Somatic Symptoms Inventory, 24 items',
  24,
  'General knowledge',
);
export const CSSI_8 = somatic('CSSI-8', 'Children’s Somatic Symptoms Inventory, 8 items', 8, 'CSSI manual');

/** Twelve items, 1 to 5 (V:S25). */
export const PPDI: Instrument = {
  code: 'PPDI',
  version: '2007',
  title: 'Paediatric Pain Disability Index',
  respondents: [
    { respondent: 'PATIENT', fromAge: 11, untilAge: 18 },
    { respondent: 'GUARDIAN', fromAge: 8, untilAge: 18 },
  ],
  recallDays: 28,
  items: untitledItems(12, range(1, 5)),
  scales: [points('total', 12, 60, { source: 'BMC Pediatr 2014' })],
  scorerVersion: 1,
  licence: { holder: 'Authors', url: null, terms: 'Copyright; ask the authors.', texts: 'LICENSEE' },
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(12), mayMiss: 1 }) }),
};
