import {
  EMPTY_HISTORY,
  JUDGEMENT_CODES,
  RED_FLAG_CODES,
  SAFETY_QUESTION_CODES,
  SYMPTOM_CODES,
  type CodedFinding,
  type DiagnosisCode,
  type ExaminedSigns,
  type JudgementCode,
  type PartialDate,
  type RedFlagCode,
  type SymptomCode,
  type TestResultClass,
  type WorkupHistory,
  type WorkupTestKind,
} from '@consilium/domain';

export interface TestStory {
  readonly kind: WorkupTestKind;
  readonly otherName?: string;
  readonly purpose: string;
  /** In the order in which they came; none: pending. */
  readonly results?: readonly { readonly resultClass: TestResultClass; readonly note?: string }[];
  /** Why it was not done. */
  readonly cancelled?: string;
}

export interface WorkupStory {
  readonly family: string;
  readonly monthsOfPain: number;
  readonly history: (onset: PartialDate) => WorkupHistory;
  /** What was written first, where it was written twice. */
  readonly before?: (history: WorkupHistory) => WorkupHistory;
  readonly tests: readonly TestStory[];
  /** What was seen when it was signed. */
  readonly examined?: ExaminedSigns;
  readonly diagnosis?: {
    readonly code: DiagnosisCode;
    readonly text?: string;
    readonly overrideReason?: string;
  };
}

/** All codes answered: those of the notes with yes, the others with no. */
function answered<Code extends string>(
  codes: readonly Code[],
  present?: Readonly<Partial<Record<Code, string>>>,
): CodedFinding<Code>[] {
  return codes.map((code) => ({ code, present: present?.[code] !== undefined, note: present?.[code] ?? '' }));
}

interface Told extends Partial<Omit<WorkupHistory, 'symptoms' | 'judgements' | 'redFlags'>> {
  readonly symptoms: Readonly<Partial<Record<SymptomCode, string>>>;
  readonly judgements?: Readonly<Partial<Record<JudgementCode, string>>>;
  readonly redFlags?: Readonly<Partial<Record<RedFlagCode, string>>>;
}

const told = ({ symptoms, judgements, redFlags, ...more }: Told): WorkupHistory => ({
  ...EMPTY_HISTORY,
  ...more,
  symptoms: answered(SYMPTOM_CODES, symptoms),
  judgements: answered(JUDGEMENT_CODES, { NEEDED_MEDICAL_CARE: '', ...judgements }),
  redFlags: answered(RED_FLAG_CODES, redFlags),
  safety: answered(SAFETY_QUESTION_CODES),
});

const NOTES = EMPTY_HISTORY.notes;
const NORMAL = [{ resultClass: 'NORMAL' }] as const;
const BLOOD: readonly TestStory[] = [
  { kind: 'FBC', purpose: 'Anaemia, leukaemia?', results: NORMAL },
  { kind: 'CRP', purpose: 'Inflammation?', results: NORMAL },
  { kind: 'TSH', purpose: 'Thyroid?', results: NORMAL },
];

