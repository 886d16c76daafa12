import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrescribedInterventionsQuery } from '../../../gql/graphql.ts';
import { PrescribedDocument } from '../operations.ts';

type Plan = NonNullable<
  NonNullable<NonNullable<PrescribedInterventionsQuery['patient']['currentEpisode']>['carePlan']>
>;
export type Prescribed = Plan['interventions'][number];

interface PrescribedFieldProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly value: string | null;
  readonly onChange: (intervention: Prescribed | null) => void;
}

/** What the plan prescribes for this patient. Nothing is offered to readers who may not see the plan. */
export function PrescribedField({ patientId, patientName, value, onChange }: PrescribedFieldProps) {
  const { t } = useTranslation('schedule');
  const { t: codes } = useTranslation('codes');
  const { data } = useQuery(PrescribedDocument, { variables: { id: patientId }, errorPolicy: 'all' });
  const interventions = (data?.patient?.currentEpisode?.carePlan?.interventions ?? []).filter(
    ({ id, status }) => status === 'ACTIVE' || id === value,
  );
  if (interventions.length === 0) return null;
  return (
    <Select
      clearable
      searchable
      label={t('form.prescribed', { name: patientName })}
      data={interventions.map(({ id, title, minutes, disciplineCode }) => ({
        value: id,
        label: t('form.prescribedOption', {
          title,
          minutes,
          discipline: codes(`discipline.${disciplineCode}` as never),
        }),
      }))}
      value={value}
      onChange={(id) => onChange(interventions.find((intervention) => intervention.id === id) ?? null)}
    />
  );
}
