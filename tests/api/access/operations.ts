import { AVAILABILITY_OPERATIONS } from './availability-operations.ts';
import { CONFERENCE_OPERATIONS } from './conference-operations.ts';
import { FAMILY_PLAN_OPERATIONS } from './family-plan-operations.ts';
import { AFTERCARE_OPERATIONS } from './aftercare-operations.ts';
import { SCHOOL_OPERATIONS } from './school-operations.ts';
import { DISCHARGE_OPERATIONS } from './discharge-operations.ts';
import { MEDICATION_OPERATIONS } from './medication-operations.ts';
import { TASK_OPERATIONS } from './task-operations.ts';
import { COVERAGE_OPERATIONS } from './coverage-operations.ts';
import { GOAL_ATTAINMENT_OPERATIONS } from './goal-attainment-operations.ts';
import { DELIVERY_OPERATIONS } from './delivery-operations.ts';
import { DESENSITIZATION_OPERATIONS } from './desensitization-operations.ts';
import { FAMILY_OPERATIONS } from './family-operations.ts';
import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';
import { HOLD_OPERATIONS } from './holds-operations.ts';
import { MEASURE_OPERATIONS } from './measures-operations.ts';
import { NOTE_OPERATIONS } from './notes-operations.ts';
import { OUTCOME_OPERATIONS } from './outcomes-operations.ts';
import { RESEARCH_EXTRACT_OPERATIONS } from './research-extract-operations.ts';
import { SAFETY_OPERATIONS } from './safety-operations.ts';
import { SCHEDULING_OPERATIONS } from './scheduling-operations.ts';
import { SESSION_OPERATIONS } from './session-operations.ts';
import { WEEK_BUILDER_OPERATIONS } from './week-builder-operations.ts';
import { EXAMINATION_OPERATIONS } from './examination-operations.ts';
import { WORKUP_OPERATIONS } from './workup-operations.ts';

