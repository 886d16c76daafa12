import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { TEST_CANCEL_REASON_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useSending } from '../hooks/use-sending.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { CancelWorkupTestDocument, type WorkupTest } from '../operations.ts';
import { DialogForm } from './DialogForm.tsx';

/** Takes a pending test off the list; it stays on it, struck through, with the reason. */
export function CancelTestDialog({ test, onClose }: { test: WorkupTest; onClose: () => void }) {
  const { t, testName } = useWorkupWords();
  const [reason, setReason] = useState('');
  const [cancel, { loading }] = useMutation(CancelWorkupTestDocument, { refetchQueries: ['Workup'] });
  const { refusal, run } = useSending(onClose);
  const send = () => {
    const input = { testId: test.id, version: test.version, reason };
    void run(
      async () => (await cancel({ variables: { input } })).data?.cancelWorkupTest,
      t('tests.cancelDone'),
    );
  };
  return (
    <DialogForm
      title={t('tests.cancelOf', { test: testName(test) })}
      verb={t('tests.cancelTest')}
      cancel={t('tests.keep')}
      loading={loading}
      disabled={reason.trim() === ''}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        required
        autosize
        label={t('tests.cancelReason')}
        maxLength={TEST_CANCEL_REASON_LIMIT}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
