import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { Workup, WorkupTest } from '../operations.ts';
import { CancelTestDialog } from './CancelTestDialog.tsx';
import { OrderTestDialog } from './OrderTestDialog.tsx';
import { Panel } from './Panel.tsx';
import { ResultDialog } from './ResultDialog.tsx';
import classes from './workup.module.css';

type Doing =
  { readonly what: 'ORDER' } | { readonly what: 'RECORD' | 'CANCEL'; readonly test: WorkupTest } | null;

/** Tests that were ordered for a question, and what they said, cancelled ones struck through. */
export function TestsPanel({ workup, mayOrder }: { workup: Workup; mayOrder: boolean }) {
  const { t } = useWorkupWords();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const columns = ['kind', 'purpose', 'orderedOn', 'doneOn', 'result', 'note'] as const;
  return (
    <Panel
      title={t('tests.title')}
      action={
        mayOrder && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFlask size={16} aria-hidden />}
            onClick={() => setDoing({ what: 'ORDER' })}
          >
            {t('tests.order')}
          </Button>
        )
      }
    >
      {workup.tests.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('tests.none')} {t('tests.noneHint')}
        </Text>
      ) : (
        <div className={classes['tests']}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col" className={classes['head'] ?? ''}>
                    {t(`tests.${column}`)}
                  </Table.Th>
                ))}
                {mayOrder && (
                  <Table.Th scope="col" className="no-print">
                    {t('tests.actions')}
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {workup.tests.map((test) => (
                <TestRow key={test.id} test={test} mayOrder={mayOrder} onDo={setDoing} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {doing?.what === 'ORDER' && <OrderTestDialog episodeId={workup.episodeId} onClose={close} />}
      {doing?.what === 'RECORD' && <ResultDialog test={doing.test} onClose={close} />}
      {doing?.what === 'CANCEL' && <CancelTestDialog test={doing.test} onClose={close} />}
    </Panel>
  );
}

interface TestRowProps {
  readonly test: WorkupTest;
  readonly mayOrder: boolean;
  readonly onDo: (doing: Doing) => void;
}

function TestRow({ test, mayOrder, onDo }: TestRowProps) {
  const { t, say, testName } = useWorkupWords();
  const { localDate, instant } = useFormats();
  const name = testName(test);
  const cancelled = test.cancelledAt != null;
  const last = test.results.at(-1);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600} className={cancelled ? classes['cancelled'] : ''}>
        {name}
      </Table.Th>
      <Table.Td data-label={t('tests.purpose')}>
        {test.purpose}
        <Text size="xs" c="dimmed">
          {test.orderedByName}
        </Text>
      </Table.Td>
      <Table.Td className={classes['head'] ?? ''} data-label={t('tests.orderedOn')}>
        {localDate(test.orderedOn)}
      </Table.Td>
      <Table.Td
        className={classes['head'] ?? ''}
        data-label={t('tests.doneOn')}
        data-empty={test.doneOn ? undefined : true}
      >
        {test.doneOn ? localDate(test.doneOn) : '–'}
      </Table.Td>
      <Table.Td className={classes['head'] ?? ''} data-label={t('tests.result')}>
        <Badge
          color="gray"
          variant={cancelled || test.resultClass === 'PENDING' ? 'outline' : 'light'}
          styles={{ root: { color: 'var(--mantine-color-text)' } }}
          className={classes['badge'] ?? ''}
        >
          {cancelled ? t('tests.cancelled') : say(`resultClass.${test.resultClass}`)}
        </Badge>
      </Table.Td>
      <Table.Td
        data-label={last?.note ? t('tests.note') : undefined}
        data-empty={last || cancelled ? undefined : true}
      >
        {last?.note}
        {cancelled && (
          <Text size="sm">
            {t('tests.cancelledBy', {
              name: test.cancelledByName ?? '',
              time: instant(test.cancelledAt ?? ''),
              reason: test.cancelReason ?? '',
            })}
          </Text>
        )}
        {test.results.slice(0, -1).map((result) => (
          <Text key={result.id} size="xs" c="dimmed">
            {t('tests.earlier', {
              result: [say(`resultClass.${result.resultClass}`), result.note].filter(Boolean).join(': '),
              name: result.recordedByName,
              time: instant(result.recordedAt),
            })}
          </Text>
        ))}
      </Table.Td>
      {mayOrder && (
        <Table.Td className="no-print">
          {!cancelled && (
            <Group gap="xs" wrap="nowrap">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('tests.recordOf', { test: name })}
                onClick={() => onDo({ what: 'RECORD', test })}
              >
                {t('tests.record')}
              </Button>
              {test.resultClass === 'PENDING' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('tests.cancelOf', { test: name })}
                  onClick={() => onDo({ what: 'CANCEL', test })}
                >
                  {t('tests.cancelTest')}
                </Button>
              )}
            </Group>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
