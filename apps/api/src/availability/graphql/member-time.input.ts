import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { MemberExceptionKind } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MemberExceptionKindEnum } from './availability-enums.ts';
import { WeeklyHoursInput } from './weekly-hours.object.ts';

@InputType({ description: 'A skill that the clinic keeps.' })
export class SaveSkillInput {
  @Field(() => String, { description: 'Code: capitals, digits and underscores; a known one is renamed.' })
  code: string;

  @Field(() => String, { description: 'Name, 1 to 80 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The discipline it adds to whoever has it.' })
  disciplineCode?: string | null;
}

@InputType({ description: 'All skills of a member.' })
export class SetMemberSkillsInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => [String], { description: 'Codes of the skills; at most 40.' })
  skillCodes: string[];
}

@InputType({
  description: 'The hours of a member’s week from a date on; the template before ends the day before.',
})
export class SetWorkingHoursInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => LocalDate, { description: 'First day, today or later.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; absent: until the next template.' })
  validUntil?: string | null;

  @Field(() => Int, { description: 'Most direct care in a day, minutes.' })
  maxDailyMinutes: number;

  @Field(() => [WeeklyHoursInput], { description: 'When the member works.' })
  blocks: WeeklyHoursInput[];
}

@InputType({ description: 'Leave or another exception to ask for, or to enter for somebody else.' })
export class RequestExceptionInput {
  @Field(() => ID, { nullable: true, description: 'The member; absent for oneself.' })
  memberId?: string | null;

  @Field(() => MemberExceptionKindEnum, { description: 'What it is.' })
  kind: MemberExceptionKind;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => String, { defaultValue: '', description: 'Note, at most 500 characters.' })
  note: string;
}

@InputType({ description: 'A decision about what a member asked for.' })
export class DecideExceptionInput {
  @Field(() => ID, { description: 'The exception.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => Boolean, { description: 'Accept it, or refuse it.' })
  accept: boolean;

  @Field(() => String, { defaultValue: '', description: 'Why; needed to refuse.' })
  note: string;
}

@InputType({ description: 'An exception to take back.' })
export class WithdrawExceptionInput {
  @Field(() => ID, { description: 'The exception.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@InputType({ description: 'Days on which the whole clinic is closed.' })
export class AddClinicClosureInput {
  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: string;

  @Field(() => String, { description: 'Why, 1 to 200 characters.' })
  reason: string;
}
