import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type {
  AmpsSubtype,
  FunctionDefinition,
  IndicatorCode,
  LevelOfCare,
  OutcomeAnchor,
  OutcomeTimePoint,
} from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { LevelOfCareEnum } from '../../patients/index.ts';
import {
  AmpsSubtypeEnum,
  FunctionDefinitionEnum,
  IndicatorCodeEnum,
  OutcomeAnchorEnum,
  OutcomeTimePointEnum,
} from './outcome-enums.ts';

@InputType({ description: 'Whom and what a report is about.' })
export class ReportInput {
  @Field(() => Int, { nullable: true, description: 'Calendar year of the anchor; left out: all time.' })
  year?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Quarter of that year, 1 to 4; not with a programme or subtype.',
  })
  quarter?: number | null;

  @Field(() => LevelOfCareEnum, { nullable: true, description: 'One programme; left out: all.' })
  programme?: LevelOfCare | null;

  @Field(() => AmpsSubtypeEnum, { nullable: true, description: 'One subtype; left out: all.' })
  subtype?: AmpsSubtype | null;

  @Field(() => OutcomeAnchorEnum, { description: 'Where time is counted from.' })
  anchor: OutcomeAnchor;

  @Field(() => OutcomeTimePointEnum, { description: 'How long after the anchor.' })
  timePoint: OutcomeTimePoint;

  @Field(() => FunctionDefinitionEnum, { description: 'By the questionnaire, or strict.' })
  functionDefinition: FunctionDefinition;
}

@ObjectType({ description: 'An interval of 95 %.' })
export class OutcomeInterval {
  @Field(() => Float, { description: 'Lower end.' })
  low: number;

  @Field(() => Float, { description: 'Upper end.' })
  high: number;
}

@ObjectType({ description: 'A part of a whole with its interval (Wilson).' })
export class OutcomeProportion {
  @Field(() => Int, { description: 'The part.' })
  count: number;

  @Field(() => Int, { description: 'The whole.' })
  of: number;

  @Field(() => Float, { description: '0 to 1.' })
  rate: number;

  @Field(() => OutcomeInterval, { description: 'Of the rate.' })
  interval: OutcomeInterval;
}

@ObjectType({
  description:
    'One category: observed, and intention to report. Null: hidden, since it or its neighbours are few.',
})
export class OutcomeCategory {
  @Field(() => String, { description: 'The category.' })
  category: string;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  count: number | null;

  @Field(() => OutcomeProportion, { nullable: true, description: 'Of those of whom it is known.' })
  observed: OutcomeProportion | null;

  @Field(() => OutcomeProportion, {
    nullable: true,
    description: 'Of all who were due, the unknown among them.',
  })
  intention: OutcomeProportion | null;
}

@ObjectType({ description: 'The answers to one question.' })
export class OutcomeIndicator {
  @Field(() => IndicatorCodeEnum, { description: 'The question.' })
  code: IndicatorCode;

  @Field(() => Int, { nullable: true, description: 'How many were due.' })
  due: number | null;

  @Field(() => Int, { nullable: true, description: 'Of them unknown.' })
  missing: number | null;

  @Field(() => Int, { nullable: true, description: 'Not due yet.' })
  notYetDue: number | null;

  @Field(() => [OutcomeCategory], { description: 'In order.' })
  categories: OutcomeCategory[];
}

@ObjectType({ description: 'Mean and spread of a value.' })
export class OutcomeSummary {
  @Field(() => Int, { description: 'How many.' })
  n: number;

  @Field(() => Float, { description: 'Mean.' })
  mean: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation.' })
  sd: number | null;

  @Field(() => OutcomeInterval, { nullable: true, description: 'Of the mean (Student).' })
  interval: OutcomeInterval | null;

  @Field(() => Float, { description: 'Median.' })
  median: number;

  @Field(() => Float, { description: 'Lower quartile.' })
  lowerQuartile: number;

  @Field(() => Float, { description: 'Upper quartile.' })
  upperQuartile: number;
}

@ObjectType({ description: 'Size of a change.' })
export class OutcomeEffect {
  @Field(() => Float, { description: 'Hedges’ g of the same people twice; positive: the value fell.' })
  g: number;

  @Field(() => OutcomeInterval, { description: 'Of g.' })
  interval: OutcomeInterval;
}

@ObjectType({ description: 'A value at the start and at the time point, of those with both. Null: too few.' })
export class OutcomeChange {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  n: number | null;

