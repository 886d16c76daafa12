import { useMutation, useQuery } from '@apollo/client/react';
import { Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { DisciplineBadge, useFormats, useNotify } from '../../../ui/index.ts';
import { useUnitWords } from '../hooks/use-unit-words.ts';
import { PayerPoliciesDocument, SetPatientPayerDocument, type UnitDay } from '../week-operations.ts';
import classes from './sessions-tab.module.css';

interface UnitDaysProps {
  readonly patientId: string;
  readonly days: readonly UnitDay[];
  readonly payerId: string | null;
  readonly onChosen: () => void;
}

/** Units per day and discipline, each with the sum that led to it. */
export function UnitDays({ patientId, days, payerId, onChosen }: UnitDaysProps) {
  const { t } = useTranslation('delivery');
  const { localDate } = useFormats();
  const dates = [...new Set(days.map(({ on }) => on))].sort();
  return (
    <Stack gap="xs">
      <PayerChoice patientId={patientId} payerId={payerId} onChosen={onChosen} />
      {days.length === 0 && <Text c="dimmed">{t('units.none')}</Text>}
      {dates.map((on) => {
        const own = days.filter((day) => day.on === on);
        const counted = own.filter(({ units }) => units !== null);
        const total = counted.reduce((sum, { units }) => sum + (units ?? 0), 0);
        return (
          <details key={on} open={on === dates.at(-1)} className={classes['dayList']}>
            <summary>
              <Text span fw={600}>
                {localDate(on)}
              </Text>{' '}
              <Text span size="sm" c="dimmed">
                {counted.length > 0 && t('units.count', { count: total })}
              </Text>
            </summary>
            <ul className={`${classes['list']} numbers`}>
              {own.map((day) => (
                <UnitsOfDiscipline key={day.disciplineCode} day={day} />
              ))}
            </ul>
          </details>
        );
      })}
    </Stack>
  );
}

function UnitsOfDiscipline({ day }: { day: UnitDay }) {
  const { t } = useTranslation('delivery');
  const words = useUnitWords();
  return (
    <li className={classes['entry']}>
      <Group justify="space-between" gap="xs">
        <DisciplineBadge code={day.disciplineCode} />
        <Text fw={700}>{day.units === null ? '–' : t('units.count', { count: day.units })}</Text>
      </Group>
      <div className={classes['sum']}>
        {words.sum(day)}
        {day.lines.map((line) => (
          <div key={`${line.code} ${line.timed}`}>{words.line(line, day)}</div>
        ))}
      </div>
    </li>
  );
}

function PayerChoice({ patientId, payerId, onChosen }: Omit<UnitDaysProps, 'days'>) {
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