export const WORKUP_STORIES: readonly WorkupStory[] = [
  {
    ...{ family: 'Carter', monthsOfPain: 9 },
    history: (onset) =>
      told({
        ...{ onset, extent: 'LOCALIZED', course: 'CONSTANT', pain: { now: 5, usual: 6, worst: 9 } },
        ...{ qualities: ['BURNING', 'STABBING'], areas: ['lowerLegLeft'], otherAreas: 'Left foot' },
        symptoms: {
          ...{ ALLODYNIA: 'Socks and the sheet hurt', DECREASED_MOBILITY: '', SLEEPING_DIFFICULTY: '' },
          ...{ AFFECTED_PART_HARD_TO_USE: 'Walks on crutches', TEMPERATURE_CHANGE: 'Colder than the right' },
          ...{ COLOUR_CHANGE: 'Bluish in the evening', SWELLING: '', WEAKNESS: '', FATIGUE: '' },
        },
        severity: { fatigue: 1, wakingUnrefreshed: 2, thinking: 0 },
        judgements: { DISPROPORTIONATE_PAIN: 'Two months after a sprain that has healed' },
        triggers: [
          {
            category: 'INJURY',
            cause: 'other-traumatic-injury',
            text: 'Ankle sprain at basketball',
            on: onset,
          },
        ],
        treatments: [
          { kind: 'IMMOBILISATION', text: 'Walking boot for six weeks', effect: 'WORSE' },
          { kind: 'PHYSIOTHERAPY', text: 'Twice a week for two months', effect: 'NO_CHANGE' },
        ],
        ...{ attendance: 'PART', sleepHours: 6 },
        notes: {
          ...NOTES,
          school: 'Leaves at noon; stairs are too much',
          sport: 'Basketball until the sprain',
        },
      }),
    tests: [
      ...BLOOD,
      { kind: 'X_RAY', otherName: 'Left ankle', purpose: 'Fracture missed?', results: NORMAL },
      {
        ...{ kind: 'MRI', otherName: 'Left ankle', purpose: 'Stress fracture, osteochondral lesion?' },
        results: [{ resultClass: 'INCIDENTAL', note: 'Slight marrow oedema, as after not bearing weight.' }],
      },
    ],
    examined: {
      tenderPoints: 1,
      signs: { sensory: true, vasomotor: true, sudomotorOrOedema: true, motorOrTrophic: false },
    },
    diagnosis: { code: 'CRPS_I', text: 'left foot and lower leg' },
  },
  {
    ...{ family: 'Beaumont', monthsOfPain: 26 },
    history: (onset) =>
      told({
        ...{ onset: onset.slice(0, 4), extent: 'WIDESPREAD', course: 'CONSTANT' },
        ...{ pain: { now: 6, usual: 6, worst: 8 }, qualities: ['ACHING', 'PINS_AND_NEEDLES'] },
        areas: [
          'neck',
          'upperBack',
          'lowerBack',
          'shoulderLeft',
          'shoulderRight',
          'hipLeft',
          'hipRight',
          'upperLegLeft',
        ],
        symptoms: {
          ...{
            DIFFUSE_MUSCLE_PAIN: '',
            FATIGUE: '',
            SLEEPING_DIFFICULTY: 'Two hours to fall asleep',
            HEADACHE: 'Daily',
          },
          ...{
            ABDOMINAL_PAIN: '',
            ANXIETY: '',
            WORSE_BY_STRESS: 'Exams',
            WORSE_BY_WEATHER: '',
            DIZZINESS: '',
          },
        },
        severity: { fatigue: 3, wakingUnrefreshed: 3, thinking: 2 },
        triggers: [{ category: 'INFECTION', cause: 'influenza', text: '', on: onset.slice(0, 4) }],
        treatments: [{ kind: 'MEDICATION', text: 'Ibuprofen, paracetamol', effect: 'NO_CHANGE' }],
        ...{ attendance: 'PART', sleepHours: 5.5 },
        notes: { ...NOTES, school: 'Misses two days a week', family: 'Her mother has migraine' },
      }),
    tests: [
      ...BLOOD,
      {
        ...{ kind: 'VITAMIN_D', purpose: 'Deficiency?' },
        results: [{ resultClass: 'INCIDENTAL', note: 'Low; supplemented.' }],
      },
      {
        kind: 'ANA',
        purpose: 'Lupus?',
        cancelled: 'Not indicated: no sign of it, and the other tests are normal.',
      },
    ],
    diagnosis: { code: 'AMPS_DIFFUSE' },
  },
  {
    ...{ family: 'Kowalczyk', monthsOfPain: 5 },
    history: (onset) =>
      told({
        ...{ onset, extent: 'LOCALIZED', course: 'INTERMITTENT', pain: { now: 0, usual: 4, worst: 8 } },
        ...{ qualities: ['STABBING'], areas: ['lowerBack'] },
        symptoms: { DECREASED_MOBILITY: '', SLEEPING_DIFFICULTY: '' },
        triggers: [{ category: 'INJURY', cause: 'back-sprain-or-strain', text: 'Rowing', on: onset }],
        ...{ attendance: 'FULL', sleepHours: 7 },
      }),
    tests: [
      {
        ...{ kind: 'FBC', purpose: 'Repeated: was low at the general practitioner’s' },
        results: [{ resultClass: 'PENDING', note: 'Taken again' }, { resultClass: 'NORMAL' }],
      },
      { kind: 'MRI', otherName: 'Lumbar spine', purpose: 'Spondylolysis, discitis?' },
    ],
  },
  {
    ...{ family: 'Castellanos', monthsOfPain: 4 },
    before: (history) => ({ ...history, redFlags: [], otherSymptoms: [] }),
    history: (onset) =>
      told({
        ...{ onset, extent: 'LOCALIZED', course: 'CONSTANT', pain: { now: 4, usual: 5, worst: 7 } },
        ...{
          qualities: ['ACHING'],
          areas: [],
          otherAreas: 'Both knees',
          otherSymptoms: ['Stiff after sitting'],
        },
        symptoms: { JOINT_PAIN: '', SWELLING: 'Both knees, seen by her mother', FATIGUE: '' },
        redFlags: { MORNING_STIFFNESS_WITH_SWELLING: 'Two hours every morning' },
        ...{ triggerUnknown: true, attendance: 'FULL', sleepHours: 8 },
      }),
    tests: [{ kind: 'ESR', purpose: 'Juvenile arthritis?' }],
  },
  {
    ...{ family: 'Donnelly', monthsOfPain: 3 },
    history: (onset) =>
      told({
        ...{ onset, extent: 'LOCALIZED', course: 'CONSTANT', otherAreas: 'Right knee', attendance: 'FULL' },
        symptoms: { JOINT_PAIN: '', SWELLING: '' },
        judgements: { OTHER_DISEASE_EXPLAINS: 'Arthritis of the knee' },
      }),
    tests: [
      {
        ...{ kind: 'MRI', otherName: 'Right knee', purpose: 'Arthritis?' },
        results: [{ resultClass: 'EXPLAINS_PAIN', note: 'Effusion and synovitis: juvenile arthritis.' }],
      },
    ],
  },
];
