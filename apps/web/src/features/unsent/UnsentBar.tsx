import { Button, Group, Text } from '@mantine/core';
import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './unsent.module.css';
import { useIsOnline, useUnsent } from '../../offline/index.ts';

/** Says on every page that there is no connection, and what is not sent yet. */
export function UnsentBar() {
  const { t } = useTranslation('offline');
  const isOnline = useIsOnline();
  const unsent = useUnsent();
  const refused = unsent.filter(({ value }) => value.refusal !== null).length;
  if (isOnline && unsent.length === 0) return null;
  const Icon = isOnline ? IconCloudUp : IconCloudOff;
  return (
    <Group className={`${classes['bar']} no-print`} role="status" gap="sm">
      <Icon size={20} aria-hidden />
      <Text size="sm" className={classes['words']}>
        {[
          isOnline ? '' : t('offline'),
          unsent.length > 0 ? t('waiting', { count: unsent.length }) : '',
          refused > 0 ? t('refused', { count: refused }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      {unsent.length > 0 && (
        <Button component={Link} to="/unsent" size="compact-md" variant="default">
          {t('show')}
        </Button>
      )}
    </Group>
  );
}
