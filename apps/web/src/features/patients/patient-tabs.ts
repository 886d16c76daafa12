import type { PatientRelation, Permission } from '@consilium/domain';

const TABS = {
  overview: 'patient.read',
  workup: 'workup.read',
  progress: 'progress.read',
  plan: 'carePlan.read',
  'family-plan': 'familyPlan.read',
  desensitization: 'desensitization.read',
  sessions: 'delivery.read',
  school: 'school.read',
  measures: 'measure.read',
  notes: 'note.read',
  times: 'patientTime.read',
  medication: 'medication.read',
  discharge: 'discharge.read',
  holds: 'hold.read',
  safety: 'safetyFlag.read',
  team: 'careTeam.read',
  record: 'record.read',
  access: 'audit.readPatient',
} as const satisfies Record<string, Permission>;

export type PatientTab = keyof typeof TABS;

type May = (permission: Permission, context: { readonly relation: PatientRelation }) => boolean;

/** The parts of a record that the policy lets the reader open; the others are not shown at all. */
export function tabsFor(may: May, relation: PatientRelation): PatientTab[] {
  // Wishes name therapists; families, who have no list of them, read of their week on their own page.
  const isFamily = relation === 'SELF' || relation === 'PROXY';
  // The team comes to the family's page from the plan, whose tab it has.
  const shown = (tab: PatientTab) =>
    tab === 'times' ? may('member.list', { relation }) : tab !== 'family-plan' || isFamily;
  return (Object.keys(TABS) as PatientTab[]).filter((tab) => may(TABS[tab], { relation }) && shown(tab));
}
