import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './members.module.css';

interface HandOverProps {
  readonly text: string;
  readonly email: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** What to hand over, shown once: afterwards nobody can read the password again. */
export function HandOver({ text, email, password, onClose }: HandOverProps) {
  const { t } = useTranslation('administration');
  return (
    <Stack>
      <Text>{text}</Text>
      <div className={classes['secret']}>
        <div>{email}</div>
        <div>{password}</div>
      </div>
      <Group>
        <CopyButton value={`${email}\n${password}`}>
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
