import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  TASK_SOURCES,
  TASK_STATUSES,
  type LocalDate as DateText,
  type TaskSource,
  type TaskStatus,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const TaskStatusEnum = enumOf(TASK_STATUSES);
registerEnumType(TaskStatusEnum, { name: 'TaskStatus', description: 'Where a task is.' });
export const TaskSourceEnum = enumOf(TASK_SOURCES);
registerEnumType(TaskSourceEnum, { name: 'TaskSource', description: 'Where a task came from.' });

@ObjectType({ description: 'Something somebody has to do for a young person (FHIR R4 Task).' })
export class Task {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name of the patient to show.' })
  patientName: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;

  @Field(() => String, { description: 'More about it; may be empty.' })
  detail: string;

  @Field(() => ID, { nullable: true, description: 'The member who does it; null: a discipline does.' })
  ownerMemberId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that member.' })
  ownerName: string | null;

  @Field(() => String, { nullable: true, description: 'The discipline that does it; null: a member does.' })
  ownerDisciplineCode: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn: DateText | null;

  @Field(() => Boolean, { description: 'Open, and its day is past.' })
  overdue: boolean;

  @Field(() => TaskStatusEnum, { description: 'Where it is.' })
  status: TaskStatus;

  @Field(() => TaskSourceEnum, { description: 'Where it came from.' })
  source: TaskSource;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => String, { description: 'Who wrote it.' })
  createdByName: string;

  @Field(() => Date, { nullable: true, description: 'When it was completed or cancelled.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who completed or cancelled it.' })
  closedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => Int, { description: 'Pass it as baseVersion.' })
  version: number;
}

@ObjectType({ description: 'A task in a page of a list.' })
export class TaskEdge {
  @Field(() => String, { description: 'Where this row stands.' })
  cursor: string;

  @Field(() => Task, { description: 'The task.' })
  node: Task;
}

@ObjectType({ description: 'A page of tasks, the earliest due first.' })
export class TaskConnection {
  @Field(() => [TaskEdge], { description: 'The rows.' })
  edges: TaskEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

export const TaskResult = createUnionType({
  name: 'TaskResult',
  description: 'The task as it is now, or why not: TASK_CLOSED, TASK_OWNER_OUTSIDE_TEAM, VERSION_CONFLICT …',
  types: () => [Task, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Task),
});
