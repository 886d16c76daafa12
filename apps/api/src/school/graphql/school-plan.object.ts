import { Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ACCOMMODATIONS,
  PHYSICAL_EDUCATION,
  SCHOOL_RETURNS,
  SCHOOL_SUPPORTS,
  type Accommodation,
  type PhysicalEducation,
  type SchoolPlanFields,
  type SchoolReturn,
  type SchoolStep as Step,
  type SchoolSupport,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const SchoolReturnEnum = enumOf(SCHOOL_RETURNS);
export const SchoolSupportEnum = enumOf(SCHOOL_SUPPORTS);
export const PhysicalEducationEnum = enumOf(PHYSICAL_EDUCATION);
export const AccommodationEnum = enumOf(ACCOMMODATIONS);
registerEnumType(SchoolReturnEnum, { name: 'SchoolReturn', description: 'In full at once, or by steps.' });
registerEnumType(SchoolSupportEnum, {
  name: 'SchoolSupport',
  description: 'What the school itself has put on paper: in the United States a 504 plan or an IEP.',
});
registerEnumType(PhysicalEducationEnum, {
  name: 'PhysicalEducation',
  description: 'How physical education is taken part in.',
});
registerEnumType(AccommodationEnum, {
  name: 'SchoolAccommodation',
  description: 'What a school is asked for; none takes a young person out of class for pain.',
});

@ObjectType({ description: 'A step of the way back: from a day on, so many half-days a week.' })
export class SchoolStep implements Step {
  @Field(() => LocalDate, { description: 'From when.' })
  startsOn: string;

  @Field(() => Int, { description: 'Half-days a week, 1 to 10.' })
  halfDays: number;

  @Field(() => PhysicalEducationEnum, { description: 'How physical education is taken part in.' })
  physicalEducation: PhysicalEducation;
}

@ObjectType({ description: 'How somebody goes back to school, as it was agreed.' })
export class SchoolPlan implements SchoolPlanFields {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  patientId: string;

  @Field(() => Int, { description: 'Counts up; the highest holds.' })
  number: number;

  @Field(() => String, { description: 'Which school.' })
  schoolName: string;

  @Field(() => String, { description: 'Whom to ask there; may be empty.' })
  contact: string;

  @Field(() => SchoolSupportEnum, { description: 'What the school has put on paper.' })
  support: SchoolSupport;

  @Field(() => SchoolReturnEnum, { description: 'In full at once, or by steps.' })
  returns: SchoolReturn;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The meeting with the school; null: none is arranged.',
  })
  meetingOn: string | null;

  @Field(() => [SchoolStep], { description: 'The way back, upwards.' })
  steps: SchoolStep[];

  @Field(() => [AccommodationEnum], { description: 'What the school is asked for.' })
  accommodations: Accommodation[];

  @Field(() => String, { description: 'What else it is asked for; may be empty.' })
  furtherRequests: string;

  @Field(() => Date, { description: 'When it was agreed.' })
  agreedAt: Date;

  @Field(() => String, { description: 'With whom of the team.' })
  agreedByName: string;
}
