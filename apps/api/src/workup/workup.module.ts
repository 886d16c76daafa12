import { Module } from '@nestjs/common';
import { ExaminationModule, ExaminationQueries } from '../examination/index.ts';
import { CancelWorkupTest } from './cancel-workup-test.ts';
import { ExaminationFindings } from './examination-findings.ts';
import { WorkupResolver } from './graphql/workup.resolver.ts';
import { OrderWorkupTest } from './order-workup-test.ts';
import { RecordWorkupTestResult } from './record-workup-test-result.ts';
import { RedFlagGate } from './red-flag-gate.ts';
import { SaveWorkupHistory } from './save-workup-history.ts';
import { SignDiagnosis } from './sign-diagnosis.ts';
import { WorkupFacts } from './workup-facts.ts';
import { WorkupQueries } from './workup.queries.ts';
import { WorkupRepository } from './workup.repository.ts';
import { WorkupScopes } from './workup-scopes.queries.ts';
import { WorkupWrite } from './workup-write.ts';

/** The diagnostic work-up by exclusion: history, tests, criteria, and the diagnosis that a physician signs. */
@Module({
  imports: [ExaminationModule],
  providers: [
    { provide: ExaminationFindings, useExisting: ExaminationQueries },
    WorkupScopes,
    WorkupQueries,
    WorkupRepository,
    WorkupFacts,
    RedFlagGate,
    WorkupWrite,
    SaveWorkupHistory,
    OrderWorkupTest,
    RecordWorkupTestResult,
    CancelWorkupTest,
    SignDiagnosis,
    WorkupResolver,
  ],
})
export class WorkupModule {}
