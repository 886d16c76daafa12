import { Module } from '@nestjs/common';
import { HoldsModule } from '../holds/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { SafetyModule } from '../safety/index.ts';
import { AllodyniaMapQueries } from './allodynia-map.queries.ts';
import { AllodyniaMapRepository } from './allodynia-map.repository.ts';
import { AskProgress } from './ask-progress.ts';
import { AskSuggestion } from './ask-suggestion.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import { CatalogueRepository } from './catalogue.repository.ts';
import { CreateProtocol } from './create-protocol.ts';
import { DecideProgression } from './decide-progression.ts';
import { DesensitizationScopes } from './desensitization-scopes.ts';
import { EndProtocol } from './end-protocol.ts';
import { CatalogueResolver } from './graphql/catalogue.resolver.ts';
import { LogResolver } from './graphql/log.resolver.ts';
import { PatientMapResolver, ProgressResolver } from './graphql/progress.resolver.ts';
import { PatientProtocolResolver, ProtocolResolver } from './graphql/protocol.resolver.ts';
import { HardStop } from './hard-stop.ts';
import { KeepBlock } from './keep-block.ts';
import { LogQueries } from './log.queries.ts';
import { LogRepository } from './log.repository.ts';
import { MarkLogInError } from './mark-log-in-error.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeRepository } from './notice.repository.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { ProtocolRepository } from './protocol.repository.ts';
import { ReadingLog } from './reading-log.ts';
import { RecordAllodyniaMap } from './record-allodynia-map.ts';
import { RecordDesensitizationLog } from './record-desensitization-log.ts';
import { RecordEvents } from './record-events.ts';
import { RequiredProtocol } from './required-protocol.ts';
import { ReviseProtocol } from './revise-protocol.ts';
import { SaveCatalogue } from './save-catalogue.ts';
import { SeeNotice } from './see-notice.ts';
import { SessionOfPatient } from './session-of-patient.queries.ts';
import { TellStops } from './tell-stops.ts';
import { WhyNotNow } from './why-not-now.ts';

const reads = [
  CatalogueQueries,
  ProtocolQueries,
  LogQueries,
  AllodyniaMapQueries,
  NoticeQueries,
  SessionOfPatient,
  RequiredProtocol,
  ReadingLog,
  AskSuggestion,
  AskProgress,
];
const writes = [
  CatalogueRepository,
  ProtocolRepository,
  LogRepository,
  AllodyniaMapRepository,
  NoticeRepository,
  RecordEvents,
];
const useCases = [
  SaveCatalogue,
  CreateProtocol,
  ReviseProtocol,
  EndProtocol,
  DecideProgression,
  RecordDesensitizationLog,
  KeepBlock,
  WhyNotNow,
  HardStop,
  TellStops,
  MarkLogInError,
  RecordAllodyniaMap,
  SeeNotice,
];
const resolvers = [
  CatalogueResolver,
  ProtocolResolver,
  PatientProtocolResolver,
  LogResolver,
  ProgressResolver,
  PatientMapResolver,
];

/** Ladders of stimuli for one body site, the blocks done on them, and what becomes of the painful area. */
@Module({
  imports: [PatientsModule, HoldsModule, SafetyModule],
  providers: [...reads, ...writes, ...useCases, ...resolvers, DesensitizationScopes],
  exports: [LogQueries, ProtocolQueries],
})
export class DesensitizationModule {}
