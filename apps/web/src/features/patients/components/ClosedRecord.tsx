import { useFragment, useMutation } from '@apollo/client/react';
import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import {
  BREAK_GLASS_MINUTES,
  BREAK_GLASS_REASON_MAX_LENGTH,
  BREAK_GLASS_REASON_MIN_LENGTH,
  BREAK_GLASS_REASONS,
  type BreakGlassReason,
  characterCount,
} from '@consilium/domain';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CountedTextarea } from '../../care-plan/index.ts';
import { ClosedPatientFragment, OpenBreakGlassDocument } from '../operations.ts';
import { PageNotice } from './PageNotice.tsx';

interface ClosedRecordProps {
  readonly patientId: string;
  readonly breakGlass: boolean;
  readonly onOpened: () => void;
}

/** A record outside one's teams: says why it is closed and, for those who may, how to open it in an emergency. */
export function ClosedRecord({ patientId, breakGlass, onOpened }: ClosedRecordProps) {
  const { t } = useTranslation('patients');
  // The list already named the patient; asking again would be refused.
  const { data, complete } = useFragment({
    fragment: ClosedPatientFragment,
    from: { __typename: 'PatientSummary', id: patientId },
  });
  return (
    <Stack gap="md" maw={640} mx="auto">
      <PageNotice
        icon={IconLock}
        title={t('closed.title')}
        text={t(breakGlass ? 'closed.body' : 'closed.bodyNoGlass')}
      >
        {complete && (
          <Text>
            <bdi>{data.displayName}</bdi>,{' '}
            <span className="numbers">{t('header.mrn', { mrn: data.mrn })}</span>
          </Text>
        )}
      </PageNotice>
      {breakGlass && <BreakGlassForm patientId={patientId} onOpened={onOpened} />}
    </Stack>
  );
}

function BreakGlassForm({ patientId, onOpened }: Pick<ClosedRecordProps, 'patientId' | 'onOpened'>) {
  const { t } = useTranslation('patients');
  const notify = useNotify();
  const [reasonCode, setReasonCode] = useState<BreakGlassReason | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [open, { loading }] = useMutation(OpenBreakGlassDocument);
  const length = characterCount(reason.trim());
  const wrong =
    length < BREAK_GLASS_REASON_MIN_LENGTH
      ? t('closed.reasonTooShort', { min: BREAK_GLASS_REASON_MIN_LENGTH })
      : length > BREAK_GLASS_REASON_MAX_LENGTH
        ? t('closed.reasonTooLong', { max: BREAK_GLASS_REASON_MAX_LENGTH })
        : null;

  const submit = async () => {
    setTried(true);
    if (reasonCode === null || wrong) return;
    setRefusal(null);
    try {
      const { data } = await open({ variables: { input: { patientId, reasonCode, reason } } });
      if (data?.openBreakGlass.__typename === 'Refusal') return setRefusal(data.openBreakGlass);
      onOpened();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Paper
      p="lg"
      component="form"
      noValidate
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <Title order={2}>{t('closed.glassTitle')}</Title>
        <Text size="sm">{t('closed.glassBody', { minutes: BREAK_GLASS_MINUTES })}</Text>
        <Radio.Group
          label={t('closed.reasonCode')}
          value={reasonCode}
          onChange={(value) => setReasonCode(BREAK_GLASS_REASONS.find((code) => code === value) ?? null)}
          error={tried && reasonCode === null ? t('closed.chooseReason') : undefined}
          required
        >
          <Stack gap="xs" my={6}>
            {BREAK_GLASS_REASONS.map((code) => (
              <Radio key={code} value={code} label={t(`closed.reasons.${code}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <CountedTextarea
          label={t('closed.reason')}
          description={t('closed.reasonHint', { min: BREAK_GLASS_REASON_MIN_LENGTH })}
          value={reason}
          limit={BREAK_GLASS_REASON_MAX_LENGTH}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && wrong ? wrong : undefined}
          required
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {t('closed.open', { minutes: BREAK_GLASS_MINUTES })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
