import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { CLINICAL_DISCIPLINE_CODES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { TaskOwnersDocument } from '../operations.ts';
import { ofDiscipline, ofMember } from '../task-owner.ts';

interface OwnerSelectProps {
  readonly patientId: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | null;
}

/** Who does it: somebody of the care team, or whoever of a discipline comes first. */
export function OwnerSelect({ patientId, value, onChange, error }: OwnerSelectProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const { data } = useQuery(TaskOwnersDocument, { variables: { id: patientId } });
  const team = (data?.patient?.careTeam ?? []).filter(({ current }) => current);
  const people = new Map(team.map(({ member }) => [member.id, member]));
  const discipline = (code: string) => t(`codes:discipline.${code}` as never);
  return (
    <Select
      searchable
      required
      label={t('form.owner')}
      placeholder={t('form.choose')}
      value={value}
      error={error}
      data={[
        {
          group: t('form.people'),
          items: [...people.values()].map((member) => ({
            value: ofMember(member.id),
            label: `${member.displayName} · ${discipline(member.discipline.code)}`,
          })),
        },
        {
          group: t('form.disciplines'),
          items: CLINICAL_DISCIPLINE_CODES.map((code) => ({
            value: ofDiscipline(code),
            label: discipline(code),
          })),
        },
      ]}
      onChange={onChange}
    />
  );
}
