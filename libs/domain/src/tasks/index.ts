export * from './check-task.ts';
export * from './task-order.ts';
