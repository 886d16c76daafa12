import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NewMemberValues } from './member-values.ts';
import classes from './members.module.css';

interface AddedNoteProps {
  readonly member: Pick<NewMemberValues, 'givenName' | 'familyName' | 'email' | 'initialPassword'>;
  readonly onClose: () => void;
}

/** What to hand over, shown once: afterwards nobody can read the password again. */
export function AddedNote({ member, onClose }: AddedNoteProps) {
  const { t } = useTranslation('administration');
  const { email, initialPassword } = member;
  return (
    <Stack>
      <Text>{t('member.addedText', { name: `${member.givenName} ${member.familyName}` })}</Text>
      <div className={classes['secret']}>
        <div>{email}</div>
        <div>{initialPassword}</div>
      </div>
      <Group>
        <CopyButton value={`${email}\n${initialPassword}`}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {t(copied ? 'member.copied' : 'member.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('member.finish')}</Button>
      </Group>
    </Stack>
  );
}
