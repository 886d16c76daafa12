import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Textarea, Title } from '@mantine/core';
import { CONFERENCE_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import {
  PatientPointsDocument,
  RaiseConferenceFlagDocument,
  WithdrawConferenceFlagDocument,
} from '../item-operations.ts';
import { PointList } from './PointList.tsx';

interface PointsPanelProps {
  readonly patientId: string;
  readonly mayRaise: boolean;
}

/** What the next conference should talk about, raised when it comes to mind and not in the meeting. */
export function PointsPanel({ patientId, mayRaise }: PointsPanelProps) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const { data, error, refetch } = useQuery(PatientPointsDocument, {
    variables: { id: patientId },
    fetchPolicy: 'cache-and-network',
  });
  const [withdraw] = useMutation(WithdrawConferenceFlagDocument, { refetchQueries: [PatientPointsDocument] });
  const takeBack = async (id: string) => {
    try {
      const answer = (await withdraw({ variables: { id } })).data?.withdrawConferenceFlag;
      if (!answer) return;
      if (answer.__typename === 'ConferenceFlag') notify.done(t('point.withdrawn'));
      else notify.refused(answer);
    } catch (failure) {
      notify.failed(failure);
    }
  };
  const points = data?.patient?.conferenceFlags;
  return (
    <Paper p="md" component="section" miw={0}>
      <Title order={2} mb="xs">
        {t('point.title')}
      </Title>
      {!points &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />)}
      {points && (
        <PointList
          points={points}
          none={t('point.none')}
          action={(point) =>
            point.mine &&
            mayRaise && (
              <Button variant="subtle" size="compact-xs" mih={28} onClick={() => void takeBack(point.id)}>
                {t('point.withdraw')}
              </Button>
            )
          }
        />
      )}
      {mayRaise && <RaisePoint patientId={patientId} />}
    </Paper>
  );
}

function RaisePoint({ patientId }: { patientId: string }) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [raise, { loading }] = useMutation(RaiseConferenceFlagDocument, {
    refetchQueries: [PatientPointsDocument],
    awaitRefetchQueries: true,
  });
  const send = async () => {
    setRefusal(null);
    try {
      const { data } = await raise({ variables: { input: { id, patientId, text } } });
      const answer = data?.raiseConferenceFlag;
      if (!answer) return;
      if (answer.__typename !== 'ConferenceFlag') return setRefusal(answer);
      setText('');
      setId(crypto.randomUUID());
      notify.done(t('point.raised'));
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
      <Stack gap="xs" mt="sm">
        <Textarea
          autosize
          label={t('point.text')}
          maxLength={CONFERENCE_TEXT_LIMITS.flag}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" variant="light" loading={loading} disabled={text.trim() === ''}>
            {t('point.raise')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
