import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../../availability/index.ts';
import { PatientsModule } from '../../patients/index.ts';
import { TeamModule } from '../../team/index.ts';
import { NoticesModule } from '../notices/notices.module.ts';
import { SeriesModule } from '../series/series.module.ts';
import { SessionsModule } from '../sessions.module.ts';
import { CaseloadQueries } from './caseload.queries.ts';
import { CoveredPatients } from './covered-patients.ts';
import {
  CaseloadResolver,
  CoveredSessionResolver,
  ExceptionCoverResolver,
} from './graphql/caseload.resolver.ts';
import { HandOverCaseload } from './hand-over-caseload.ts';
import { ProposeHandover } from './propose-handover.ts';

/** Handing a caseload over when somebody leaves, and covering somebody who is away. */
@Module({
  imports: [TeamModule, PatientsModule, AvailabilityModule, NoticesModule, SessionsModule, SeriesModule],
  providers: [
    CaseloadQueries,
    CoveredPatients,
    ProposeHandover,
    HandOverCaseload,
    CaseloadResolver,
    CoveredSessionResolver,
    ExceptionCoverResolver,
  ],
})
export class CaseloadModule {}
