import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import {
  CANCEL_NOTE_LIMIT,
  CANCEL_REASONS,
  CANCELLERS,
  CHANGE_SCOPES,
  checkCancellation,
  isLateCancellation,
  type CancelReason,
  type Canceller,
  type ChangeScope,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleWords } from '../hooks/use-schedule-words.ts';
import type { ScheduleSession } from '../schedule-session.ts';

export interface Cancellation {
  readonly scope: ChangeScope;
  readonly reason: CancelReason;
  readonly by: Canceller;
  readonly note: string;
}

interface CancelFormProps {
  readonly session: ScheduleSession;
  readonly words: ScheduleWords;
  /** Hours before the start from which a cancellation counts as late; null until known. */
  readonly lateCancelHours: number | null;
  readonly busy: boolean;
  readonly onCancelSession: (cancellation: Cancellation) => void;
  readonly onBack: () => void;
}

/** Why, by whom, and how much of a series. */
export function CancelForm(props: CancelFormProps) {
  const { session, words, lateCancelHours, busy, onCancelSession, onBack } = props;
  const { t } = useTranslation('schedule');
  const [reason, setReason] = useState<CancelReason>('ILLNESS');
  const [by, setBy] = useState<Canceller>('FAMILY');
  const [scope, setScope] = useState<ChangeScope>('THIS');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = checkCancellation(reason, note).length > 0;
  const late =
    lateCancelHours !== null &&
    isLateCancellation(new Date(session.startsAt).getTime(), new Date().getTime(), lateCancelHours);
  const options = <C extends string>(codes: readonly C[], kind: string) =>
    codes.map((code) => ({ value: code, label: words.code(kind, code) }));
  return (
    <form
      aria-label={t('cancel.title')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onCancelSession({ scope, reason, by, note: note.trim() });
      }}
    >
      <Stack gap="sm">
        <Select
          label={t('cancel.reason')}
          allowDeselect={false}
          data={options(CANCEL_REASONS, 'cancelReason')}
          value={reason}
          onChange={(code) => setReason(CANCEL_REASONS.find((known) => known === code) ?? reason)}
          data-autofocus
        />
        <Select
          label={t('cancel.by')}
          allowDeselect={false}
          data={options(CANCELLERS, 'canceller')}
          value={by}
          onChange={(code) => setBy(CANCELLERS.find((known) => known === code) ?? by)}
        />
        <Textarea
          label={t('cancel.note')}
          autosize
          minRows={1}
          maxLength={CANCEL_NOTE_LIMIT}
          required={reason === 'OTHER'}
          value={note}
          error={tried && missing ? t('cancel.noteMissing') : null}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {session.seriesId && (
          <SegmentedControl
            aria-label={t('scope.label')}
            value={scope}
            onChange={(code) => setScope(CHANGE_SCOPES.find((known) => known === code) ?? scope)}
            data={CHANGE_SCOPES.map((code) => ({ value: code, label: t(`scope.${code}`) }))}
          />
        )}
        {late && (
          <Text size="sm" c="dimmed">
            {t('cancel.late', { count: lateCancelHours })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t('cancel.back')}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {t('cancel.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
