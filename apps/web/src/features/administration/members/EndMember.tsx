import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Member } from '../../team/operations.ts';
import { UpdateMemberDocument } from './operations.ts';

interface EndMemberProps {
  readonly member: Member;
  readonly onEnded: () => void;
}

/** The last day of a member. Nothing they wrote goes away. */
export function EndMember({ member, onEnded }: EndMemberProps) {
  const { t } = useTranslation('administration');
  const today = useClinicToday();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [lastDay, setLastDay] = useState<string | null>(today);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [update, { loading }] = useMutation(UpdateMemberDocument);

  const end = async () => {
    if (!lastDay) return;
    setRefusal(null);
    try {
      const input = { id: member.id, version: member.version, activeUntil: lastDay };
      const { data } = await update({ variables: { input }, refetchQueries: ['Members'] });
      const answer = data?.updateMember;
      if (answer?.__typename === 'Refusal') setRefusal(answer);
      else if (answer) {
        notify.done(t('end.done', { name: member.displayName }));
        onEnded();
      }
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <>
      <Group justify="space-between" align="center">
        <Text size="sm" c="dimmed" maw={300}>
          {t('end.hint')}
        </Text>
        <Button variant="outline" color="red" onClick={() => setAsking(true)}>
          {t('end.button')}
        </Button>
      </Group>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('end.question', { name: member.displayName })}
      >
        <Stack>
          <Text size="sm">{t('end.consequence')}</Text>
          <DatePickerInput
            label={t('end.lastDay')}
            description={t('end.lastDayHint')}
            value={lastDay}
            onChange={setLastDay}
            minDate={member.activeFrom}
            data-autofocus
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('member.cancel')}
            </Button>
            <Button color="red" loading={loading} disabled={!lastDay} onClick={() => void end()}>
              {t('end.confirm')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
