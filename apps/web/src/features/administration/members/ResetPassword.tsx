import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Member } from '../../team/operations.ts';
import { generatePassword } from './generate-password.ts';
import { HandOver } from './HandOver.tsx';
import { ResetMemberPasswordDocument } from './operations.ts';

/** A temporary password for somebody who cannot sign in any more; shown once, to be handed over in person. */
export function ResetPassword({ member }: { member: Member }) {
  const { t } = useTranslation('administration');
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [reset, { loading }] = useMutation(ResetMemberPasswordDocument);

  const close = () => {
    setAsking(false);
    setPassword(null);
    setRefusal(null);
  };
  const confirm = async () => {
    setRefusal(null);
    const temporaryPassword = generatePassword();
    try {
      const { data } = await reset({ variables: { input: { memberId: member.id, temporaryPassword } } });
      const answer = data?.resetMemberPassword;
      if (answer?.__typename === 'Refusal') setRefusal(answer);
      else if (answer) setPassword(temporaryPassword);
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <>
      <Group justify="space-between" align="center">
        <Text size="sm" c="dimmed" maw={300}>
          {t('reset.hint')}
        </Text>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('reset.button')}
        </Button>
      </Group>
      <Dialog opened={asking} onClose={close} title={t('reset.question', { name: member.displayName })}>
        {password ? (
          <HandOver
            text={t('reset.done', { name: member.displayName })}
            email={member.email ?? ''}
            password={password}
            onClose={close}
          />
        ) : (
          <Stack>
            <Text size="sm">{t('reset.consequence')}</Text>
            <RefusalAlert refusal={refusal} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('member.cancel')}
              </Button>
              <Button loading={loading} onClick={() => void confirm()}>
                {t('reset.confirm')}
              </Button>
            </Group>
          </Stack>
        )}
      </Dialog>
    </>
  );
}
