import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { LossCause } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { LossCauseEnum } from './delivery-enums.ts';

@ObjectType({ description: 'Minutes lost for one cause.' })
export class LostMinutes {
  @Field(() => LossCauseEnum, { description: 'Why.' })
  cause: LossCause;

  @Field(() => Float, { description: 'Minutes.' })
  minutes: number;
}

@ObjectType({ description: 'Minutes of one discipline on one day.' })
export class DayMinutes {
  @Field(() => LocalDate, { description: "The clinic's date." })
  on: string;

  @Field(() => Int, { description: 'Booked.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Delivered.' })
  deliveredMinutes: number;

  @Field(() => Int, { description: 'Of these one-to-one.' })
  oneToOneMinutes: number;

  @Field(() => Int, { description: 'Booked and still to come.' })
  toComeMinutes: number;

  @Field(() => [LostMinutes], { description: 'What was lost, by cause.' })
  lost: LostMinutes[];
}

@ObjectType({ description: "One discipline's week: prescribed, booked, delivered and lost." })
export class DisciplineWeek {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => Float, { description: 'Minutes that the plan asks for in the week.' })
  prescribedMinutesPerWeek: number;

  @Field(() => Float, { description: 'The same over five programme days.' })
  prescribedMinutesPerDay: number;

  @Field(() => Int, { description: 'Booked.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Delivered.' })
  deliveredMinutes: number;

  @Field(() => Int, { description: 'Of these one-to-one.' })
  oneToOneMinutes: number;

  @Field(() => Int, { description: 'Booked and still to come.' })
  toComeMinutes: number;

  @Field(() => [LostMinutes], {
    description: 'What was lost, by cause; NOT_BOOKED is what the plan asks for and nobody booked.',
  })
  lost: LostMinutes[];

  @Field(() => [DayMinutes], { description: 'Monday to Sunday.' })
  days: DayMinutes[];
}

@ObjectType({ description: 'A week of one patient, delivered against prescribed.' })
export class DeliveredWeek {
  @Field(() => LocalDate, { description: 'The Monday.' })
  weekOf: string;

  @Field(() => Boolean, { description: 'False when no plan prescribed anything in that week.' })
  hasPlan: boolean;

  @Field(() => [DisciplineWeek], { description: 'Disciplines in display order.' })
  disciplines: DisciplineWeek[];
}
