import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { CONFERENCE_TEXT_LIMITS, DECISION_KINDS, type DecisionKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useUnsaved } from '../../care-plan/index.ts';
import { OwnerSelect, taskOwnerOf } from '../../tasks/index.ts';
import { AgendaPartDocument, RecordConferenceDecisionDocument } from '../item-operations.ts';

interface DecisionFormProps {
  readonly itemId: string;
  readonly patientId: string;
}

/** One decision, written down there and then; as a task it is somebody's from that moment on. */
export function DecisionForm({ itemId, patientId }: DecisionFormProps) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const today = useClinicToday();
  // Kept until it is recorded: a second try is the same decision.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [kind, setKind] = useState<DecisionKind>('NOTED');
  const [owner, setOwner] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [record, { loading }] = useMutation(RecordConferenceDecisionDocument, {
    refetchQueries: [AgendaPartDocument],
    awaitRefetchQueries: true,
  });
  useUnsaved(text.trim() !== '');
  const send = async () => {
    setRefusal(null);
    const task = kind === 'TASK' ? { ...taskOwnerOf(owner), dueOn: dueOn || null } : null;
    try {
      const { data } = await record({ variables: { input: { id, itemId, kind, text, task } } });
      const answer = data?.recordConferenceDecision;
      if (!answer) return;
      if (answer.__typename !== 'ConferenceDecision') return setRefusal(answer);
      setText('');
      setOwner(null);
      setDueOn('');
      setId(crypto.randomUUID());
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="xs" mt="md">
        <Textarea
          autosize
          label={t('decision.text')}
          maxLength={CONFERENCE_TEXT_LIMITS.decision}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group align="end" justify="space-between">
          <Select
            label={t('decision.kind')}
            allowDeselect={false}
            value={kind}
            data={DECISION_KINDS.map((code) => ({ value: code, label: t(`decision.kinds.${code}`) }))}
            onChange={(code) => code && setKind(code)}
          />
          <Button
            type="submit"
            loading={loading}
            disabled={text.trim() === '' || (kind === 'TASK' && !owner)}
          >
            {t('decision.add')}
          </Button>
        </Group>
        {kind === 'TASK' && (
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <OwnerSelect patientId={patientId} value={owner} onChange={setOwner} />
            <TextInput
              type="date"
              label={t('decision.due')}
              min={today}
              value={dueOn}
              onChange={(event) => setDueOn(event.currentTarget.value)}
            />
          </SimpleGrid>
        )}
        <RefusalAlert refusal={refusal} />
      </Stack>
    </form>
  );
}
