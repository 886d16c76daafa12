import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { DisciplineBadge, useFormats, useNotify } from '../../../ui/index.ts';
import { useUnitWords } from '../hooks/use-unit-words.ts';
import { PayerPoliciesDocument, SetPatientPayerDocument, type UnitDay } from '../week-operations.ts';
import classes from './sessions-tab.module.css';

interface UnitsTableProps {
  readonly patientId: string;
  readonly days: readonly UnitDay[];
  readonly payerId: string | null;
  readonly onChosen: () => void;
}

/** Units per day and discipline, each with the sum that led to it. */
export function UnitsTable({ patientId, days, payerId, onChosen }: UnitsTableProps) {
  const { t } = useTranslation('delivery');
  const { localDate } = useFormats();
  const words = useUnitWords();
  return (
    <Stack gap="xs">
      <PayerChoice patientId={patientId} payerId={payerId} onChosen={onChosen} />
      {days.length === 0 && <Text c="dimmed">{t('units.none')}</Text>}
      {days.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="xs" className="numbers">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('units.day')}</Table.Th>
                <Table.Th>{t('week.discipline')}</Table.Th>
                <Table.Th ta="end">{t('units.units')}</Table.Th>
                <Table.Th>{t('units.sum')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {days.map((day) => (
                <Table.Tr key={`${day.on} ${day.disciplineCode}`}>
                  <Table.Td>{localDate(day.on)}</Table.Td>
                  <Table.Td>
                    <DisciplineBadge code={day.disciplineCode} />
                  </Table.Td>
                  <Table.Td ta="end" fw={700}>
                    {day.units ?? '–'}
                  </Table.Td>
                  <Table.Td className={classes['sum']}>
                    {words.sum(day)}
                    {day.lines.map((line) => (
                      <div key={`${line.code} ${line.timed}`}>{words.line(line, day)}</div>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

function PayerChoice({ patientId, payerId, onChosen }: Omit<UnitsTableProps, 'days'>) {
  const { t } = useTranslation('delivery');
  const notify = useNotify();
  const may = useAccess();
  const { data } = useQuery(PayerPoliciesDocument);
  const [choose, { loading }] = useMutation(SetPatientPayerDocument);
  const policies = data?.payerPolicies ?? [];
  const standard = policies.find((policy) => policy.standard);
  const chosen = policies.find(({ id }) => id === payerId) ?? standard;
  if (!may('payerPolicy.manage')) {
    return (
      <Text size="sm" c="dimmed">
        {chosen ? t('units.policy', { name: chosen.name }) : t('units.noPolicy')}
      </Text>
    );
  }
  const set = async (policyId: string | null) => {
    try {
      await choose({ variables: { input: { patientId, policyId } } });
      onChosen();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Select
      maw={360}
      clearable
      disabled={loading}
      label={t('units.payer')}
      placeholder={standard ? t('units.standard', { name: standard.name }) : t('units.noPolicy')}
      value={payerId}
      data={policies
        .filter(({ active, id }) => active || id === payerId)
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => void set(id)}
    />
  );
}
