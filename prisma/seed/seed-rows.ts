import { openDatabase, type DatabaseTransaction, type Prisma } from '@consilium/db';

/** Every table that a seed fills. */
export interface SeedTables {
  clinic: Prisma.ClinicCreateManyInput[];
  crisisLine: Prisma.CrisisLineCreateManyInput[];
  discipline: Prisma.DisciplineCreateManyInput[];
  carePlanTemplate: Prisma.CarePlanTemplateCreateManyInput[];
  member: Prisma.MemberCreateManyInput[];
  patient: Prisma.PatientCreateManyInput[];
  guardian: Prisma.GuardianCreateManyInput[];
  userAccount: Prisma.UserAccountCreateManyInput[];
  userRole: Prisma.UserRoleCreateManyInput[];
  careTeamMembership: Prisma.CareTeamMembershipCreateManyInput[];
  episodeOfCare: Prisma.EpisodeOfCareCreateManyInput[];
  episodeTransition: Prisma.EpisodeTransitionCreateManyInput[];
  referral: Prisma.ReferralCreateManyInput[];
  referralBundle: Prisma.ReferralBundleCreateManyInput[];
  recordEntry: Prisma.RecordEntryCreateManyInput[];
  triggerProposal: Prisma.TriggerProposalCreateManyInput[];
  workupHistory: Prisma.WorkupHistoryCreateManyInput[];
  workupTest: Prisma.WorkupTestCreateManyInput[];
  workupTestResult: Prisma.WorkupTestResultCreateManyInput[];
  workupDiagnosis: Prisma.WorkupDiagnosisCreateManyInput[];
  carePlan: Prisma.CarePlanCreateManyInput[];
  carePlanSection: Prisma.CarePlanSectionCreateManyInput[];
  goal: Prisma.GoalCreateManyInput[];
  goalScale: Prisma.GoalScaleCreateManyInput[];
  goalRating: Prisma.GoalRatingCreateManyInput[];
  intervention: Prisma.InterventionCreateManyInput[];
  templateApplication: Prisma.TemplateApplicationCreateManyInput[];
  planEntryRevision: Prisma.PlanEntryRevisionCreateManyInput[];
  planVersion: Prisma.PlanVersionCreateManyInput[];
  planSignOff: Prisma.PlanSignOffCreateManyInput[];
  breakGlassGrant: Prisma.BreakGlassGrantCreateManyInput[];
  scheduleSettings: Prisma.ScheduleSettingsCreateManyInput[];
  skill: Prisma.SkillCreateManyInput[];
  memberSkill: Prisma.MemberSkillCreateManyInput[];
  workingHours: Prisma.WorkingHoursCreateManyInput[];
  workingHoursBlock: Prisma.WorkingHoursBlockCreateManyInput[];
  memberException: Prisma.MemberExceptionCreateManyInput[];
  room: Prisma.RoomCreateManyInput[];
  roomHours: Prisma.RoomHoursCreateManyInput[];
  roomClosure: Prisma.RoomClosureCreateManyInput[];
  equipment: Prisma.EquipmentCreateManyInput[];
  clinicClosure: Prisma.ClinicClosureCreateManyInput[];
  patientTimeBlock: Prisma.PatientTimeBlockCreateManyInput[];
  schedulePreference: Prisma.SchedulePreferenceCreateManyInput[];
  patientSeparation: Prisma.PatientSeparationCreateManyInput[];
  hold: Prisma.HoldCreateManyInput[];
  coverageAuthorization: Prisma.CoverageAuthorizationCreateManyInput[];
  coverageAuthorizationVersion: Prisma.CoverageAuthorizationVersionCreateManyInput[];
  desensitizationProtocol: Prisma.DesensitizationProtocolCreateManyInput[];
  protocolVersion: Prisma.ProtocolVersionCreateManyInput[];
  protocolStep: Prisma.ProtocolStepCreateManyInput[];
  ladderMove: Prisma.LadderMoveCreateManyInput[];
  desensitizationLog: Prisma.DesensitizationLogCreateManyInput[];
  allodyniaMap: Prisma.AllodyniaMapCreateManyInput[];
  desensitizationNotice: Prisma.DesensitizationNoticeCreateManyInput[];
  performance: Prisma.PerformanceCreateManyInput[];
  onCallDuty: Prisma.OnCallDutyCreateManyInput[];
  safetyFlag: Prisma.SafetyFlagCreateManyInput[];
  safetyPage: Prisma.SafetyPageCreateManyInput[];
  battery: Prisma.BatteryCreateManyInput[];
  batteryEntry: Prisma.BatteryEntryCreateManyInput[];
  measureRequest: Prisma.MeasureRequestCreateManyInput[];
  administration: Prisma.AdministrationCreateManyInput[];
  administrationAnswer: Prisma.AdministrationAnswerCreateManyInput[];
  score: Prisma.ScoreCreateManyInput[];
  medication: Prisma.MedicationCreateManyInput[];
  medicationRevision: Prisma.MedicationRevisionCreateManyInput[];
  weaningSchedule: Prisma.WeaningScheduleCreateManyInput[];
  weaningHold: Prisma.WeaningHoldCreateManyInput[];
  withdrawalObservation: Prisma.WithdrawalObservationCreateManyInput[];
  dischargeExpectation: Prisma.DischargeExpectationCreateManyInput[];
  dischargeBarrier: Prisma.DischargeBarrierCreateManyInput[];
  dischargeFinding: Prisma.DischargeFindingCreateManyInput[];
  flarePlan: Prisma.FlarePlanCreateManyInput[];
  flareStamp: Prisma.FlareStampCreateManyInput[];
  dischargeLetter: Prisma.DischargeLetterCreateManyInput[];
  schoolPlan: Prisma.SchoolPlanCreateManyInput[];
  schoolWeek: Prisma.SchoolWeekCreateManyInput[];
  task: Prisma.TaskCreateManyInput[];
  conference: Prisma.ConferenceCreateManyInput[];
  agendaItem: Prisma.AgendaItemCreateManyInput[];
  conferenceFlag: Prisma.ConferenceFlagCreateManyInput[];
  auditEvent: Prisma.AuditEventCreateManyInput[];
}

