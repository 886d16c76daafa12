import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePartialDate } from '../hooks/use-partial-date.ts';
import classes from './record-entry-row.module.css';
import type { RecordEntry } from '../record-entry.ts';

/** The calendar date of a date or an instant. */
const dayOf = (value: string): string => value.slice(0, 10);

/** One line of the record as received: what, when, in which state, and where it came from. */
export function RecordEntryRow({ entry }: { entry: RecordEntry }) {
  const { t } = useTranslation('patients');
  const partialDate = usePartialDate();
  const { startedOn, endedOn } = entry;
  const when =
    startedOn && endedOn && dayOf(endedOn) !== dayOf(startedOn)
      ? t('record.range', { from: partialDate(startedOn), until: partialDate(endedOn) })
      : (startedOn ?? endedOn)
        ? partialDate(startedOn ?? endedOn ?? '')
        : null;
  return (
    <li id={`record-${entry.id}`} className={classes['row']}>
      <Text size="sm" c="dimmed" className={classes['when']}>
        {when}
      </Text>
      <div className={classes['what']}>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {entry.display}
          </Text>
          {[entry.status, entry.verificationStatus].map(
            (status, index) =>
              status && (
                <Badge
                  key={index}
                  size="sm"
                  color="gray"
                  variant="outline"
                  styles={{ root: { color: 'var(--mantine-color-text)' } }}
                >
                  {t(`record.statusCode.${status}`, { defaultValue: status })}
                </Badge>
              ),
          )}
        </Group>
        {entry.detail && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {entry.detail}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {[
            entry.code && t('record.code', { code: entry.code }),
            t('record.sourceOf', { reference: entry.sourceReference }),
          ]
            .filter((part) => part)
            .join(' · ')}
        </Text>
      </div>
    </li>
  );
}
