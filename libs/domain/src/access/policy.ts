import type { Permission } from './permissions.ts';
import type { PatientRelation } from './relations.ts';
import type { Role } from './roles.ts';

/**
 * When a role has a permission. `anyone`: whatever the relation, or no patient is concerned.
 * `relations`: only towards patients to whom the user stands so. `ownSection`: and only in the
 * plan section of the user's own discipline.
 */
export type Grant =
  | { readonly anyone: true; readonly ownSection?: never }
  | { readonly relations: readonly PatientRelation[]; readonly ownSection?: true };

export type PolicyRow = Readonly<Partial<Record<Role, Grant>>>;

const ALWAYS: Grant = { anyone: true };
/** Reads of a chart by someone who treats: on the team, or after break-glass. */
const TREATING: Grant = { relations: ['TEAM', 'BREAK_GLASS'] };
/** Reads of a chart by someone who also takes patients in. */
const TREATING_OR_INTAKE: Grant = { relations: ['TEAM', 'INTAKE', 'BREAK_GLASS'] };
const TEAM: Grant = { relations: ['TEAM'] };
/** Changes before admission as well; break-glass reads and never changes. */
const TEAM_OR_INTAKE: Grant = { relations: ['TEAM', 'INTAKE'] };
const OWN_SECTION: Grant = { relations: ['TEAM'], ownSection: true };
const SELF: Grant = { relations: ['SELF'] };
const PROXY: Grant = { relations: ['PROXY'] };

function grant(rule: Grant, ...roles: readonly Role[]): PolicyRow {
  return Object.fromEntries(roles.map((role) => [role, rule]));
}

const STAFF_WITH_PATIENTS: readonly Role[] = [
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
  'PRIVACY_OFFICER',
];
const EVERYONE = grant(ALWAYS, ...STAFF_WITH_PATIENTS, 'ANALYST', 'PATIENT', 'GUARDIAN');
const STAFF = grant(ALWAYS, ...STAFF_WITH_PATIENTS);

/** Who opens a chart at all. */
const CHART: PolicyRow = {
  ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST', 'CREATIVE_THERAPIST'),
  ...grant(TEAM, 'SCHOOL_LIAISON', 'THERAPY_ASSISTANT', 'STUDENT'),
};

/** Who books for the patients they treat. */
const BOOKING: PolicyRow = grant(
  TEAM,
  'PHYSICIAN',
  'NURSE_PRACTITIONER',
  'PHYSIOTHERAPIST',
  'OCCUPATIONAL_THERAPIST',
  'PSYCHOLOGIST',
  'CREATIVE_THERAPIST',
  'NURSE',
  'SOCIAL_WORKER',
  'SCHOOL_LIAISON',
);

/** Who treats at the bedside, on their own licence or under somebody's. */
const BEDSIDE: PolicyRow = grant(
  TEAM,
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
);
/** The young person, and whoever acts for them. */
const FAMILY: PolicyRow = { ...grant(SELF, 'PATIENT'), ...grant(PROXY, 'GUARDIAN') };
/** The rehabilitation disciplines and medicine, on their own licence. */
const REHABILITATION = [
  'PHYSICIAN',
  'NURSE_PRACTITIONER',
  'PHYSIOTHERAPIST',
  'OCCUPATIONAL_THERAPIST',
] as const;

/**
 * The access policy: permission -> role -> when. What is not written here is refused.
 * After clinical.md 1.10; where that table leaves room, the narrower reading was taken and is said beside the row.
 */
