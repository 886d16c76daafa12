import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONTROL_SIGNALS, RUN_CHART_CODES, TIMER_CODES } from '@consilium/domain';
import type { ControlSignal, RunChartCode, TimerCode } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const TimerCodes = enumOf(TIMER_CODES);
const RunChartCodes = enumOf(RUN_CHART_CODES);
const ControlSignals = enumOf(CONTROL_SIGNALS);
registerEnumType(TimerCodes, { name: 'OperationsTimerCode', description: 'From which step to which.' });
registerEnumType(RunChartCodes, { name: 'RunChartCode', description: 'What is followed week by week.' });
registerEnumType(ControlSignals, {
  name: 'ControlSignal',
  description:
    'Why a week is a signal: beyond the limits, two of three beyond two thirds of them, eight on one side, six in a trend.',
});

@ObjectType({ description: 'Days from one step to the next.' })
export class OperationsTimer {
  @Field(() => TimerCodes, { description: 'From which step to which.' })
  code: TimerCode;

  @Field(() => Int, { description: 'How many took the second step in the period.' })
  n: number;

  @Field(() => Float, { nullable: true, description: 'Mean, days.' })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: 'Median, days.' })
  median: number | null;

  @Field(() => Float, { nullable: true, description: 'A quarter took no longer, days.' })
  lowerQuartile: number | null;

  @Field(() => Float, { nullable: true, description: 'Three quarters took no longer, days.' })
  upperQuartile: number | null;

  @Field(() => Int, { description: 'How many still waited at the end of the period.' })
  stillWaiting: number;
}

@ObjectType({ description: 'Minutes of a discipline in the period.' })
export class OperationsDiscipline {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => Int, { description: 'Minutes that the plans in force asked for.' })
  prescribedMinutes: number;

  @Field(() => Int, { description: 'Minutes given, credited as in the plan.' })
  deliveredMinutes: number;
}

@ObjectType({ description: 'How often something was counted.' })
export class OperationsCount {
  @Field(() => String, { description: 'What.' })
  code: string;

  @Field(() => Int, { description: 'How often.' })
  count: number;
}

@ObjectType({ description: 'A part of a whole with its 95 % interval (Wilson).' })
export class OperationsRate {
  @Field(() => String, { description: 'What.' })
  code: string;

  @Field(() => Int, { description: 'The part.' })
  count: number;

  @Field(() => Int, { description: 'The whole.' })
  of: number;

  @Field(() => Float, { nullable: true, description: '0 to 1; null of nothing.' })
  rate: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the interval.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the interval.' })
  high: number | null;
}

@ObjectType({ description: 'Notes that wait for a name under them, by age.' })
export class OperationsNotes {
  @Field(() => String, { description: 'SIGNATURE or COSIGNATURE.' })
  wants: string;

  @Field(() => Int, { description: 'From so many whole days.' })
  fromDays: number;

  @Field(() => Int, { nullable: true, description: 'To so many whole days; null: any longer.' })
  untilDays: number | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'Adverse events of a class.' })
export class OperationsAdverseEvents {
  @Field(() => String, { description: 'The class; CONFIDENTIAL stands for what few may know of.' })
  eventClass: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => Int, { description: 'Of them serious.' })
  serious: number;
}

@ObjectType({ description: 'One week of a run chart.' })
export class RunChartWeek {
  @Field(() => LocalDate, { description: 'Monday of the week.' })
  weekOf: string;

  @Field(() => Float, {
    nullable: true,
    description: 'A count, or a part from 0 to 1; null: nothing to divide by.',
  })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'The whole; null of a count.' })
  of: number | null;

  @Field(() => [ControlSignals], { description: 'Why the week is a signal; mostly none.' })
  signals: ControlSignal[];
}

@ObjectType({
  description: 'A measure week by week, with limits of chance from eight weeks on (individuals chart).',
})
export class RunChart {
  @Field(() => RunChartCodes, { description: 'What is followed.' })
  code: RunChartCode;

  @Field(() => Float, { nullable: true, description: 'Mean of the weeks.' })
  centre: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit of chance.' })
  upper: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit of chance, not below zero.' })
  lower: number | null;

  @Field(() => [RunChartWeek], { description: 'Whole weeks, the oldest first.' })
  weeks: RunChartWeek[];
}

@ObjectType({ description: 'How the clinic ran in a period. Counts without names.' })
export class OperationsReport {
  @Field(() => LocalDate, { description: 'First day.' })
  from: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  until: string;

  @Field(() => [OperationsRate], {
    description: 'Of those asked, how many answered: first all, then by respondent.',
  })
  responses: OperationsRate[];

  @Field(() => [OperationsTimer], { description: 'Waiting times and length of stay.' })
  timers: OperationsTimer[];

  @Field(() => OperationsRate, { description: 'Of the programmes that ended, how many were completed.' })
  completion: OperationsRate;

  @Field(() => [OperationsCount], { description: 'Why programmes were broken off, the most frequent first.' })
  endReasons: OperationsCount[];

  @Field(() => [OperationsDiscipline], { description: 'Minutes prescribed and delivered, by discipline.' })
  disciplines: OperationsDiscipline[];

  @Field(() => [OperationsRate], { description: 'How sessions that are over came out, of all of them.' })
  sessions: OperationsRate[];

  @Field(() => [OperationsNotes], { description: 'Notes that wait now.' })
  notes: OperationsNotes[];

  @Field(() => [OperationsAdverseEvents], { description: 'Adverse events by class.' })
  adverseEvents: OperationsAdverseEvents[];

  @Field(() => [RunChart], { description: 'Week by week.' })
  runCharts: RunChart[];
}
