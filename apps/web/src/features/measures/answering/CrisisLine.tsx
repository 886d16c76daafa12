import { Alert } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CrisisHelp } from '../../../ui/index.ts';
import type { AnswerForm } from '../answer-operations.ts';

/** Where help is at once, before a question about suicide is answered and after the form was sent. */
export function CrisisLine({ form }: { form: AnswerForm }) {
  const { t } = useTranslation('answer');
  return (
    <Alert variant="light" icon={<IconPhone aria-hidden />} title={t('crisis.title')}>
      <CrisisHelp line={form.crisisLine} />
      {t('crisis.text')}
    </Alert>
  );
}
