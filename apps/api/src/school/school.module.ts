import { Module } from '@nestjs/common';
import { PatientsModule } from '../patients/index.ts';
import { TeamModule } from '../team/index.ts';
import { AgreeSchoolPlan } from './agree-school-plan.ts';
import { SchoolResolver } from './graphql/school.resolver.ts';
import { PrintSchoolLetter } from './print-school-letter.ts';
import { RecordSchoolWeek } from './record-school-week.ts';
import { SchoolLetterQueries } from './school-letter.queries.ts';
import { SchoolScopes } from './school-scopes.ts';
import { SchoolQueries } from './school.queries.ts';
import { SchoolRepository } from './school.repository.ts';
import { SignSchoolLetter } from './sign-school-letter.ts';

/** The way back to school: the plan that was agreed, how the weeks went, and the letter to the school. */
@Module({
  imports: [PatientsModule, TeamModule],
  providers: [
    ...[SchoolQueries, SchoolLetterQueries, SchoolRepository],
    ...[AgreeSchoolPlan, RecordSchoolWeek, SignSchoolLetter, PrintSchoolLetter],
    ...[SchoolScopes, SchoolResolver],
  ],
})
export class SchoolModule {}
