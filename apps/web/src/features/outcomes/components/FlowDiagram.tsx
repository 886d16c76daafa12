import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Report } from '../operations.ts';
import classes from './outcomes.module.css';

const STATES = ['MEASURED', 'MISSING', 'NOT_YET_DUE', 'NOT_DISCHARGED'] as const;

/** From referred to each follow-up: who is left, and why. */
export function FlowDiagram({ flow }: { flow: Report['flow'] }) {
  const { t } = useTranslation('outcomes');
  const shown = (count: number | null | undefined) =>
    count === null || count === undefined ? t('hidden') : String(count);
  return (
    <section aria-label={t('flow')}>
      <Title order={2} size="h4">
        {t('flow')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('flowHint')}
      </Text>
      <ul className={classes['flow']}>
        <li>
          <Text size="sm" c="dimmed">
            {t('referred')}
          </Text>
          <Text fw={700} fz="lg">
            {shown(flow.referred)}
          </Text>
        </li>
        {flow.stages.map((stage) => (
          <li key={stage.code}>
            <Text size="sm" c="dimmed">
              {t(`stage.${stage.code}` as never)}
            </Text>
            <Text fw={700} fz="lg">
              {shown(stage.count)}
            </Text>
          </li>
        ))}
      </ul>
      <Table.ScrollContainer minWidth={480} mt="sm">
        <Table aria-label={t('followUps')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('followUp')}</Table.Th>
              {STATES.map((state) => (
                <Table.Th key={state} ta="right">
                  {t(`state.${state}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {flow.followUps.map((one) => (
              <Table.Tr key={one.followUp}>
                <Table.Td>{t(`timePoint.${one.followUp}` as never)}</Table.Td>
                {STATES.map((state) => (
                  <Table.Td key={state} ta="right">
                    {shown(one.states.find(({ code }) => code === state)?.count)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
