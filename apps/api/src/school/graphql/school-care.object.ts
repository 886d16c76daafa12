import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  SCHOOL_PLAN_LIMITS,
  type Accommodation,
  type PhysicalEducation,
  type SchoolReturn,
  type SchoolSupport,
} from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { SchoolLetter } from './school-letter.object.ts';
import {
  AccommodationEnum,
  PhysicalEducationEnum,
  SchoolPlan,
  SchoolReturnEnum,
  SchoolStep,
  SchoolSupportEnum,
} from './school-plan.object.ts';
import { SchoolAttendance, SchoolWeek } from './school-week.object.ts';

const { schoolName, contact, furtherRequests, steps } = SCHOOL_PLAN_LIMITS;

@ObjectType({ description: 'School: the plan that holds, how the weeks went, and the letters.' })
export class SchoolCare {
  @Field(() => SchoolPlan, { nullable: true, description: 'The plan that holds; null: none is agreed.' })
  plan: SchoolPlan | null;

  @Field(() => [SchoolPlan], { description: 'Those before it, the newest first.' })
  earlier: SchoolPlan[];

  @Field(() => SchoolStep, { nullable: true, description: 'The step that holds today.' })
  step: SchoolStep | null;

  @Field(() => SchoolStep, { nullable: true, description: 'The one that comes next.' })
  nextStep: SchoolStep | null;

  @Field(() => [SchoolWeek], { description: 'The newest first, at most half a year.' })
  weeks: SchoolWeek[];

  @Field(() => SchoolAttendance, { description: 'Over the four weeks recorded last.' })
  lastFourWeeks: SchoolAttendance;

  @Field(() => Boolean, {
    nullable: true,
    description: 'At most 1 of the last 20 days of school was missed; null: fewer are recorded.',
  })
  fullTime: boolean | null;

  @Field(() => [SchoolLetter], { description: 'Signed letters to the school, the newest first.' })
  letters: SchoolLetter[];
}

@InputType({ description: 'A step of the way back.' })
export class SchoolStepInput {
  @Field(() => LocalDate, { description: 'From when; after the step before.' })
  startsOn: string;

  @Field(() => Int, { description: 'Half-days a week, 1 to 10; never fewer than the step before.' })
  halfDays: number;

  @Field(() => PhysicalEducationEnum, { description: 'How physical education is taken part in.' })
  physicalEducation: PhysicalEducation;
}

@InputType({ description: 'How somebody goes back to school.' })
export class AgreeSchoolPlanInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice agrees on one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'Number of the plan that was read and is replaced; 0: there was none.' })
  baseNumber: number;

  @Field(() => String, { description: `At most ${schoolName} characters.` })
  schoolName: string;

  @Field(() => String, { defaultValue: '', description: `At most ${contact} characters.` })
  contact: string;

  @Field(() => SchoolSupportEnum, { description: 'What the school has put on paper.' })
  support: SchoolSupport;

  @Field(() => SchoolReturnEnum, { description: 'In full at once, or by steps.' })
  returns: SchoolReturn;

  @Field(() => LocalDate, { nullable: true, description: 'The meeting with the school.' })
  meetingOn?: string | null;

  @Field(() => [SchoolStepInput], { description: `1 to ${steps}, upwards.` })
  steps: SchoolStepInput[];

  @Field(() => [AccommodationEnum], { description: 'What the school is asked for, each once.' })
  accommodations: Accommodation[];

  @Field(() => String, { defaultValue: '', description: `At most ${furtherRequests} characters.` })
  furtherRequests: string;
}

export const SchoolCareResult = createUnionType({
  name: 'SchoolCareResult',
  description:
    'School as it then stands, or why not: SCHOOL_PLAN_MISSING, VERSION_CONFLICT, a field with its code.',
  types: () => [SchoolCare, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SchoolCare),
});
