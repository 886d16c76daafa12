import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { DeliveryModule } from '../delivery/index.ts';
import { DischargeModule } from '../discharge/index.ts';
import { HoldsModule } from '../holds/index.ts';
import { MedicationModule } from '../medication/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { TasksModule } from '../tasks/index.ts';
import { TeamModule } from '../team/index.ts';
import { AgendaCandidateQueries } from './agenda-candidate.queries.ts';
import { AgendaRepository } from './agenda.repository.ts';
import { AssembleSheet } from './assemble-sheet.ts';
import { ChangeAgenda } from './change-agenda.ts';
import { ConferenceRecordQueries } from './conference-record.queries.ts';
import { ConferenceScopeQueries } from './conference-scope.queries.ts';
import { ConferenceScopes } from './conference-scopes.ts';
import { ConferenceStream } from './conference-stream.ts';
import { ConferenceWrite } from './conference-write.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import { DiscussAgendaItem } from './discuss-agenda-item.ts';
import {
  AgendaItemResolver,
  ConferenceDecisionResolver,
  PatientConferenceResolver,
} from './graphql/agenda-item.resolver.ts';
import { ConferenceResolver } from './graphql/conference.resolver.ts';
import { OwnAttendance } from './own-attendance.ts';
import { PlanConference } from './plan-conference.ts';
import { RaiseConferenceFlag } from './raise-conference-flag.ts';
import { RecordConferenceAttendance } from './record-conference-attendance.ts';
import { RecordDecision } from './record-decision.ts';
import { SheetFactsQueries } from './sheet-facts.queries.ts';
import { ShownSheet } from './shown-sheet.ts';
import { SignAgendaItem } from './sign-agenda-item.ts';
import { SignMinutes } from './sign-minutes.ts';
import { StepConference } from './step-conference.ts';
import { WriteAgendaItem } from './write-agenda-item.ts';

const reads = [
  ConferenceQueries,
  ConferenceScopeQueries,
  ConferenceRecordQueries,
  AgendaCandidateQueries,
  SheetFactsQueries,
  AssembleSheet,
  ShownSheet,
];
const useCases = [
  PlanConference,
  ChangeAgenda,
  StepConference,
  OwnAttendance,
  RecordConferenceAttendance,
  DiscussAgendaItem,
  WriteAgendaItem,
  RecordDecision,
  RaiseConferenceFlag,
  SignAgendaItem,
  SignMinutes,
];

/** The weekly conference: everyone who treats decides together, and the plan is locked as a version. */
@Module({
  imports: [
    CarePlanModule,
    DeliveryModule,
    DischargeModule,
    HoldsModule,
    MedicationModule,
    PatientsModule,
    TasksModule,
    TeamModule,
  ],
  providers: [
    ...reads,
    ...useCases,
    ConferenceRepository,
    AgendaRepository,
    ConferenceWrite,
    ConferenceStream,
    ConferenceScopes,
    ConferenceResolver,
    AgendaItemResolver,
    ConferenceDecisionResolver,
    PatientConferenceResolver,
  ],
})
export class ConferenceModule {}
