import { Button, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCareQuery, SchoolPlanFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText, LocalDateText } from '../../../ui/index.ts';
import { SchoolPlanDialog } from './SchoolPlanDialog.tsx';

interface SchoolPlanPanelProps {
  readonly patientId: string;
  readonly care: SchoolCareQuery['schoolCare'];
  readonly mayWrite: boolean;
}

/** What is agreed with the school; the step that holds today stands out. */
export function SchoolPlanPanel({ patientId, care, mayWrite }: SchoolPlanPanelProps) {
  const { t } = useTranslation('school');
  const [writing, setWriting] = useState(false);
  const { plan, earlier, step } = care;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="school-plan">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} id="school-plan">
          {t('plan.title')}
        </Title>
        {mayWrite && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setWriting(true)}>
            {t(plan ? 'plan.change' : 'plan.write')}
          </Button>
        )}
      </Group>
      {plan ? <Plan plan={plan} current={step?.startsOn ?? null} /> : <Text size="sm">{t('plan.none')}</Text>}
      {earlier.length > 0 && (
        <details className="no-print">
          <summary>{t('plan.earlier', { count: earlier.length })}</summary>
          <Stack gap="md" mt="xs">
            {earlier.map((one) => (
              <Plan key={one.id} plan={one} current={null} />
            ))}
          </Stack>
        </details>
      )}
      {writing && <SchoolPlanDialog patientId={patientId} plan={plan} onClose={() => setWriting(false)} />}
    </Paper>
  );
}

function Plan({ plan, current }: { plan: SchoolPlanFieldsFragment; current: string | null }) {
  const { t } = useTranslation('school');
  return (
    <Stack gap="xs" mb="xs">
      <div>
        <Text fw={650}>{plan.schoolName}</Text>
        {plan.contact && <Text size="sm">{plan.contact}</Text>}
        <Text size="sm">
          {t(`plan.supports.${plan.support}`)} · {t(`plan.returns.${plan.returns}`)}
        </Text>
        {plan.meetingOn && (
          <Text size="sm">
            {t('plan.meeting')}: <LocalDateText date={plan.meetingOn} />
          </Text>
        )}
      </div>
      <Table withRowBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('plan.from')}</Table.Th>
            <Table.Th>{t('plan.halfDays')}</Table.Th>
            <Table.Th>{t('plan.pe')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.steps.map((step) => (
            <Table.Tr key={step.startsOn} fw={step.startsOn === current ? 700 : undefined}>
              <Table.Td>
                <LocalDateText date={step.startsOn} />
                {step.startsOn === current && ` (${t('plan.now')})`}
              </Table.Td>
              <Table.Td>{t('plan.ofTen', { count: step.halfDays })}</Table.Td>
              <Table.Td>{t(`plan.peOf.${step.physicalEducation}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {(plan.accommodations.length > 0 || plan.furtherRequests) && (
        <>
          <Text size="sm" fw={600}>
            {t('plan.asked')}
          </Text>
          <List size="sm">
            {plan.accommodations.map((code) => (
              <List.Item key={code}>{t(`accommodation.${code}`)}</List.Item>
            ))}
            {plan.furtherRequests && (
              <List.Item style={{ whiteSpace: 'pre-line' }}>{plan.furtherRequests}</List.Item>
            )}
          </List>
        </>
      )}
      <Text size="xs" c="dimmed">
        {t('plan.agreed', { number: plan.number, name: plan.agreedByName })}{' '}
        <InstantText at={plan.agreedAt} />
      </Text>
    </Stack>
  );
}
