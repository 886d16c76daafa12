/** Every permission, `module.verb`, in the order of the rows of the access matrix. */
export const PERMISSIONS = [
  'clinic.read',
  'discipline.read',
  'member.list',
  'member.manage',
  'role.assign',
  'accessMatrix.read',
  'session.manageOwn',
  'today.read',
  'patient.list',
  'patient.read',
  'patient.update',
  'guardian.manage',
  'record.read',
  'careTeam.read',
  'careTeam.manage',
  'breakGlass.open',
  'breakGlass.review',
  'referral.list',
  'referral.read',
  'referral.import',
  'referral.triage',
  'referral.merge',
  'trigger.decide',
  'episode.read',
  'episode.transition',
  'carePlan.read',
  'carePlan.open',
  'carePlan.draft',
  'carePlan.applyTemplate',
  'carePlan.publish',
  'carePlan.signOff',
  'carePlanTemplate.read',
  'carePlanTemplate.manage',
  'audit.readPatient',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const MODULES: Readonly<Record<string, string>> = {
  clinic: 'identity',
  session: 'identity',
  accessMatrix: 'identity',
  role: 'team',
  member: 'team',
  discipline: 'team',
  today: 'patients',
  patient: 'patients',
  guardian: 'patients',
  careTeam: 'patients',
  breakGlass: 'patients',
  record: 'patients',
  episode: 'patients',
  referral: 'interop',
  trigger: 'workup',
  carePlan: 'care-plan',
  carePlanTemplate: 'care-plan',
  audit: 'audit',
};

/** The module of the product that a permission belongs to; groups the rows of the access matrix. */
export function moduleOf(permission: Permission): string {
  return MODULES[permission.split('.')[0] ?? ''] ?? 'platform';
}
