import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { WeeklyHours } from './weekly-hours.object.ts';

@ObjectType({ description: 'The hours of a member’s week from one date on.' })
export class WorkingHours {
  @Field(() => ID, { description: 'Id of the template.' })
  id: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it is open.' })
  validUntil: string | null;

  @Field(() => Int, { description: 'Most direct care in a day, minutes.' })
  maxDailyMinutes: number;

  @Field(() => Int, { description: 'Version for concurrent changes.' })
  version: number;

  @Field(() => [WeeklyHours], { description: 'When the member works; no block on a day means a day off.' })
  blocks: WeeklyHours[];
}

@ObjectType({ description: 'Something a member is able to do; sessions ask for skills, not for names.' })
export class Skill {
  @Field(() => String, { description: 'Code, unique in the clinic.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The discipline it belongs to; null for any.' })
  disciplineCode: string | null;
}
