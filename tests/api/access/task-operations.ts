import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const onTask = (name: string) =>
  mutation('task.write', ({ taskId }) => `mutation { ${name}(id: "${taskId}") { __typename } }`, true);

/** Tasks: one that is cancelled already. */
export const TASK_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  myTasks: query('task.list', () => '{ myTasks { edges { node { title patientName } } } }'),
  createTask: mutation(
    'task.write',
    ({ patientId }) =>
      `mutation { createTask(input: { id: "${NOBODY}", patientId: "${patientId}", title: "" }) { __typename } }`,
    true,
  ),
  updateTask: mutation(
    'task.write',
    ({ taskId }) =>
      `mutation { updateTask(input: { id: "${taskId}", baseVersion: ${NEVER}, title: "x", ownerDisciplineCode: "NURSING" }) {
        __typename } }`,
    true,
  ),
  completeTask: onTask('completeTask'),
  reopenTask: onTask('reopenTask'),
  cancelTask: mutation(
    'task.write',
    ({ taskId }) => `mutation { cancelTask(input: { id: "${taskId}", reason: "" }) { __typename } }`,
    true,
  ),
};
