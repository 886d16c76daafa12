import { Module } from '@nestjs/common';
import { AddExaminationAddendum } from './add-examination-addendum.ts';
import { ExaminationQueries } from './examination.queries.ts';
import { ExaminationRepository } from './examination.repository.ts';
import { ExaminationResolver } from './graphql/examination.resolver.ts';
import { SaveExamination } from './save-examination.ts';
import { SignExamination } from './sign-examination.ts';

/** The physical examination: a draft that its examiner signs, with what was found and last time's values beside. */
@Module({
  providers: [
    ExaminationQueries,
    ExaminationRepository,
    SaveExamination,
    SignExamination,
    AddExaminationAddendum,
    ExaminationResolver,
  ],
  exports: [ExaminationQueries],
})
export class ExaminationModule {}
