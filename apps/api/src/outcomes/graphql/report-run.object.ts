import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { OutcomeReportResult, type OutcomeReport } from './report.object.ts';

export const REPORT_RUN_STAGES = ['READING', 'WAITING', 'COMPUTING', 'DONE', 'FAILED'] as const;
export type ReportRunStage = (typeof REPORT_RUN_STAGES)[number];
const ReportRunStageEnum = enumOf(REPORT_RUN_STAGES);
registerEnumType(ReportRunStageEnum, {
  name: 'ReportRunStage',
  description: 'WAITING: another large report is being computed. FAILED: ask again.',
});

@ObjectType({ description: 'How far a report is. Who stops listening gives it up.' })
export class OutcomeReportRun {
  @Field(() => ReportRunStageEnum, { description: 'What is being done.' })
  stage: ReportRunStage;

  @Field(() => Int, { description: 'Parts done.' })
  done: number;

  @Field(() => Int, { description: 'Parts of the whole.' })
  of: number;

  @Field(() => OutcomeReportResult, { nullable: true, description: 'With the last event.' })
  result: OutcomeReport | Refusal | null;
}