export const POLICY: Readonly<Record<Permission, PolicyRow>> = {
  'clinic.read': EVERYONE,
  'discipline.read': EVERYONE,
  'session.manageOwn': EVERYONE,
  // Families land here too: it lists the patients they act for. Analysts work on de-identified data only.
  'today.read': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },

  'member.list': STAFF,
  'member.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  'role.assign': grant(ALWAYS, 'ADMINISTRATOR'),
  'accessMatrix.read': grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),

  // Name, age, state and lead. A colleague must find a patient before break-glass can be opened.
  'patient.list': STAFF,
  // Administrator and privacy officer open the header: it leads to the care team and to who saw the record.
  'patient.read': {
    ...CHART,
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
    ...grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),
  },
  'patient.update': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  // Custody and proxy scope are legal facts: narrower than patient.update.
  'guardian.manage': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'SOCIAL_WORKER'),
  // Diagnoses, medicines and imaging: not for creative therapists and school liaison, who see the plan (1.10).
  'record.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
  },

  'careTeam.read': { ...CHART, ...grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER') },
  'careTeam.manage': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
    ...grant(ALWAYS, 'ADMINISTRATOR'),
  },
  // Those who treat on their own licence; students, assistants and school liaison call one of them.
  'breakGlass.open': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  'breakGlass.review': grant(ALWAYS, 'PRIVACY_OFFICER', 'ADMINISTRATOR'),

  'referral.list': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'NURSE',
    'SOCIAL_WORKER',
    'ADMINISTRATOR',
  ),
  'referral.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
  },
  'referral.import': grant(ALWAYS, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  'referral.triage': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'referral.merge': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
  'trigger.decide': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),

  'episode.read': CHART,
  'episode.transition': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),

  'carePlan.read': { ...CHART, ...grant(SELF, 'PATIENT'), ...grant(PROXY, 'GUARDIAN') },
  'carePlan.open': grant(
    TEAM,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  // Students draft; assistants treat within the plan and do not change it (1.10).
  'carePlan.draft': grant(
    OWN_SECTION,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'STUDENT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  // Writes into every section at once, so it takes the person who certifies the plan; each discipline then signs its own.
  'carePlan.applyTemplate': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'carePlan.publish': grant(
    TEAM,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
  ),
  // A nurse practitioner drafts for medicine, the physician certifies the plan (1.10).
  'carePlan.signOff': grant(
    OWN_SECTION,
    'PHYSICIAN',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'carePlanTemplate.read': grant(
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
    'ADMINISTRATOR',
  ),
  // Doses are clinical content: a physician may edit them as well as the administrator.
  'carePlanTemplate.manage': grant(ALWAYS, 'PHYSICIAN', 'ADMINISTRATOR'),

  // Working hours, rooms and closures: whoever plans a session has to know them.
  'availability.read': STAFF,
  'availability.manage': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  'exception.request': STAFF,
  'exception.decide': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  // The scheduler sees name, age, slots and needs, no notes and no scores (1.10).
  'patientTime.read': {
    ...CHART,
    ...grant(ALWAYS, 'SCHEDULER'),
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
  },
  'patientTime.manage': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  // Why two patients are kept apart is clinical; that they are, every booking feels.
  'separation.read': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'SOCIAL_WORKER'),
  'separation.manage': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'SOCIAL_WORKER'),

  // The clinic's calendar with strangers' names left out; 'schedule.readPatient' decides name by name.
  'schedule.read': STAFF,
  'schedule.readPatient': {
    ...CHART,
    ...grant(ALWAYS, 'SCHEDULER'),
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
  },
  'schedule.book': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  // Attendance and status: whoever treats, and the front desk.
  'schedule.record': {
    ...BOOKING,
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
    ...grant(ALWAYS, 'SCHEDULER'),
  },
  'waitingList.read': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  'waitingList.manage': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  'caseload.handOver': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  'calendarFeed.manageOwn': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },
  'notice.readOwn': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },
  'week.build': grant(ALWAYS, 'SCHEDULER'),

  // Felt by all: families see what is on hold, the scheduler sees that something is and what it covers.
  'hold.read': { ...CHART, ...grant(ALWAYS, 'SCHEDULER'), ...FAMILY },
  'hold.set': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'NURSE', 'THERAPY_ASSISTANT'),
  'hold.lift': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'NURSE'),

  'safetyFlag.read': CHART,
  // Suicidality and abuse disclosures: restricted visibility (clinical.md 5.7); the paged clinician comes by break-glass.
  'safetyFlag.readRestricted': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  'safetyFlag.raise': { ...BEDSIDE, ...FAMILY },
  // Whoever was paged answers, on the team or by the emergency access that a page opens.
  'safetyFlag.acknowledge': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  'safetyFlag.close': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  // Pages addressed to oneself; answering one opens the record for an hour to whoever is not on the team.
  'safetyPage.answerOwn': STAFF,
  'onCall.read': STAFF,
  'onCall.manage': grant(ALWAYS, 'PHYSICIAN', 'SCHEDULER', 'ADMINISTRATOR'),
  'adverseEvent.read': CHART,
  'adverseEvent.report': BEDSIDE,
  'adverseEvent.review': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),

  'desensitization.read': { ...CHART, ...FAMILY },
  'desensitization.record': grant(
    TEAM,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'NURSE',
  ),
  'desensitization.recordHome': FAMILY,
  'protocol.manage': grant(TEAM, ...REHABILITATION),
  'progression.decide': grant(TEAM, ...REHABILITATION),
  'protocolTemplate.read': grant(
    ALWAYS,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'NURSE',
    'ADMINISTRATOR',
  ),
  'protocolTemplate.manage': grant(ALWAYS, ...REHABILITATION, 'ADMINISTRATOR'),

  'delivery.read': CHART,
  'delivery.record': BEDSIDE,
  'performance.read': { ...CHART, ...FAMILY },
  'performance.record': BEDSIDE,
  'performance.manageActivities': grant(ALWAYS, 'ADMINISTRATOR'),
  'payerPolicy.read': STAFF,
  'payerPolicy.manage': grant(ALWAYS, 'ADMINISTRATOR'),

  // Creative therapists and school liaison see the plan and their own notes (1.10): field by field in the module.
  'note.read': CHART,
  'note.write': BEDSIDE,
  // A student's draft is signed by the supervisor (1.10, 5.2).
  'note.sign': grant(
    TEAM,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'note.cosign': grant(
    TEAM,
    ...REHABILITATION,
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  'note.release': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'SOCIAL_WORKER'),
  'noteQueue.read': STAFF,
  'cosignRule.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  // A store of its own, its originator only (45 CFR 164.501).
  'psychotherapyNote.manageOwn': grant(TEAM, 'PSYCHOLOGIST'),

  'familyAccount.manage': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(ALWAYS, 'ADMINISTRATOR'),
  },
  'releaseRule.read': EVERYONE,
  'releaseRule.manage': grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),
  'homePage.read': FAMILY,
  'homeLog.read': { ...CHART, ...FAMILY },

  // Whoever leads the treatment may see who looked; the others ask the privacy officer.
  'audit.readPatient': {
    ...grant(ALWAYS, 'PRIVACY_OFFICER', 'ADMINISTRATOR'),
    ...grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  },
};
