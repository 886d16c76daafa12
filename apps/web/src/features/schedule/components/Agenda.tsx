import { Button, Card, Group, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconLock, IconPlus, IconUsers } from '@tabler/icons-react';
import { addDays, mondayOf } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, EmptyState } from '../../../ui/index.ts';
import { disciplineColour } from '../../../ui/discipline-badge.tsx';
import { StatusMark } from '../../../ui/week-grid/index.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import { resourcesOf } from '../schedule-resources.ts';
import { patientNames, type ScheduleSession } from '../schedule-session.ts';
import type { ScheduleView } from '../schedule-view.ts';
import classes from './agenda.module.css';

interface AgendaProps {
  readonly view: ScheduleView;
  readonly schedule: ScheduleContext;
  readonly memberId: string | null;
  readonly today: string;
  readonly onChange: (more: Partial<ScheduleView>) => void;
  readonly onOpen: (sessionId: string) => void;
  readonly onBook: () => void;
}

/** One day as a list, for a phone: choose the day and the person, tap a session for everything else. */
export function Agenda({ view, schedule, memberId, today, onChange, onOpen, onBook }: AgendaProps) {
  const { t } = useTranslation('schedule');
  const { words, shown, people, mayBook } = schedule;
  const monday = mondayOf(view.on);
  const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const resources = resourcesOf(view, people, shown, memberId);
  const filter = { MEMBER: 'members', ROOM: 'rooms', PATIENT: 'patients' } as const;
  const chosen = view[filter[view.by]];
  const sessions = shown
    .filter(({ localOn }) => localOn === view.on)
    .toSorted((a, b) => a.startMinute - b.startMinute);
  return (
    <Stack gap="sm">
      <div className={classes['days']} role="group" aria-label={t('agenda.days')}>
        {week.map((on) => (
          <UnstyledButton
            key={on}
            className={classes['day']}
            aria-pressed={on === view.on}
            aria-label={words.long(on)}
            data-today={on === today || undefined}
            onClick={() => onChange({ on })}
          >
            {words.short(on)}
          </UnstyledButton>
        ))}
      </div>
      {!view.mine && (
        <Select
          label={t(`agenda.of.${view.by}`)}
          placeholder={t('agenda.everybody')}
          searchable
          clearable
          value={chosen.length === 1 ? (chosen[0] ?? null) : null}
          data={resources.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ [filter[view.by]]: id ? [id] : [] })}
        />
      )}
      <Group justify="space-between">
        <Text fw={650} component="h2" size="md">
          {words.long(view.on)}
        </Text>
        {mayBook && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onBook}>
            {t('toolbar.book')}
          </Button>
        )}
      </Group>
      {sessions.length === 0 ? (
        <EmptyState title={t('agenda.none')} text={t('agenda.noneHint')} />
      ) : (
        <Stack gap="xs" component="ul" className={classes['list']}>
          {sessions.map((session) => (
            <li key={session.id}>
              <AgendaRow session={session} schedule={schedule} onOpen={onOpen} />
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

interface AgendaRowProps {
  readonly session: ScheduleSession;
  readonly schedule: ScheduleContext;
  readonly onOpen: (sessionId: string) => void;
}

function AgendaRow({ session, schedule, onOpen }: AgendaRowProps) {
  const { t } = useTranslation('schedule');
  const { words, sessionWords, nameOf } = schedule;
  const room = session.roomId ? nameOf(session.roomId) : null;
  return (
    <Card
      component="button"
      type="button"
      className={classes['row']}
      data-status={session.status}
      style={{ '--discipline': disciplineColour(session.disciplineCode) }}
      onClick={() => onOpen(session.id)}
    >
      <span className={classes['time']}>
        {words.time(session.startMinute)}
        <span className={classes['until']}>{words.time(session.startMinute + session.minutes)}</span>
      </span>
      <span className={classes['what']}>
        <span className={classes['title']}>{session.title}</span>
        <span>{patientNames(session, sessionWords)}</span>
        <span className={classes['with']}>
          {[words.list(session.members.map(({ displayName }) => displayName)), room]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={classes['marks']}>
          <DisciplineBadge code={session.disciplineCode} />
          <StatusMark status={session.status} size={16} />
          {words.code('sessionStatus', session.status)}
          {session.locked && <IconLock size={16} aria-label={t('drawer.locked')} />}
          {session.kind === 'GROUP' && (
            <>
              <IconUsers size={16} aria-hidden />
              {t('group', { count: session.patients.length })}
            </>
          )}
        </span>
      </span>
    </Card>
  );
}
