import type { CarePlanTemplateFields, TemplateGoal, TemplateIntervention } from './check-template.ts';
import type { DeliveryMode, InterventionKind } from './intervention-kinds.ts';

type Dose = readonly [minutes: number, timesPerDay: number, daysPerWeek: number];

function prescribe(
  disciplineCode: string,
  kind: InterventionKind,
  title: string,
  [minutes, timesPerDay, daysPerWeek]: Dose,
  mode: DeliveryMode = 'INDIVIDUAL',
  precautions = '',
): TemplateIntervention {
  return { kind, title, minutes, timesPerDay, daysPerWeek, mode, precautions, disciplineCode };
}

function goal(
  ownerDisciplineCode: string,
  description: string,
  measure: string,
  target: string,
  dueInWeeks: number,
): TemplateGoal {
  return { description, measure, target, ownerDisciplineCode, dueInWeeks };
}

const SKIN =
  'Look at the skin before and after. Stop for broken skin, new swelling with warmth, or when asked to stop.';

/**
 * CHOP day hospital: 5 h a day of physiotherapy and occupational therapy on weekdays, typically 4 weeks, with
 * psychotherapy, music and art therapy, a weekly social work meeting and a weekly parent group (clinical.md 1.6,
 * V:S5). At least 4 h a week psychosocial (CHOP 2008-11, V:S12, S14). Hydrotherapy as in Seattle (V:S1), school
 * as in Boston (V:S38). The split of the 5 hours and the wellness doses are design defaults.
 */
const DAY_PROGRAMME: CarePlanTemplateFields = {
  name: 'Intensive day programme, 4 weeks',
  description:
    'Five hours of physiotherapy and occupational therapy every weekday, with psychology, music and art therapy, ' +
    'wellness skills, family and school work. Function leads; pain is recorded and is not the goal.',
  levelOfCare: 'DAY_HOSPITAL',
  weeks: 4,
  interventions: [
    prescribe('MEDICINE', 'MEDICATION_REVIEW', 'Medication review and medical follow-up', [30, 1, 1]),
    prescribe('NURSING', 'EDUCATION', 'Vital signs and skin check at arrival', [10, 1, 5]),
    // Physiotherapy: 150 min a day, in small groups but for gait; what is done together is a design default.
    prescribe(
      'PHYSIOTHERAPY',
      'AEROBIC_EXERCISE',
      'Aerobic circuit, beat your best time',
      [45, 1, 5],
      'GROUP',
    ),
    prescribe('PHYSIOTHERAPY', 'STRENGTH_EXERCISE', 'Strength: squats, steps, carrying', [45, 1, 5], 'GROUP'),
    prescribe('PHYSIOTHERAPY', 'FLEXIBILITY_EXERCISE', 'Flexibility', [15, 1, 5], 'GROUP'),
    prescribe('PHYSIOTHERAPY', 'PHYSICAL_THERAPY', 'Gait, running, jumping, sport', [45, 1, 5]),
    // Occupational therapy: 150 min a day; desensitization 2 to 4 blocks of 5 to 10 min (clinical.md 4.4).
    prescribe(
      'OCCUPATIONAL_THERAPY',
      'OCCUPATIONAL_THERAPY',
      'Arm and hand function, school tasks',
      [45, 1, 5],
    ),
    prescribe('OCCUPATIONAL_THERAPY', 'ACTIVITIES_OF_DAILY_LIVING', 'Timed dressing and chores', [30, 1, 5]),
    prescribe(
      'OCCUPATIONAL_THERAPY',
      'DESENSITIZATION',
      'Desensitization block',
      [10, 3, 5],
      'INDIVIDUAL',
      SKIN,
    ),
    prescribe('OCCUPATIONAL_THERAPY', 'HYDROTHERAPY', 'Pool', [45, 1, 5], 'GROUP', 'Not with open wounds.'),
    // Psychosocial: 240 min a week.
    prescribe('PSYCHOLOGY', 'COGNITIVE_BEHAVIOURAL_THERAPY', 'Cognitive behavioural therapy', [60, 1, 2]),
    prescribe('PSYCHOLOGY', 'PSYCHOLOGICAL_COUNSELLING', 'Coping group', [60, 1, 1], 'GROUP'),
    prescribe('PSYCHOLOGY', 'FAMILY_SESSION', 'Family session', [60, 1, 1]),
    prescribe('MUSIC_THERAPY', 'MUSIC_THERAPY', 'Music therapy', [45, 1, 1], 'GROUP'),
    prescribe('ART_THERAPY', 'ART_THERAPY', 'Art therapy', [45, 1, 1], 'GROUP'),
    prescribe('WELLNESS', 'MEDITATION', 'Guided meditation', [15, 1, 3], 'GROUP'),
    prescribe('WELLNESS', 'MIND_BODY_SKILLS', 'Breathing and muscle relaxation', [30, 1, 1], 'GROUP'),
    prescribe('WELLNESS', 'BIOFEEDBACK', 'Biofeedback', [30, 1, 1]),
    prescribe('SOCIAL_WORK', 'FAMILY_SESSION', 'Meeting with the family', [45, 1, 1]),
    prescribe('SOCIAL_WORK', 'EDUCATION', 'Parent group', [60, 1, 1], 'GROUP'),
    prescribe('SCHOOL_LIAISON', 'SCHOOL_WORK', 'School work block', [45, 1, 2], 'GROUP'),
  ],
  goals: [
    goal(
      'PHYSIOTHERAPY',
      'Walks and climbs stairs without aids',
      'Six-minute walk, stairs',
      'Age norm or plateau',
      4,
    ),
    goal(
      'PHYSIOTHERAPY',
      'Takes part in a full PE lesson',
      'Minutes of activity without a break',
      '45 min',
      4,
    ),
    goal(
      'OCCUPATIONAL_THERAPY',
      'Dresses alone, shoes and socks included',
      'Timed dressing',
      'Under 5 min',
      2,
    ),
    goal('OCCUPATIONAL_THERAPY', 'Wears ordinary clothes on the painful area', 'Hours a day', 'All day', 4),
    goal(
      'PSYCHOLOGY',
      'Uses a coping plan when pain rises',
      'Plan used without prompting',
      '4 of 5 times',
      4,
    ),
    goal('SCHOOL_LIAISON', 'Goes back to school full-time', 'School days attended', 'Full days, 5 a week', 4),
  ],
};

