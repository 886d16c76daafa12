import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CloseTask } from '../close-task.ts';
import { TaskQueries } from '../task.queries.ts';
import { WriteTask } from '../write-task.ts';
import { CancelTaskInput, CreateTaskInput, UpdateTaskInput } from './task.input.ts';
import { Task, TaskConnection, TaskResult } from './task.object.ts';

const ofTask = { type: () => ID, description: 'The task.' };
const onTask = on('task', (args: { id: string }) => args.id);

@Resolver(() => Task)
export class TaskResolver {
  constructor(
    private readonly queries: TaskQueries,
    private readonly write: WriteTask,
    private readonly close: CloseTask,
  ) {}

  @Requires('task.list')
  @Query(() => TaskConnection, {
    description: "The viewer's open tasks and those of their discipline, the earliest due first.",
  })
  myTasks(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before.' })
    after: string | null,
  ): Promise<TaskConnection> {
    return this.queries.mine(first, after);
  }

  @Requires('task.write', on('patient', (args: { input: CreateTaskInput }) => args.input.patientId))
  @Mutation(() => TaskResult, { description: 'Writes a task.' })
  createTask(
    @Args('input', { type: () => CreateTaskInput, description: 'The task.' }) input: CreateTaskInput,
  ): Promise<Task | Refusal> {
    return this.write.create(input);
  }

  @Requires('task.write', on('task', (args: { input: { id: string } }) => args.input.id))
  @Mutation(() => TaskResult, { description: 'Changes an open task, also whose it is.' })
  updateTask(
    @Args('input', { type: () => UpdateTaskInput, description: 'The task.' }) input: UpdateTaskInput,
  ): Promise<Task | Refusal> {
    return this.write.update(input);
  }

  @Requires('task.write', onTask)
  @Mutation(() => TaskResult, { description: 'Says that a task is done.' })
  completeTask(@Args('id', ofTask) id: string): Promise<Task | Refusal> {
    return this.close.complete(id);
  }

  @Requires('task.write', onTask)
  @Mutation(() => TaskResult, { description: 'Opens a closed task again.' })
  reopenTask(@Args('id', ofTask) id: string): Promise<Task | Refusal> {
    return this.close.reopen(id);
  }

  @Requires('task.write', on('task', (args: { input: { id: string } }) => args.input.id))
  @Mutation(() => TaskResult, { description: 'Says that a task is not done after all, and why.' })
  cancelTask(
    @Args('input', { type: () => CancelTaskInput, description: 'Which, and why.' }) input: CancelTaskInput,
  ): Promise<Task | Refusal> {
    return this.close.cancel(input);
  }
}

@Resolver(() => Patient)
export class PatientTasksResolver {
  constructor(private readonly queries: TaskQueries) {}

  @Requires('task.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [Task], { description: 'Open tasks as they are due, then those closed lately.' })
  tasks(@Parent() { id }: Patient): Promise<Task[]> {
    return this.queries.ofPatient(id);
  }
}
