import { NumberInput, Paper, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { LEVELS_OF_CARE, PLAN_TEXT_LIMITS, TEMPLATE_WEEKS } from '@consilium/domain';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/index.ts';
import type { TemplateValues } from './template-values.ts';

/** What the template is for. */
export function FrameFields() {
  const { t } = useTranslation(['administration', 'codes']);
  const problem = useProblemText();
  const { register, control, formState } = useFormContext<TemplateValues>();
  return (
    <Paper p={{ base: 'sm', sm: 'md' }}>
      <Stack>
        <TextInput
          label={t('template.name')}
          withAsterisk
          maxLength={PLAN_TEXT_LIMITS.templateName}
          error={problem(formState.errors.name)}
          {...register('name')}
        />
        <Textarea
          label={t('template.description')}
          rows={3}
          resize="vertical"
          error={problem(formState.errors.description)}
          {...register('description')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Controller
            control={control}
            name="levelOfCare"
            render={({ field, fieldState }) => (
              <Select
                {...field}
                label={t('template.levelOfCare')}
                allowDeselect={false}
                data={LEVELS_OF_CARE.map((level) => ({
                  value: level,
                  label: t(`codes:levelOfCare.${level}`),
                }))}
                error={problem(fieldState.error)}
              />
            )}
          />
          <Controller
            control={control}
            name="weeks"
            render={({ field, fieldState }) => (
              <NumberInput
                {...field}
                label={t('template.weeks')}
                withAsterisk
                min={TEMPLATE_WEEKS.min}
                max={TEMPLATE_WEEKS.max}
                clampBehavior="none"
                allowDecimal={false}
                allowNegative={false}
                error={fieldState.error && t('template.range', TEMPLATE_WEEKS)}
              />
            )}
          />
        </SimpleGrid>
        <Controller
          control={control}
          name="active"
          render={({ field }) => (
            <Switch
              ref={field.ref}
              onBlur={field.onBlur}
              checked={field.value}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
              label={t('template.active')}
              description={t('template.activeHint')}
            />
          )}
        />
      </Stack>
    </Paper>
  );
}
