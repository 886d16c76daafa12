import { useMutation } from '@apollo/client/react';
import { Radio, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { TEST_NOTE_LIMIT, TEST_RESULT_CLASSES, type TestResultClass } from '@consilium/domain';
import { useState } from 'react';
import { useClinicToday } from '../../../ui/index.ts';
import { useSending } from '../hooks/use-sending.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { RecordWorkupTestResultDocument, type WorkupTest } from '../operations.ts';
import { DialogForm } from './DialogForm.tsx';

/** What a test showed, and what it means for the pain. */
export function ResultDialog({ test, onClose }: { test: WorkupTest; onClose: () => void }) {
  const { t, say, testName } = useWorkupWords();
  const today = useClinicToday();
  const [resultClass, setResultClass] = useState<TestResultClass | null>(
    test.resultClass === 'PENDING' ? null : test.resultClass,
  );
  const [doneOn, setDoneOn] = useState(test.doneOn ?? '');
  const [note, setNote] = useState(test.results.at(-1)?.note ?? '');
  const [record, { loading }] = useMutation(RecordWorkupTestResultDocument, { refetchQueries: ['Workup'] });
  const { refusal, run } = useSending(onClose);
  const send = () => {
    if (!resultClass) return;
    const input = { testId: test.id, version: test.version, resultClass, doneOn: doneOn || null, note };
    void run(
      async () => (await record({ variables: { input } })).data?.recordWorkupTestResult,
      t('tests.recorded'),
    );
  };
  const explained = resultClass !== 'EXPLAINS_PAIN' || note.trim() !== '';
  return (
    <DialogForm
      title={t('tests.recordOf', { test: testName(test) })}
      verb={t('tests.record')}
      cancel={t('cancel')}
      loading={loading}
      disabled={!resultClass || !explained || (resultClass !== 'PENDING' && doneOn === '')}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    >
      <Text size="sm">{test.purpose}</Text>
      <Radio.Group label={t('tests.result')} value={resultClass} onChange={(value) => setResultClass(value)}>
        <Stack gap="xs" mt="xs">
          {TEST_RESULT_CLASSES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={say(`resultClass.${value}`)}
              description={say(`resultClassHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        type="date"
        label={t('tests.doneOn')}
        required={resultClass !== 'PENDING'}
        min={test.orderedOn}
        max={today}
        value={doneOn}
        onChange={(event) => setDoneOn(event.currentTarget.value)}
      />
      <Textarea
        autosize
        label={t('tests.note')}
        required={resultClass === 'EXPLAINS_PAIN'}
        maxLength={TEST_NOTE_LIMIT}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
