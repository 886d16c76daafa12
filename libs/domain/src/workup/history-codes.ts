/**
 * Every symptom that is asked for, each yes, no or not asked. COMMON and PRIMARY are the source document's own list;
 * the others are of the diagnostic work-up (clinical.md 1.4) and of the minor criteria of Yunus and Masi 1985 (1.5).
 */
export const SYMPTOMS_BY_GROUP = {
  PRIMARY: [
    'DIFFUSE_MUSCLE_PAIN',
    'JOINT_PAIN',
    'ALLODYNIA',
    'DECREASED_MOBILITY',
    'AFFECTED_PART_HARD_TO_USE',
  ],
  COMMON: [
    'HEADACHE',
    'DIZZINESS',
    'ABDOMINAL_PAIN',
    'FATIGUE',
    'SLEEPING_DIFFICULTY',
    'ANXIETY',
    'DEPRESSION',
    'OTHER_MENTAL_HEALTH',
  ],
  AUTONOMIC: ['COLOUR_CHANGE', 'TEMPERATURE_CHANGE', 'SWELLING', 'SWEATING_CHANGE', 'HAIR_OR_NAIL_CHANGE'],
  NEUROLOGICAL: ['FAINTING', 'WEAKNESS', 'SHAKING', 'PARALYSIS_LIKE_EPISODES', 'NUMBNESS'],
  GENERAL: [
    'IRRITABLE_BOWEL',
    'EATING_DIFFICULTY',
    'WORSE_BY_ACTIVITY',
    'WORSE_BY_WEATHER',
    'WORSE_BY_STRESS',
  ],
} as const;
export type SymptomGroup = keyof typeof SYMPTOMS_BY_GROUP;
export type SymptomCode = (typeof SYMPTOMS_BY_GROUP)[SymptomGroup][number];
export const SYMPTOM_GROUPS = Object.keys(SYMPTOMS_BY_GROUP) as readonly SymptomGroup[];
export const SYMPTOM_CODES: readonly SymptomCode[] = Object.values(SYMPTOMS_BY_GROUP).flat();

/** Findings that point to a disease which must be looked for first (clinical.md 1.4). */
export const RED_FLAG_CODES = [
  'NIGHT_PAIN_WITH_SYSTEMIC_SIGNS',
  'FEVER',
  'WEIGHT_LOSS',
  'OBJECTIVE_WEAKNESS_OR_SPHINCTER_CHANGE',
  'MORNING_STIFFNESS_WITH_SWELLING',
  'SINGLE_BONE_PAIN',
  'ABNORMAL_BLOOD_COUNTS',
  'CYANOSIS_WITH_ABSENT_PULSE',
] as const;
export type RedFlagCode = (typeof RED_FLAG_CODES)[number];

/** Asked of every young person, alone (clinical.md 1.3, 1.4). They screen nobody out: a yes goes to the safety page. */
export const SAFETY_QUESTION_CODES = [
  'SELF_HARM',
  'SUICIDAL_THOUGHTS',
  'UNSAFE_AT_HOME',
  'ABUSE_OR_TRAUMA',
  'EATING_RESTRICTION',
] as const;
export type SafetyQuestionCode = (typeof SAFETY_QUESTION_CODES)[number];
/** Answers that must be taken to the safety module at once, which pages somebody. */
export const PAGING_SAFETY_QUESTIONS: readonly SafetyQuestionCode[] = [
  'SELF_HARM',
  'SUICIDAL_THOUGHTS',
  'UNSAFE_AT_HOME',
  'ABUSE_OR_TRAUMA',
];

/** What the criteria need and only a clinician can judge (clinical.md 1.5). */
export const JUDGEMENT_CODES = [
  'DISPROPORTIONATE_PAIN',
  'NEEDED_MEDICAL_CARE',
  'EXPLAINED_BY_TRAUMA',
  'OTHER_DISEASE_EXPLAINS',
] as const;
export type JudgementCode = (typeof JUDGEMENT_CODES)[number];

export const PAIN_EXTENTS = ['LOCALIZED', 'WIDESPREAD'] as const;
export type PainExtent = (typeof PAIN_EXTENTS)[number];
export const PAIN_COURSES = ['CONSTANT', 'INTERMITTENT'] as const;
export type PainCourse = (typeof PAIN_COURSES)[number];

/** The source document: burning, sharp, stabbing, "pins and needles"; the others are in common use. */
export const PAIN_QUALITIES = [
  'BURNING',
  'SHARP',
  'STABBING',
  'PINS_AND_NEEDLES',
  'ACHING',
  'THROBBING',
  'PRESSING',
  'SHOOTING',
] as const;
export type PainQuality = (typeof PAIN_QUALITIES)[number];

/** Rated 0 none to 3 severe and constant, over the past week: the first part of the symptom severity scale. */
export const SEVERITY_ITEMS = ['fatigue', 'wakingUnrefreshed', 'thinking'] as const;
export type SeverityItem = (typeof SEVERITY_ITEMS)[number];

export const HISTORY_TRIGGER_CATEGORIES = ['INJURY', 'INFECTION', 'MEDICATION', 'OTHER'] as const;
export type HistoryTriggerCategory = (typeof HISTORY_TRIGGER_CATEGORIES)[number];

export const TREATMENT_KINDS = [
  'PHYSIOTHERAPY',
  'OCCUPATIONAL_THERAPY',
  'PSYCHOTHERAPY',
  'MEDICATION',
  'NERVE_BLOCK',
  'IMMOBILISATION',
  'OTHER',
] as const;
export type TreatmentKind = (typeof TREATMENT_KINDS)[number];
export const TREATMENT_EFFECTS = ['HELPED', 'NO_CHANGE', 'WORSE'] as const;
export type TreatmentEffect = (typeof TREATMENT_EFFECTS)[number];

export const SCHOOL_ATTENDANCES = ['FULL', 'PART', 'TAUGHT_AT_HOME', 'NOT_ATTENDING'] as const;
export type SchoolAttendance = (typeof SCHOOL_ATTENDANCES)[number];

/** Free texts of the history, each with its place on the form. */
export const HISTORY_NOTES = [
  'pain',
  'symptoms',
  'school',
  'sleep',
  'sport',
  'devices',
  'family',
  'other',
] as const;
export type HistoryNote = (typeof HISTORY_NOTES)[number];
