export const STAFF_ROLES = [
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
  'SCHEDULER',
  'ADMINISTRATOR',
  'ANALYST',
  'PRIVACY_OFFICER',
] as const;

export const FAMILY_ROLES = ['PATIENT', 'GUARDIAN'] as const;

/** Every role, in the order of the columns of the access matrix. A user may hold several; rights add up. */
export const ROLES = [...STAFF_ROLES, ...FAMILY_ROLES] as const;
export type Role = (typeof ROLES)[number];
