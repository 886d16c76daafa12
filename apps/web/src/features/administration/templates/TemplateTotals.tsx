import { Paper, Title } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MinutesTable } from '../../care-plan/components/MinutesTable.tsx';
import { minutesOf, type TemplateValues } from './template-values.ts';

/** Minutes per discipline while one types, by the same rule that counts them in a patient's plan. */
export function TemplateTotals() {
  const { t } = useTranslation('administration');
  const { control } = useFormContext<TemplateValues>();
  const rows = useWatch({ control, name: 'interventions' });
  const heading = useId();
  return (
    <Paper component="section" aria-labelledby={heading} p={{ base: 'sm', sm: 'md' }}>
      <Title order={3} id={heading} mb="xs">
        {t('template.totals')}
      </Title>
      <MinutesTable rows={minutesOf(rows ?? [])} />
    </Paper>
  );
}
