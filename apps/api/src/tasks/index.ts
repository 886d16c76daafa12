export { TasksModule } from './tasks.module.ts';
export { TaskRepository, type NewTask } from './task.repository.ts';
export { TaskQueries } from './task.queries.ts';
export { TaskOwners } from './task-owners.ts';
export { Task } from './graphql/task.object.ts';
