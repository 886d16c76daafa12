import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Group, NativeSelect, Table, Text } from '@mantine/core';
import { DECISION_REASONS } from '@consilium/domain';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PageHeader, useUrlState } from '../../../ui/index.ts';
import { MyPatientsDocument, type CaseloadRow } from '../operations.ts';

/** One's own patients at a glance, sorted by what needs a decision and never by pain. */
export function MyPatientsPage() {
  const { t } = useTranslation(['progress', 'codes', 'measures']);
  const [reason, setReason] = useUrlState('reason');
  const { data, error, refetch } = useQuery(MyPatientsDocument, { fetchPolicy: 'cache-and-network' });
  const rows = (data?.myPatients ?? []).filter(
    (row) => reason === '' || row.reasons.some((one) => one === reason),
  );
  return (
    <>
      <PageHeader title={t('mine.title')} subtitle={t('mine.subtitle')} />
      <NativeSelect
        mb="md"
        maw={320}
        label={t('mine.filter')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data={[
          { value: '', label: t('mine.all') },
          ...DECISION_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
        ]}
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={6} />}
      {data && rows.length === 0 && (
        <EmptyState
          icon={IconUsers}
          title={t(reason ? 'mine.noneSo' : 'mine.none')}
          text={t('mine.noneHint')}
        />
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label={t('mine.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('mine.patient')}</Table.Th>
                <Table.Th>{t('mine.decision')}</Table.Th>
                <Table.Th>{t('function')}</Table.Th>
                <Table.Th>{t('programme')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={row.patientId} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}

function Row({ row }: { row: CaseloadRow }) {
  const { t } = useTranslation(['progress', 'codes', 'measures']);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/patients/${row.patientId}/progress`} fw={600}>
          {row.patientName}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {row.reasons.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('mine.nothing')}
          </Text>
        ) : (
          <Group gap={6}>
            {row.reasons.map((reason) => (
              <Badge
                key={reason}
                variant="light"
                color="gray"
                tt="none"
                size="lg"
                c="var(--mantine-color-text)"
              >
                {t(`reason.${reason}`)}
              </Badge>
            ))}
          </Group>
        )}
      </Table.Td>
      <Table.Td>{row.functionBand ? t(`measures:band.${row.functionBand}` as never) : '–'}</Table.Td>
      <Table.Td>
        {t(`codes:episodeState.${row.state}` as never)}
        {row.daysInTreatment !== null && `, ${t('day', { day: row.daysInTreatment + 1 })}`}
      </Table.Td>
    </Table.Tr>
  );
}
