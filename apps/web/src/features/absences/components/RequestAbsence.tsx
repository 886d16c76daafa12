import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { MEMBER_EXCEPTION_KINDS, type MemberExceptionKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess, useSession } from '../../../app/session.tsx';
import { toInstant } from '../../../ui/clinic-clock.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { RequestExceptionDocument } from '../operations.ts';

interface RequestAbsenceProps {
  readonly names: WeekNames;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Leave asked for, sickness said, a meeting entered; for oneself, or by whoever decides for a colleague. */
export function RequestAbsence({ names, onClose, onDone }: RequestAbsenceProps) {
  const { t } = useTranslation(['absences', 'codes']);
  const { viewer } = useSession();
  const { zone } = useFormats();
  const may = useAccess();
  const notify = useNotify();
  const [memberId, setMember] = useState<string | null>(viewer.memberId ?? null);
  const [kind, setKind] = useState<MemberExceptionKind>('LEAVE');
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [request, { loading }] = useMutation(RequestExceptionDocument);

  const send = async () => {
    if (!from || !until) return;
    setRefusal(null);
    const input = { memberId, kind, note, startsAt: toInstant(zone, from), endsAt: toInstant(zone, until) };
    try {
      const answer = (await request({ variables: { input } })).data?.requestException;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('absences:requested'));
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('absences:request')}>
      <Stack>
        {may('exception.decide') && (
          <Select
            label={t('absences:who')}
            data={names.members.map(({ id, name }) => ({ value: id, label: name }))}
            value={memberId}
            onChange={setMember}
            searchable
          />
        )}
        <Select
          label={t('absences:kind')}
          data={MEMBER_EXCEPTION_KINDS.map((code) => ({
            value: code,
            label: t(`codes:exceptionKind.${code}`),
          }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <Group grow>
          <DateTimePicker label={t('absences:from')} value={from} onChange={setFrom} />
          <DateTimePicker label={t('absences:until')} value={until} onChange={setUntil} />
        </Group>
        <TextInput
          label={t('absences:note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('absences:cancel')}
          </Button>
          <Button loading={loading} disabled={!from || !until} onClick={() => void send()}>
            {t('absences:send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
