import type { AnswerOption, Answers, Instrument, InstrumentItem, SafetyFinding } from '../instrument.ts';
import { numberedKeys, points, sumOf } from '../scale-scores.ts';

const PFIZER = {
  holder: 'Spitzer, Williams, Kroenke and colleagues; grant of Pfizer Inc.',
  url: null,
  terms: 'No permission required to reproduce, translate, display or distribute.',
  texts: 'SHIPPED',
  notice:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
} as const;

const HOW_BOTHERED = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
};

const HOW_OFTEN: readonly AnswerOption[] = [
  { value: 0, text: { en: 'Not at all', es: 'Ningún día' } },
  { value: 1, text: { en: 'Several days', es: 'Varios días' } },
  { value: 2, text: { en: 'More than half the days', es: 'Más de la mitad de los días' } },
  { value: 3, text: { en: 'Nearly every day', es: 'Casi todos los días' } },
];

function questions(texts: readonly string[]): InstrumentItem[] {
  return texts.map((en, at) => ({
    key: `item${String(at + 1)}`,
    text: { en },
    answer: { kind: 'CHOICE', options: HOW_OFTEN },
  }));
}

const PHQ_TEXTS = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed? Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
  'Thoughts that you would be better off dead or of hurting yourself in some way',
];

/** Item 9 above "not at all" goes to a person the same day. */
function ninthItem(answers: Answers): SafetyFinding[] {
  const answer = answers['item9'] ?? 0;
  return answer > 0 ? [{ itemKey: 'item9', code: 'SUICIDALITY', acute: false }] : [];
}

/** Missing answers: up to two prorated (general knowledge). */
export const PHQ_9: Instrument = {
  code: 'PHQ-9',
  version: '1999',
  title: 'Patient Health Questionnaire, 9 items',
  respondents: [{ respondent: 'PATIENT', fromAge: 11, untilAge: null }],
  recallDays: 14,
  stem: HOW_BOTHERED,
  items: questions(PHQ_TEXTS).map((item) => (item.key === 'item9' ? { ...item, safety: true } : item)),
  scales: [
    points('total', 0, 27, {
      bands: [
        { code: 'MINIMAL', from: 0 },
        { code: 'MILD', from: 5 },
        { code: 'MODERATE', from: 10 },
        { code: 'MODERATELY_SEVERE', from: 15 },
        { code: 'SEVERE', from: 20 },
      ],
      change: { kind: 'POINTS', points: 5, source: 'General knowledge' },
      source: 'Kroenke 2001',
    }),
  ],
  scorerVersion: 1,
  licence: PFIZER,
  loinc: '44261-6',
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(9), mayMiss: 2 }) }),
  findings: ninthItem,
};

const GAD_TEXTS = [
  'Feeling nervous, anxious, or on edge',
  'Not being able to stop or control worrying',
  'Worrying too much about different things',
  'Trouble relaxing',
  'Being so restless that it is hard to sit still',
  'Becoming easily annoyed or irritable',
  'Feeling afraid, as if something awful might happen',
];

export const GAD_7: Instrument = {
  code: 'GAD-7',
  version: '2006',
  title: 'Generalized Anxiety Disorder, 7 items',
  respondents: [{ respondent: 'PATIENT', fromAge: 12, untilAge: null }],
  recallDays: 14,
  stem: HOW_BOTHERED,
  items: questions(GAD_TEXTS),
  scales: [
    points('total', 0, 21, {
      bands: [
        { code: 'MINIMAL', from: 0 },
        { code: 'MILD', from: 5 },
        { code: 'MODERATE', from: 10 },
        { code: 'SEVERE', from: 15 },
      ],
      change: { kind: 'POINTS', points: 4, source: 'General knowledge' },
      source: 'Spitzer 2006',
    }),
  ],
  scorerVersion: 1,
  licence: PFIZER,
  loinc: '70274-6',
  score: (answers) => ({ total: sumOf(answers, { keys: numberedKeys(7), mayMiss: 1 }) }),
};

/** Answer "I would rather not say": a refusal counts as positive (V:S84). */
export const ASQ_REFUSED = 2;
const ASQ_ANSWERS: readonly AnswerOption[] = [
  { value: 0, text: { en: 'No', es: 'No' } },
  { value: 1, text: { en: 'Yes', es: 'Sí' } },
  { value: ASQ_REFUSED, text: { en: 'No answer', es: 'Sin respuesta' } },
];
const ASQ_TEXTS = [
  'In the past few weeks, have you wished you were dead?',
  'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
  'In the past week, have you been having thoughts about killing yourself?',
  'Have you ever tried to kill yourself?',
  'Are you having thoughts of killing yourself right now?',
];

function asqFindings(answers: Answers): SafetyFinding[] {
  return numberedKeys(5)
    .filter((key) => (answers[key] ?? 0) > 0)
    .map((itemKey) => ({
      itemKey,
      code: 'SUICIDALITY',
      acute: itemKey === 'item5' && answers[itemKey] === 1,
    }));
}

/** Four questions, and the fifth when one of them is not "no". Asked with the parent out of the room. */
export const ASQ: Instrument = {
  code: 'ASQ',
  version: '2017',
  title: 'Ask Suicide-Screening Questions',
  respondents: [{ respondent: 'PATIENT', fromAge: 8, untilAge: null }],
  recallDays: null,
  items: ASQ_TEXTS.map((en, at) => ({
    key: `item${String(at + 1)}`,
    text: { en },
    answer: { kind: 'CHOICE', options: ASQ_ANSWERS },
    safety: true,
    ...(at === 4 ? { askedAfter: numberedKeys(4) } : {}),
  })),
  scales: [
    { ...points('positive', 0, 1, { source: 'NIMH toolkit' }), unit: 'YES_NO' },
    { ...points('acute', 0, 1, { source: 'NIMH toolkit' }), unit: 'YES_NO' },
  ],
  scorerVersion: 1,
  licence: {
    holder: 'National Institute of Mental Health, public domain',
    url: null,
    terms: 'Free to use, texts unmodified.',
    texts: 'SHIPPED',
  },
  score: (answers) => {
    const findings = asqFindings(answers);
    const missing = numberedKeys(4).filter((key) => (answers[key] ?? null) === null).length;
    const known = findings.length > 0 || missing === 0;
    return {
      positive: { value: known ? Number(findings.length > 0) : null, missing, prorated: false },
      acute: {
        value: known ? Number(findings.some((finding) => finding.acute)) : null,
        missing,
        prorated: false,
      },
    };
  },
  findings: asqFindings,
};
