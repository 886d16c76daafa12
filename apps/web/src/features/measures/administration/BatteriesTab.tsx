import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { instrumentOf } from '@consilium/domain';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState, LocalDateText, useFormats } from '../../../ui/index.ts';
import classes from '../components/measures.module.css';
import { BatteriesDocument, type Battery, type BatteryEntry } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { BatteryEditor } from './BatteryEditor.tsx';

/** Which instruments are asked when, and of whom; a change is a new version. */
export function BatteriesTab() {
  const { t } = useTranslation('measures');
  const manages = useAccess()('battery.manage');
  const [editing, setEditing] = useState<Battery | 'NEW' | null>(null);
  const { data, error, refetch } = useQuery(BatteriesDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={6} />;
  if (editing !== null) {
    return (
      <BatteryEditor
        battery={editing === 'NEW' ? null : editing}
        onClose={() => setEditing(null)}
        onSaved={() => {
          setEditing(null);
          void refetch();
        }}
      />
    );
  }
  // The newest version of each comes first.
  const newest = data.batteries.filter(
    (one, at) => data.batteries.findIndex((other) => other.seriesId === one.seriesId) === at,
  );
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('batteries.title')}
        </Title>
        {manages && (
          <Button className={classes['tap']} onClick={() => setEditing('NEW')}>
            {t('batteries.new')}
          </Button>
        )}
      </Group>
      <Text size="sm">
        {t('batteries.hint')}{' '}
        <Anchor component={Link} to="/outcomes/operations" size="sm" underline="always">
          {t('batteries.responses')}
        </Anchor>
      </Text>
      {newest.length === 0 && (
        <EmptyState icon={IconChecklist} title={t('batteries.none')} text={t('batteries.noneHint')} />
      )}
      {newest.map((battery) => (
        <section key={battery.id} aria-label={battery.name} className={classes['card']}>
          <Group justify="space-between" mb="xs">
            <div>
              <Text fw={650}>{battery.name}</Text>
              <Text size="sm" c="dimmed">
                {t('batteries.version', { version: battery.version, name: battery.byName })}{' '}
                <LocalDateText date={battery.validFrom} />
              </Text>
            </div>
            {manages && (
              <Button variant="default" className={classes['tap']} onClick={() => setEditing(battery)}>
                {t('batteries.change')}
              </Button>
            )}
          </Group>
          <Entries name={battery.name} entries={battery.entries} />
        </section>
      ))}
    </Stack>
  );
}

function Entries({ name, entries }: { readonly name: string; readonly entries: readonly BatteryEntry[] }) {
  const { t } = useTranslation('measures');
  const { list } = useFormats();
  const words = useMeasureWords();
  const ages = ({ fromAge, untilAge }: BatteryEntry) => {
    if (fromAge === null && untilAge === null) return t('batteries.anyAge');
    return t('batteries.ages', { from: fromAge ?? 0, until: untilAge ?? '…' });
  };
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table aria-label={name}>
        <Table.Thead>
          <Table.Tr>
            {(['what', 'who', 'age', 'when'] as const).map((head) => (
              <Table.Th key={head}>{t(`batteries.column.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => {
            const known = instrumentOf(entry.instrumentCode, entry.instrumentVersion);
            return (
              <Table.Tr key={`${entry.instrumentCode} ${entry.respondent} ${String(entry.fromAge)}`}>
                <Table.Td>{known ? words.title(known) : entry.instrumentCode}</Table.Td>
                <Table.Td>{t(`respondent.${entry.respondent}`)}</Table.Td>
                <Table.Td>{ages(entry)}</Table.Td>
                <Table.Td>
                  {list(entry.timePoints.map((one) => t(`timePoint.${one}`)))}
                  {entry.notAgainWithinDays > 0 &&
                    ` (${t('batteries.notAgain', { count: entry.notAgainWithinDays })})`}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
