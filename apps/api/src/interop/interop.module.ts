import { Module } from '@nestjs/common';
import { PatientsModule } from '../patients/index.ts';
import { DecideTrigger } from './decide-trigger.ts';
import { PatientRecordResolver } from './graphql/patient-record.resolver.ts';
import { ReferralResolver } from './graphql/referral.resolver.ts';
import { ImportReferral } from './import-referral.ts';
import { ImportRepository } from './import.repository.ts';
import { InteropScopes } from './interop-scopes.queries.ts';
import { MergeReferral } from './merge-referral.ts';
import { MergeRepository } from './merge.repository.ts';
import { MergedRecordQueries } from './merged-record.queries.ts';
import { RecordQueries } from './record.queries.ts';
import { ReferralQueries } from './referral.queries.ts';
import { TriageReferral } from './triage-referral.ts';
import { TriageRepository } from './triage.repository.ts';
import { TriggerRepository } from './trigger.repository.ts';

@Module({
  imports: [PatientsModule],
  providers: [
    InteropScopes,
    MergedRecordQueries,
    ReferralQueries,
    RecordQueries,
    ImportRepository,
    MergeRepository,
    TriageRepository,
    TriggerRepository,
    ImportReferral,
    MergeReferral,
    TriageReferral,
    DecideTrigger,
    ReferralResolver,
    PatientRecordResolver,
  ],
  exports: [ImportReferral],
})
export class InteropModule {}
