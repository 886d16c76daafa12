import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Hours on one weekday, on the clinic’s wall clock.' })
export class WeeklyHours {
  @Field(() => Int, { description: 'ISO weekday, Monday 1 to Sunday 7.' })
  weekday: number;

  @Field(() => Int, { description: 'Start, minutes after local midnight.' })
  startMinute: number;

  @Field(() => Int, { description: 'End, minutes after local midnight; 1440 is the end of the day.' })
  endMinute: number;
}

@InputType({ description: 'Hours on one weekday, on the clinic’s wall clock.' })
export class WeeklyHoursInput {
  @Field(() => Int, { description: 'ISO weekday, Monday 1 to Sunday 7.' })
  weekday: number;

  @Field(() => Int, { description: 'Start, minutes after local midnight.' })
  startMinute: number;

  @Field(() => Int, { description: 'End, minutes after local midnight; 1440 is the end of the day.' })
  endMinute: number;
}