  @Field(() => OutcomeSummary, { nullable: true, description: 'At the start.' })
  before: OutcomeSummary | null;

  @Field(() => OutcomeSummary, { nullable: true, description: 'At the time point.' })
  after: OutcomeSummary | null;

  @Field(() => OutcomeEffect, { nullable: true, description: 'The size of the change.' })
  effect: OutcomeEffect | null;
}

@ObjectType({ description: 'One step of the curve.' })
export class RelapseStep {
  @Field(() => Int, { description: 'Days, in whole months of 30.' })
  days: number;

  @Field(() => Int, { description: 'How many were still followed.' })
  atRisk: number;

  @Field(() => Float, { description: 'Part still free of relapse.' })
  free: number;

  @Field(() => OutcomeInterval, { nullable: true, description: 'Of that part.' })
  interval: OutcomeInterval | null;
}

@ObjectType({ description: 'Time free of relapse (Kaplan and Meier).' })
export class RelapseCurve {
  @Field(() => Int, { description: 'How many were followed.' })
  n: number;

  @Field(() => Int, { nullable: true, description: 'Days until half had relapsed; null: fewer did.' })
  medianDays: number | null;

  @Field(() => [RelapseStep], { description: 'Steps, as long as enough were followed.' })
  steps: RelapseStep[];
}

@ObjectType({ description: 'A count that may be hidden.' })
export class OutcomeCount {
  @Field(() => String, { description: 'What.' })
  code: string;

  @Field(() => Int, { nullable: true, description: 'How many; null: hidden.' })
  count: number | null;
}

@ObjectType({ description: 'What became of a follow-up.' })
export class FollowUpFlow {
  @Field(() => String, { description: 'Which follow-up.' })
  followUp: string;

  @Field(() => [OutcomeCount], { description: 'MEASURED, MISSING, NOT_YET_DUE, NOT_DISCHARGED.' })
  states: OutcomeCount[];
}

@ObjectType({ description: 'From referred to each follow-up, of those referred in the period.' })
export class OutcomeFlow {
  @Field(() => Int, { nullable: true, description: 'How many were referred.' })
  referred: number | null;

  @Field(() => [OutcomeCount], { description: 'How far they came.' })
  stages: OutcomeCount[];

  @Field(() => [FollowUpFlow], { description: 'Each follow-up.' })
  followUps: FollowUpFlow[];
}

@ObjectType({
  description:
    'Outcomes of a cohort, function first. Small counts are hidden so that none can be computed back.',
})
export class OutcomeReport {
  @Field(() => LocalDate, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => Int, { description: 'Counts below this are hidden.' })
  minimumCell: number;

  @Field(() => Int, { nullable: true, description: 'Episodes in the cohort; null: hidden.' })
  episodes: number | null;

  @Field(() => [OutcomeIndicator], { description: 'Function before pain.' })
  indicators: OutcomeIndicator[];

  @Field(() => OutcomeChange, { description: 'Disability, FDI 0 to 60.' })
  disability: OutcomeChange;

  @Field(() => OutcomeChange, { description: 'Usual pain, 0 to 10.' })
  pain: OutcomeChange;

  @Field(() => RelapseCurve, { nullable: true, description: 'Null: too few.' })
  relapse: RelapseCurve | null;

  @Field(() => OutcomeFlow, { description: 'From referred to each follow-up.' })
  flow: OutcomeFlow;
}

export const OutcomeReportResult = createUnionType({
  name: 'OutcomeReportResult',
  description: 'COHORT_TOO_FINE or a problem of a field when refused.',
  types: () => [OutcomeReport, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : OutcomeReport),
});

@ObjectType({ description: 'One episode behind a figure, of a patient whose chart the viewer may open.' })
export class OutcomeRow {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name.' })
  patientName: string;

  @Field(() => LocalDate, { description: 'The anchor.' })
  anchorOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the assessment that counts.' })
  assessedOn: string | null;

  @Field(() => Float, { nullable: true, description: 'Disability then.' })
  fdi: number | null;

  @Field(() => Float, { nullable: true, description: 'Usual pain then.' })
  painUsual: number | null;

  @Field(() => String, { description: 'Its category.' })
  category: string;
}

@ObjectType({ description: 'The rows behind a figure that the viewer may see.' })
export class OutcomeRows {
  @Field(() => [OutcomeRow], { description: 'Rows.' })
  rows: OutcomeRow[];

  @Field(() => Boolean, { description: 'Whether there are more that the viewer may not see.' })
  partial: boolean;
}
