import { useMutation } from '@apollo/client/react';
import { Select, TextInput, Textarea } from '@mantine/core';
import {
  TEST_NAME_LIMIT,
  TEST_PURPOSE_LIMIT,
  WORKUP_TEST_KINDS,
  type WorkupTestKind,
} from '@consilium/domain';
import { useState } from 'react';
import { useClinicToday } from '../../../ui/index.ts';
import { useSending } from '../hooks/use-sending.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { OrderWorkupTestDocument } from '../operations.ts';
import { DialogForm } from './DialogForm.tsx';

/** Orders a test; without a question it is not ordered. */
export function OrderTestDialog({ episodeId, onClose }: { episodeId: string; onClose: () => void }) {
  const { t, say } = useWorkupWords();
  const today = useClinicToday();
  // Kept while the dialog is open: a second try is the same order.
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<WorkupTestKind | null>(null);
  const [otherName, setOtherName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [orderedOn, setOrderedOn] = useState(today);
  const [order, { loading }] = useMutation(OrderWorkupTestDocument, { refetchQueries: ['Workup'] });
  const { refusal, run } = useSending(onClose);
  const send = () => {
    if (!kind) return;
    const input = { id, episodeId, kind, otherName, purpose, orderedOn };
    void run(async () => (await order({ variables: { input } })).data?.orderWorkupTest, t('tests.ordered'));
  };
  const named = kind !== 'OTHER' || otherName.trim() !== '';
  return (
    <DialogForm
      title={t('tests.order')}
      verb={t('tests.order')}
      cancel={t('cancel')}
      loading={loading}
      disabled={!kind || !named || purpose.trim() === '' || orderedOn === ''}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    >
      <Select
        data-autofocus
        required
        searchable
        label={t('tests.kind')}
        data={WORKUP_TEST_KINDS.map((value) => ({ value, label: say(`testKind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(value)}
      />
      <TextInput
        label={kind === 'OTHER' ? t('tests.name') : t('tests.more')}
        required={kind === 'OTHER'}
        maxLength={TEST_NAME_LIMIT}
        value={otherName}
        onChange={(event) => setOtherName(event.currentTarget.value)}
      />
      <Textarea
        required
        autosize
        label={t('tests.purpose')}
        maxLength={TEST_PURPOSE_LIMIT}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <TextInput
        required
        type="date"
        label={t('tests.orderedOn')}
        max={today}
        value={orderedOn}
        onChange={(event) => setOrderedOn(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