/**
 * Golisano: outpatient, 8 weeks, mean 16 sessions of physiotherapy and occupational therapy, individual
 * (clinical.md 1.6, V:S11): one of each a week. Home exercise about 45 min a day (Sherry, V:S2), home
 * desensitization 3 x 5 min a day (clinical.md 4.4). The other doses are design defaults.
 */
const OUTPATIENT: CarePlanTemplateFields = {
  name: 'Outpatient, 8 weeks',
  description:
    'One session each of physiotherapy and occupational therapy a week, weekly psychology, and a daily programme at ' +
    'home. School goes on.',
  levelOfCare: 'OUTPATIENT',
  weeks: 8,
  interventions: [
    prescribe(
      'MEDICINE',
      'MEDICATION',
      'Medication as ordered by the prescriber',
      [5, 1, 7],
      'INDIVIDUAL',
      'The orders stand in the medication list; nothing here changes a dose.',
    ),
    prescribe('PHYSIOTHERAPY', 'PHYSICAL_THERAPY', 'Physiotherapy', [60, 1, 1]),
    prescribe('PHYSIOTHERAPY', 'AEROBIC_EXERCISE', 'Home: aerobic exercise', [25, 1, 7], 'HOME'),
    prescribe('PHYSIOTHERAPY', 'STRENGTH_EXERCISE', 'Home: strength', [15, 1, 7], 'HOME'),
    prescribe('PHYSIOTHERAPY', 'FLEXIBILITY_EXERCISE', 'Home: flexibility', [5, 1, 7], 'HOME'),
    prescribe('OCCUPATIONAL_THERAPY', 'OCCUPATIONAL_THERAPY', 'Occupational therapy', [60, 1, 1]),
    prescribe('OCCUPATIONAL_THERAPY', 'DESENSITIZATION', 'Home: desensitization', [5, 3, 7], 'HOME', SKIN),
    prescribe('PSYCHOLOGY', 'COGNITIVE_BEHAVIOURAL_THERAPY', 'Cognitive behavioural therapy', [60, 1, 1]),
    prescribe('WELLNESS', 'MIND_BODY_SKILLS', 'Home: breathing and relaxation', [10, 1, 7], 'HOME'),
    prescribe('SOCIAL_WORK', 'EDUCATION', 'Parent coaching', [30, 1, 1]),
  ],
  goals: [
    goal('PHYSIOTHERAPY', 'Does the home programme every day', 'Days a week', '7 of 7', 2),
    goal('PHYSIOTHERAPY', 'Returns to a sport or activity of own choice', 'Sessions a week', '2 a week', 8),
    goal(
      'OCCUPATIONAL_THERAPY',
      'Tolerates ordinary touch on the painful area',
      'Ladder step held',
      'Clothes all day',
      8,
    ),
    goal(
      'PSYCHOLOGY',
      'Uses a coping plan when pain rises',
      'Plan used without prompting',
      '4 of 5 times',
      6,
    ),
  ],
};

/** The templates every new clinic starts with; a clinic edits its own copies. */
export const DEFAULT_CARE_PLAN_TEMPLATES: readonly CarePlanTemplateFields[] = [DAY_PROGRAMME, OUTPATIENT];
