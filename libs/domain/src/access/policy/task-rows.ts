import { BEDSIDE, CHART, grant, ALWAYS, type PolicyRows } from './grants.ts';

/** Tasks about a young person. */
export const TASK_ROWS = {
  // One's own list, and one's discipline's; names only of those whose record may be read.
  'task.list': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'task.read': CHART,
  'task.write': BEDSIDE,
} as const satisfies PolicyRows;
