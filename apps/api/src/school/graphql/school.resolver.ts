import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AgreeSchoolPlan } from '../agree-school-plan.ts';
import { PrintSchoolLetter } from '../print-school-letter.ts';
import { RecordSchoolWeek } from '../record-school-week.ts';
import { SchoolQueries } from '../school.queries.ts';
import { SignSchoolLetter } from '../sign-school-letter.ts';
import { AgreeSchoolPlanInput, SchoolCare, SchoolCareResult } from './school-care.object.ts';
import { SchoolLetterFile, SignSchoolLetterInput } from './school-letter.object.ts';
import { RecordSchoolWeekInput } from './school-week.object.ts';

const onInputPatient = on('patient', (args: { input: { patientId: string } }) => args.input.patientId);

@Resolver()
export class SchoolResolver {
  constructor(
    private readonly queries: SchoolQueries,
    private readonly agree: AgreeSchoolPlan,
    private readonly record: RecordSchoolWeek,
    private readonly sign: SignSchoolLetter,
    private readonly print: PrintSchoolLetter,
  ) {}

  @Requires('school.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => SchoolCare, { description: 'School: the plan, how the weeks went, and the letters.' })
  schoolCare(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<SchoolCare> {
    return this.queries.of(patientId);
  }

  @Requires('school.write', onInputPatient)
  @Mutation(() => SchoolCareResult, {
    description: 'Agrees on a plan for school; it replaces the one before.',
  })
  agreeSchoolPlan(
    @Args('input', { type: () => AgreeSchoolPlanInput, description: 'The plan.' })
    input: AgreeSchoolPlanInput,
  ): Promise<SchoolCare | Refusal> {
    return this.agree.run(input);
  }

  @Requires('school.recordWeek', onInputPatient)
  @Mutation(() => SchoolCareResult, { description: 'Writes down how a week of school went.' })
  recordSchoolWeek(
    @Args('input', { type: () => RecordSchoolWeekInput, description: 'The week.' })
    input: RecordSchoolWeekInput,
  ): Promise<SchoolCare | Refusal> {
    return this.record.run(input);
  }

  @Requires('schoolLetter.sign', onInputPatient)
  @Mutation(() => SchoolCareResult, { description: 'Signs a letter to the school; what it tells is frozen.' })
  signSchoolLetter(
    @Args('input', { type: () => SignSchoolLetterInput, description: 'Which plan, and who allowed it.' })
    input: SignSchoolLetterInput,
  ): Promise<SchoolCare | Refusal> {
    return this.sign.run(input);
  }

  @Requires('school.read', on('schoolLetter', (args: { letterId: string }) => args.letterId))
  @Mutation(() => SchoolLetterFile, { description: 'The letter as a PDF; that it was printed is on record.' })
  printSchoolLetter(
    @Args('letterId', { type: () => ID, description: 'The letter.' }) letterId: string,
  ): Promise<SchoolLetterFile> {
    return this.print.run(letterId);
  }
}
