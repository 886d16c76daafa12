import { Alert } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Where help is at once, before a question about suicide is answered and after the form was sent. */
export function CrisisLine() {
  const { t } = useTranslation('answer');
  return (
    <Alert variant="light" icon={<IconPhone aria-hidden />} title={t('crisis.title')}>
      {t('crisis.text')}
    </Alert>
  );
}
