import { Select } from '@mantine/core';
import { INTERVENTION_KIND_GROUPS } from '@consilium/domain';
import type { Control } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import type { InterventionValues } from '../plan-entries.ts';

interface InterventionKindSelectProps {
  readonly control: Control<InterventionValues>;
  readonly disabled: boolean;
}

/** The kinds by group; fixed once the intervention exists, because minutes delivered are counted by kind. */
export function InterventionKindSelect({ control, disabled }: InterventionKindSelectProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const groups = Object.entries(INTERVENTION_KIND_GROUPS).map(([group, kinds]) => ({
    group: t(`intervention.kindGroups.${group}` as never),
    items: kinds.map((kind) => ({ value: kind, label: words.code('interventionKind', kind) })),
  }));
  return (
    <Controller
      control={control}
      name="kind"
      render={({ field }) => (
        <Select
          ref={field.ref}
          name={field.name}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(value) => value !== null && field.onChange(value)}
          searchable
          allowDeselect={false}
          disabled={disabled}
          label={t('intervention.kind')}
          description={disabled ? t('intervention.kindHint') : undefined}
          data={groups}
        />
      )}
    />
  );
}