type Insert = { [T in keyof SeedTables]: (db: DatabaseTransaction, data: SeedTables[T]) => Promise<unknown> };

/** In the order that foreign keys ask for. */
const INSERT: Insert = {
  clinic: (db, data) => db.clinic.createMany({ data }),
  crisisLine: (db, data) => db.crisisLine.createMany({ data }),
  discipline: (db, data) => db.discipline.createMany({ data }),
  carePlanTemplate: (db, data) => db.carePlanTemplate.createMany({ data }),
  member: (db, data) => db.member.createMany({ data }),
  patient: (db, data) => db.patient.createMany({ data }),
  guardian: (db, data) => db.guardian.createMany({ data }),
  userAccount: (db, data) => db.userAccount.createMany({ data }),
  userRole: (db, data) => db.userRole.createMany({ data }),
  careTeamMembership: (db, data) => db.careTeamMembership.createMany({ data }),
  episodeOfCare: (db, data) => db.episodeOfCare.createMany({ data }),
  episodeTransition: (db, data) => db.episodeTransition.createMany({ data }),
  referral: (db, data) => db.referral.createMany({ data }),
  referralBundle: (db, data) => db.referralBundle.createMany({ data }),
  recordEntry: (db, data) => db.recordEntry.createMany({ data }),
  triggerProposal: (db, data) => db.triggerProposal.createMany({ data }),
  workupHistory: (db, data) => db.workupHistory.createMany({ data }),
  workupTest: (db, data) => db.workupTest.createMany({ data }),
  workupTestResult: (db, data) => db.workupTestResult.createMany({ data }),
  workupDiagnosis: (db, data) => db.workupDiagnosis.createMany({ data }),
  carePlan: (db, data) => db.carePlan.createMany({ data }),
  carePlanSection: (db, data) => db.carePlanSection.createMany({ data }),
  goal: (db, data) => db.goal.createMany({ data }),
  goalScale: (db, data) => db.goalScale.createMany({ data }),
  goalRating: (db, data) => db.goalRating.createMany({ data }),
  intervention: (db, data) => db.intervention.createMany({ data }),
  templateApplication: (db, data) => db.templateApplication.createMany({ data }),
  planEntryRevision: (db, data) => db.planEntryRevision.createMany({ data }),
  planVersion: (db, data) => db.planVersion.createMany({ data }),
  planSignOff: (db, data) => db.planSignOff.createMany({ data }),
  breakGlassGrant: (db, data) => db.breakGlassGrant.createMany({ data }),
  scheduleSettings: (db, data) => db.scheduleSettings.createMany({ data }),
  skill: (db, data) => db.skill.createMany({ data }),
  memberSkill: (db, data) => db.memberSkill.createMany({ data }),
  workingHours: (db, data) => db.workingHours.createMany({ data }),
  workingHoursBlock: (db, data) => db.workingHoursBlock.createMany({ data }),
  memberException: (db, data) => db.memberException.createMany({ data }),
  room: (db, data) => db.room.createMany({ data }),
  roomHours: (db, data) => db.roomHours.createMany({ data }),
  roomClosure: (db, data) => db.roomClosure.createMany({ data }),
  equipment: (db, data) => db.equipment.createMany({ data }),
  clinicClosure: (db, data) => db.clinicClosure.createMany({ data }),
  patientTimeBlock: (db, data) => db.patientTimeBlock.createMany({ data }),
  schedulePreference: (db, data) => db.schedulePreference.createMany({ data }),
  patientSeparation: (db, data) => db.patientSeparation.createMany({ data }),
  hold: (db, data) => db.hold.createMany({ data }),
  coverageAuthorization: (db, data) => db.coverageAuthorization.createMany({ data }),
  coverageAuthorizationVersion: (db, data) => db.coverageAuthorizationVersion.createMany({ data }),
  desensitizationProtocol: (db, data) => db.desensitizationProtocol.createMany({ data }),
  protocolVersion: (db, data) => db.protocolVersion.createMany({ data }),
  protocolStep: (db, data) => db.protocolStep.createMany({ data }),
  ladderMove: (db, data) => db.ladderMove.createMany({ data }),
  desensitizationLog: (db, data) => db.desensitizationLog.createMany({ data }),
  allodyniaMap: (db, data) => db.allodyniaMap.createMany({ data }),
  desensitizationNotice: (db, data) => db.desensitizationNotice.createMany({ data }),
  performance: (db, data) => db.performance.createMany({ data }),
  onCallDuty: (db, data) => db.onCallDuty.createMany({ data }),
  safetyFlag: (db, data) => db.safetyFlag.createMany({ data }),
  safetyPage: (db, data) => db.safetyPage.createMany({ data }),
  battery: (db, data) => db.battery.createMany({ data }),
  batteryEntry: (db, data) => db.batteryEntry.createMany({ data }),
  measureRequest: (db, data) => db.measureRequest.createMany({ data }),
  administration: (db, data) => db.administration.createMany({ data }),
  administrationAnswer: (db, data) => db.administrationAnswer.createMany({ data }),
  score: (db, data) => db.score.createMany({ data }),
  medication: (db, data) => db.medication.createMany({ data }),
  medicationRevision: (db, data) => db.medicationRevision.createMany({ data }),
  weaningSchedule: (db, data) => db.weaningSchedule.createMany({ data }),
  weaningHold: (db, data) => db.weaningHold.createMany({ data }),
  withdrawalObservation: (db, data) => db.withdrawalObservation.createMany({ data }),
  dischargeExpectation: (db, data) => db.dischargeExpectation.createMany({ data }),
  dischargeBarrier: (db, data) => db.dischargeBarrier.createMany({ data }),
  dischargeFinding: (db, data) => db.dischargeFinding.createMany({ data }),
  flarePlan: (db, data) => db.flarePlan.createMany({ data }),
  flareStamp: (db, data) => db.flareStamp.createMany({ data }),
  dischargeLetter: (db, data) => db.dischargeLetter.createMany({ data }),
  schoolPlan: (db, data) => db.schoolPlan.createMany({ data }),
  schoolWeek: (db, data) => db.schoolWeek.createMany({ data }),
  task: (db, data) => db.task.createMany({ data }),
  conference: (db, data) => db.conference.createMany({ data }),
  agendaItem: (db, data) => db.agendaItem.createMany({ data }),
  conferenceFlag: (db, data) => db.conferenceFlag.createMany({ data }),
  auditEvent: (db, data) => db.auditEvent.createMany({ data }),
};

