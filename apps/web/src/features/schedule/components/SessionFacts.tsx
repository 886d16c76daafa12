import { Group, Stack, Text } from '@mantine/core';
import { IconLock, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetailsQuery } from '../../../gql/graphql.ts';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import { StatusMark } from '../../../ui/week-grid/index.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { ScheduleSession } from '../schedule-session.ts';

interface SessionFactsProps {
  readonly session: ScheduleSession;
  readonly details: SessionDetailsQuery['session'] | null;
  readonly schedule: ScheduleContext;
}

/** When, where, with whom, and how it stands. */
export function SessionFacts({ session, details, schedule }: SessionFactsProps) {
  const { t } = useTranslation('schedule');
  const { instant, list } = useFormats();
  const { words, nameOf } = schedule;
  const room = session.roomId ? nameOf(session.roomId) : null;
  return (
    <Stack gap={6}>
      <Text fw={650}>
        {words.long(session.localOn)}, {words.span(session.startMinute, session.minutes)}
      </Text>
      <Group gap="xs">
        <DisciplineBadge code={session.disciplineCode} />
        <Group gap={4}>
          <StatusMark status={session.status} size={16} />
          <Text size="sm">{words.code('sessionStatus', session.status)}</Text>
        </Group>
        <Text size="sm">{words.code('sessionKind', session.kind)}</Text>
        <Text size="sm">{t('minutes', { count: session.minutes })}</Text>
        {session.locked && (
          <Group gap={4}>
            <IconLock size={16} aria-hidden />
            <Text size="sm">{t('drawer.locked')}</Text>
          </Group>
        )}
        {session.seriesId && (
          <Group gap={4}>
            <IconRepeat size={16} aria-hidden />
            <Text size="sm">{t(session.detached ? 'drawer.detached' : 'drawer.series')}</Text>
          </Group>
        )}
      </Group>
      <Text size="sm">
        {t('drawer.with', {
          names: list(session.members.map(({ displayName }) => displayName)),
        })}
        {room ? ` · ${room}` : ''}
      </Text>
      {details && details.equipment.length > 0 && (
        <Text size="sm">
          {t('drawer.equipment', {
            list: list(details.equipment.map(({ name, units }) => (units > 1 ? `${units} × ${name}` : name))),
          })}
        </Text>
      )}
      {details?.note && <Text size="sm">{details.note}</Text>}
      {details?.cancelReason && (
        <Text size="sm">
          {t(details.cancelledLate ? 'drawer.cancelledLate' : 'drawer.cancelled', {
            reason: words.code('cancelReason', details.cancelReason),
            by: details.cancelledBy ? words.code('canceller', details.cancelledBy) : '',
            at: details.cancelledAt ? instant(details.cancelledAt) : '',
          })}
          {details.cancelNote ? ` ${details.cancelNote}` : ''}
        </Text>
      )}
      {details?.overrides.map((override) => (
        <Text key={`${override.warning} ${override.at}`} size="sm" c="dimmed">
          {t('drawer.override', {
            warning: words.code('warning', override.warning),
            reason: override.reason,
            by: override.byName,
          })}
        </Text>
      ))}
    </Stack>
  );
}
