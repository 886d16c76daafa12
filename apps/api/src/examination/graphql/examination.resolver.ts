import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AddExaminationAddendum } from '../add-examination-addendum.ts';
import { ExaminationQueries } from '../examination.queries.ts';
import { SaveExamination } from '../save-examination.ts';
import { SignExamination } from '../sign-examination.ts';
import {
  AddExaminationAddendumInput,
  SaveExaminationInput,
  SignExaminationInput,
} from './examination.input.ts';
import { Examination, ExaminationResult } from './examination.object.ts';

const onExamination = on(
  'examination',
  (args: { input: { examinationId: string } }) => args.input.examinationId,
);

@Resolver(() => Examination)
export class ExaminationResolver {
  constructor(
    private readonly queries: ExaminationQueries,
    private readonly save: SaveExamination,
    private readonly sign: SignExamination,
    private readonly add: AddExaminationAddendum,
  ) {}

  @Requires('examination.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [Examination], {
    description:
      'Examinations of a patient, the latest first, at most 50; drafts are marked by signedAt null.',
  })
  examinations(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<Examination[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires(
    'examination.record',
    on('patient', (args: { input: { patientId: string } }) => args.input.patientId),
  )
  @Mutation(() => ExaminationResult, { description: 'Begins an examination or saves its draft.' })
  saveExamination(
    @Args('input', { type: () => SaveExaminationInput, description: 'The whole draft.' })
    input: SaveExaminationInput,
  ): Promise<Examination | Refusal> {
    return this.save.run(input);
  }

  @Requires('examination.sign', onExamination)
  @Mutation(() => ExaminationResult, {
    description: 'Signs the draft of the reader; then it stays for good.',
  })
  signExamination(
    @Args('input', { type: () => SignExaminationInput, description: 'Which.' })
    input: SignExaminationInput,
  ): Promise<Examination | Refusal> {
    return this.sign.run(input);
  }

  @Requires('examination.sign', onExamination)
  @Mutation(() => ExaminationResult, { description: 'Adds to a signed examination.' })
  addExaminationAddendum(
    @Args('input', { type: () => AddExaminationAddendumInput, description: 'What, and to which.' })
    input: AddExaminationAddendumInput,
  ): Promise<Examination | Refusal> {
    return this.add.run(input);
  }
}
