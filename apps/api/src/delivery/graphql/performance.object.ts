import { Field, Float, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BetterDirection, PerformanceTrend, PerformanceUnit } from '@consilium/domain';
import { BetterDirectionEnum, PerformanceTrendEnum, PerformanceUnitEnum } from './delivery-enums.ts';

@ObjectType({ description: 'Something done against the clock or counted, to beat one’s own best.' })
export class PerformanceActivity {
  @Field(() => String, { description: 'Stable code.' })
  code: string;

  @Field(() => String, { description: 'English name, or the clinic’s own.' })
  name: string;

  @Field(() => PerformanceUnitEnum, { description: 'What it is measured in.' })
  unit: PerformanceUnit;

  @Field(() => BetterDirectionEnum, { description: 'Which way is progress.' })
  better: BetterDirection;

  @Field(() => Boolean, { description: 'Made or changed by the clinic itself.' })
  own: boolean;

  @Field(() => Boolean, { description: 'Not offered any more.' })
  retired: boolean;
}

@ObjectType({ description: 'One timed or counted attempt.' })
export class Performance {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The session in which it was done.' })
  sessionId: string | null;

  @Field(() => String, { description: 'The activity.' })
  activityCode: string;

  @Field(() => String, { description: 'Its name when it was measured.' })
  activityName: string;

  @Field(() => PerformanceUnitEnum, { description: 'What it was measured in.' })
  unit: PerformanceUnit;

  @Field(() => BetterDirectionEnum, { description: 'Which way is progress.' })
  better: BetterDirection;

  @Field(() => Float, { description: 'The value.' })
  value: number;

  @Field(() => String, { description: 'A remark.' })
  note: string;

  @Field(() => Date, { description: 'When it was done.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When the server got to know.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Typed more than a day after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who measured it.' })
  byName: string;

  @Field(() => Date, { nullable: true, description: 'When it was marked as entered in error.' })
  enteredInErrorAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  enteredInErrorWhy: string | null;

  @HideField()
  enteredAt: Date;
}

@ObjectType({ description: 'One activity of one patient: last, best, first, and whether it still moves.' })
export class PerformanceProgress {
  @Field(() => PerformanceActivity, { description: 'The activity.' })
  activity: PerformanceActivity;

  @Field(() => Int, { description: 'How many attempts there are.' })
  attempts: number;

  @Field(() => Float, { description: 'The first value.' })
  first: number;

  @Field(() => Float, { description: 'The newest value.' })
  last: number;

  @Field(() => Date, { description: 'When the newest was done.' })
  lastAt: Date;

  @Field(() => Float, { description: 'The best value.' })
  best: number;

  @Field(() => PerformanceTrendEnum, { description: 'Whether it still moves.' })
  trend: PerformanceTrend;

  @Field(() => [Performance], { description: 'The newest attempts, at most 60, in the order of time.' })
  history: Performance[];
}
