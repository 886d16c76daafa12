import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { CloseTask } from './close-task.ts';
import { PatientTasksResolver, TaskResolver } from './graphql/task.resolver.ts';
import { TaskOwners } from './task-owners.ts';
import { TaskScopes } from './task-scopes.ts';
import { TaskQueries } from './task.queries.ts';
import { TaskRepository } from './task.repository.ts';
import { WriteTask } from './write-task.ts';

/** What somebody has to do for a young person: owned by a member or a discipline, due on a day, done by whom. */
@Module({
  imports: [CarePlanModule, PatientsModule],
  providers: [
    ...[TaskQueries, TaskRepository, TaskOwners, TaskScopes],
    ...[WriteTask, CloseTask, TaskResolver, PatientTasksResolver],
  ],
  exports: [TaskQueries, TaskRepository, TaskOwners],
})
export class TasksModule {}
