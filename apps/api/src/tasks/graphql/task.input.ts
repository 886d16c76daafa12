import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { TASK_TEXT_LIMITS } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const { title, detail } = TASK_TEXT_LIMITS;

@InputType({ description: 'What is to be done, by whom and by when.' })
export class TaskFieldsInput {
  @Field(() => String, { description: `At most ${title} characters.` })
  title: string;

  @Field(() => String, { defaultValue: '', description: `At most ${detail} characters.` })
  detail: string;

  @Field(() => ID, { nullable: true, description: 'A member of the care team, or null.' })
  ownerMemberId?: string | null;

  @Field(() => String, { nullable: true, description: 'A clinical discipline, or null.' })
  ownerDisciplineCode?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Today or within a year.' })
  dueOn?: string | null;
}

@InputType({ description: 'A task to write.' })
export class CreateTaskInput extends TaskFieldsInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice writes one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;
}

@InputType({ description: 'An open task as it shall be.' })
export class UpdateTaskInput extends TaskFieldsInput {
  @Field(() => ID, { description: 'The task.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  baseVersion: number;
}

@InputType({ description: 'A task that is not done after all.' })
export class CancelTaskInput {
  @Field(() => ID, { description: 'The task.' })
  id: string;

  @Field(() => String, { description: `Why, at most ${TASK_TEXT_LIMITS.reason} characters.` })
  reason: string;
}