/** Every query and mutation of the schema. The spec fails when the schema has one that is not listed here. */
export const OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  viewer: query(null, () => '{ viewer { email } }'),
  mySessions: query('session.manageOwn', () => '{ mySessions { id } }'),
  disciplines: query('discipline.read', () => '{ disciplines { code } }'),
  members: query('member.list', () => '{ members { id displayName } }'),
  accessMatrix: query('accessMatrix.read', () => '{ accessMatrix { operation } }'),
  today: query('today.read', () => '{ today { date items { kind patientName } } }'),
  patients: query('patient.list', () => '{ patients(first: 100) { edges { node { id displayName } } } }'),
  patient: query(
    'patient.read',
    ({ patientId }) => `{ patient(id: "${patientId}") { id displayName } }`,
    true,
  ),
  referrals: query('referral.list', () => '{ referrals(first: 100) { edges { node { id displayName } } } }'),
  referral: query(
    'referral.read',
    ({ referralId }) => `{ referral(id: "${referralId}") { id displayName } }`,
    true,
  ),
  carePlan: query(
    'carePlan.read',
    ({ carePlanId }) => `{ carePlan(id: "${carePlanId}") { id goals { ownWords } } }`,
    true,
  ),
  carePlanTemplates: query('carePlanTemplate.read', () => '{ carePlanTemplates { id name } }'),
  breakGlassGrants: query('breakGlass.review', () => '{ breakGlassGrants { id patientName } }'),

  signIn: mutation(
    null,
    () => 'mutation { signIn(input: { email: "nobody@nowhere.test", password: "x" }) { __typename } }',
  ),
  signOut: mutation('session.manageOwn', () => 'mutation { signOut { ok } }'),
  signOutEverywhere: mutation('session.manageOwn', () => 'mutation { signOutEverywhere { ok } }'),
  revokeSession: mutation(
    'session.manageOwn',
    () => `mutation { revokeSession(sessionId: "${NOBODY}") { ok } }`,
  ),
  changePassword: mutation(
    'session.manageOwn',
    () => 'mutation { changePassword(input: { currentPassword: "x", newPassword: "y" }) { __typename } }',
  ),
  setLocale: mutation('session.manageOwn', () => 'mutation { setLocale(locale: "en") { locale } }'),
  addMember: mutation(
    'member.manage',
    () => `mutation { addMember(input: { givenName: "A", familyName: "B", disciplineCode: "NONE", credential: "PT",
      activeFrom: "2026-01-01", email: "not an address", roles: [], initialPassword: "x" }) { __typename } }`,
  ),
  updateMember: mutation(
    'member.manage',
    ({ memberId }) =>
      `mutation { updateMember(input: { id: "${memberId}", version: ${NEVER}, credential: "PT" }) { __typename } }`,
  ),
  resetMemberPassword: mutation(
    'member.manage',
    ({ memberId }) =>
      `mutation { resetMemberPassword(input: { memberId: "${memberId}", temporaryPassword: "x" }) { __typename } }`,
  ),
  updatePatient: mutation(
    'patient.update',
    ({ patientId }) =>
      `mutation { updatePatient(input: { id: "${patientId}", version: ${NEVER}, school: "x" }) { __typename } }`,
    true,
  ),
  saveGuardian: mutation(
    'guardian.manage',
    ({
      patientId,
    }) => `mutation { saveGuardian(input: { patientId: "${patientId}", givenName: "A", familyName: "B",
      relationship: "x", proxyScope: NONE, startsOn: "2026-02-01", endsOn: "2026-01-01" }) { __typename } }`,
    true,
  ),
  addToCareTeam: mutation(
    'careTeam.manage',
    ({
      patientId,
      memberId,
    }) => `mutation { addToCareTeam(input: { patientId: "${patientId}", memberId: "${memberId}",
      teamRole: "x", lead: false, startsOn: "2026-02-01", endsOn: "2026-01-01" }) { __typename } }`,
    true,
  ),
  endCareTeamMembership: mutation(
    'careTeam.manage',
    ({ membershipId }) =>
      `mutation { endCareTeamMembership(input: { membershipId: "${membershipId}", endsOn: "1990-01-01" }) { __typename } }`,
    true,
  ),
  makeCareTeamLead: mutation(
    'careTeam.manage',
    ({ membershipId }) => `mutation { makeCareTeamLead(membershipId: "${membershipId}") { __typename } }`,
    true,
  ),
  openBreakGlass: mutation(
    'breakGlass.open',
    ({ patientId }) =>
      `mutation { openBreakGlass(input: { patientId: "${patientId}", reasonCode: OTHER, reason: "" }) { __typename } }`,
    true,
  ),
  reviewBreakGlass: mutation(
    'breakGlass.review',
    ({ breakGlassGrantId }) => `mutation { reviewBreakGlass(grantId: "${breakGlassGrantId}") { ok } }`,
  ),
  transitionEpisode: mutation(
    'episode.transition',
    ({ episodeId }) =>
      `mutation { transitionEpisode(input: { episodeId: "${episodeId}", version: ${NEVER}, toState: REFERRED, reasonCode: "x" }) { __typename } }`,
    true,
  ),
  importReferral: mutation(
    'referral.import',
    () => 'mutation { importReferral(input: { fileName: "x.json", bundle: "not json" }) { __typename } }',
  ),
  triageReferral: mutation(
    'referral.triage',
    ({ referralId }) =>
      `mutation { triageReferral(input: { referralId: "${referralId}", version: ${NEVER}, decision: ACCEPT, reason: "x" }) { __typename } }`,
    true,
  ),
  mergeReferral: mutation(
    'referral.merge',
    ({ referralId }) =>
      `mutation { mergeReferral(input: { referralId: "${referralId}", version: ${NEVER} }) { __typename } }`,
    true,
  ),
  decideTrigger: mutation(
    'trigger.decide',
    ({ triggerId }) =>
      `mutation { decideTrigger(input: { triggerId: "${triggerId}", version: ${NEVER}, decision: ACCEPTED }) { __typename } }`,
    true,
  ),
  openCarePlan: mutation(
    'carePlan.open',
    ({ episodeId }) => `mutation { openCarePlan(episodeId: "${episodeId}") { id } }`,
    true,
  ),
  updateCarePlanSection: mutation(
    'carePlan.draft',
    ({ sectionId }) =>
      `mutation { updateCarePlanSection(input: { id: "${sectionId}", baseVersion: ${NEVER}, summary: "x" }) { __typename } }`,
    true,
  ),
  addGoal: mutation(
    'carePlan.draft',
    ({
      carePlanId,
    }) => `mutation { addGoal(input: { carePlanId: "${carePlanId}", ownWords: "", description: "", measure: "",
      baseline: "", target: "", ownerDisciplineCode: "NONE", sharedDisciplineCodes: [] }) { __typename } }`,
    true,
  ),
  updateGoal: mutation(
    'carePlan.draft',
    ({ goalId }) =>
      `mutation { updateGoal(input: { id: "${goalId}", baseVersion: ${NEVER}, target: "x" }) { __typename } }`,
    true,
  ),
  addIntervention: mutation(
    'carePlan.draft',
    ({
      carePlanId,
    }) => `mutation { addIntervention(input: { carePlanId: "${carePlanId}", kind: EDUCATION, title: "", minutes: 0,
      timesPerDay: 0, daysPerWeek: 0, mode: GROUP, precautions: "", disciplineCode: "NONE", coTreatingDisciplineCodes: [],
      goalIds: [] }) { __typename } }`,
    true,
  ),
  updateIntervention: mutation(
    'carePlan.draft',
    ({ interventionId }) =>
      `mutation { updateIntervention(input: { id: "${interventionId}", baseVersion: ${NEVER}, minutes: 30 }) { __typename } }`,
    true,
  ),
  publishPlanVersion: mutation(
    'carePlan.publish',
    ({ carePlanId }) =>
      `mutation { publishPlanVersion(input: { carePlanId: "${carePlanId}", baseVersionNumber: ${NEVER}, note: "x" }) { __typename } }`,
    true,
  ),
  signOffPlanVersion: mutation(
    'carePlan.signOff',
    ({ planVersionId }) =>
      `mutation { signOffPlanVersion(input: { planVersionId: "${planVersionId}", disciplineCode: "NONE" }) { __typename } }`,
    true,
  ),
  saveCarePlanTemplate: mutation(
    'carePlanTemplate.manage',
    () => `mutation { saveCarePlanTemplate(input: { name: "", description: "", levelOfCare: OUTPATIENT, weeks: 0, active: true,
      interventions: [], goals: [] }) { __typename } }`,
  ),
  applyCarePlanTemplate: mutation(
    'carePlan.applyTemplate',
    ({ carePlanId }) =>
      `mutation { applyCarePlanTemplate(input: { carePlanId: "${carePlanId}", templateId: "${NOBODY}" }) { __typename } }`,
    true,
  ),
  announcePlanPresence: mutation(
    'carePlan.read',
    ({ carePlanId }) =>
      `mutation { announcePlanPresence(carePlanId: "${carePlanId}", leaving: true) { ok } }`,
    true,
  ),

  ...AVAILABILITY_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...CONFERENCE_OPERATIONS,
  ...FAMILY_PLAN_OPERATIONS,
  ...AFTERCARE_OPERATIONS,
  ...SCHOOL_OPERATIONS,
  ...DISCHARGE_OPERATIONS,
  ...MEDICATION_OPERATIONS,
  ...TASK_OPERATIONS,
  ...COVERAGE_OPERATIONS,
  ...GOAL_ATTAINMENT_OPERATIONS,
  ...DELIVERY_OPERATIONS,
  ...NOTE_OPERATIONS,
  ...DESENSITIZATION_OPERATIONS,
  ...HOLD_OPERATIONS,
  ...FAMILY_OPERATIONS,
  ...MEASURE_OPERATIONS,
  ...OUTCOME_OPERATIONS,
  ...RESEARCH_EXTRACT_OPERATIONS,
  ...SAFETY_OPERATIONS,
  myPatients: query('ownPatients.read', () => '{ myPatients { patientId reasons } }'),
  patientCourse: query(
    'progress.read',
    ({ patientId }) => `{ patientCourse(patientId: "${patientId}") { from } }`,
    true,
  ),
  chartChanges: query(
    'progress.read',
    ({ patientId }) => `{ chartChanges(patientId: "${patientId}") { since } }`,
    true,
  ),
  makeProgressReport: mutation(
    'progressReport.create',
    ({ patientId }) =>
      `mutation { makeProgressReport(input: { patientId: "${patientId}", audience: SCHOOL, consentConfirmed: false }) { __typename } }`,
    true,
  ),
  markChartSeen: mutation(
    'progress.read',
    ({ patientId }) => `mutation { markChartSeen(patientId: "${patientId}") { ok } }`,
    true,
  ),
  operationsRows: query(
    'operations.read',
    () => '{ operationsRows(from: "2026-01-05", until: "2026-02-01", figure: TIMER, code: "X") { partial } }',
  ),
  operationsReport: query(
    'operations.read',
    () => '{ operationsReport(from: "2026-01-05", until: "2026-02-01") { responses { count } } }',
  ),
  ...SCHEDULING_OPERATIONS,
  ...WEEK_BUILDER_OPERATIONS,
  ...EXAMINATION_OPERATIONS,
  ...WORKUP_OPERATIONS,
};
