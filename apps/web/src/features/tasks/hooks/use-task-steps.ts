import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { TaskFieldsFragment } from '../../../gql/graphql.ts';
import { useNotify, useUndoToast, type RefusalLike } from '../../../ui/index.ts';
import {
  CancelTaskDocument,
  CompleteTaskDocument,
  PatientTasksDocument,
  ReopenTaskDocument,
} from '../operations.ts';

type Answer = { readonly __typename: 'Task' } | ({ readonly __typename: string } & RefusalLike) | undefined;

/** Done in one tap, and taken back in one. */
export function useTaskSteps() {
  const { t } = useTranslation('tasks');
  const notify = useNotify();
  const withUndo = useUndoToast();
  const options = { refetchQueries: [PatientTasksDocument, 'MyTasks'] };
  const [completeTask] = useMutation(CompleteTaskDocument, options);
  const [reopenTask] = useMutation(ReopenTaskDocument, options);
  const [cancelTask] = useMutation(CancelTaskDocument, options);

  async function done(asked: Promise<Answer>): Promise<boolean> {
    try {
      const answer = await asked;
      if (!answer || answer.__typename === 'Task') return answer !== undefined;
      notify.refused(answer as RefusalLike);
    } catch (error) {
      notify.failed(error);
    }
    return false;
  }
  const reopen = (id: string) => done(reopenTask({ variables: { id } }).then(({ data }) => data?.reopenTask));

  return {
    reopen,
    complete: async ({ id, title }: TaskFieldsFragment) => {
      if (await done(completeTask({ variables: { id } }).then(({ data }) => data?.completeTask)))
        withUndo(t('completed', { title }), () => reopen(id));
    },
    cancel: (id: string, reason: string) =>
      done(cancelTask({ variables: { input: { id, reason } } }).then(({ data }) => data?.cancelTask)),
  };
}