const TABLES = Object.keys(INSERT) as (keyof SeedTables)[];
const CHUNK = 500;
const PATIENCE_MS = 60_000;

/** Answers are taken by open forms only, so a form is completed after them, as in real life. */
async function completeAdministrations(db: DatabaseTransaction): Promise<void> {
  const answered = { status: 'IN_PROGRESS', completedAt: { not: null } };
  await db.administration.updateMany({ where: answered, data: { status: 'COMPLETED' } });
}

/** Rows on their way into the database: collected first, then written together or not at all. */
export class SeedRows {
  private readonly tables = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as SeedTables;

  add<T extends keyof SeedTables>(table: T, ...rows: SeedTables[T]): void {
    (this.tables[table] as unknown[]).push(...rows);
  }

  /** The rows of one table, for what is made from them. */
  of<T extends keyof SeedTables>(table: T): Readonly<SeedTables[T]> {
    return this.tables[table];
  }

  /** Writes everything in one transaction through the owner of the tables. */
  async insert(ownerUrl: string, say: (line: string) => void = () => undefined): Promise<void> {
    const database = openDatabase(ownerUrl, { maxConnections: 1 });
    try {
      await database.$transaction(
        async (db) => {
          for (const table of TABLES) await this.insertTable(db, table, say);
          await completeAdministrations(db);
        },
        { timeout: PATIENCE_MS },
      );
    } finally {
      await database.$disconnect();
    }
  }

  private async insertTable<T extends keyof SeedTables>(
    db: DatabaseTransaction,
    table: T,
    say: (line: string) => void,
  ): Promise<void> {
    const rows = this.tables[table];
    for (let start = 0; start < rows.length; start += CHUNK) {
      await INSERT[table](db, rows.slice(start, start + CHUNK) as SeedTables[T]);
    }
    if (rows.length > 0) say(`${table}: ${rows.length} rows`);
  }
}
