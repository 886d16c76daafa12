import { Group, Select, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { WeekGrid, type GridBy } from '../../../ui/week-grid/index.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import type { WeekProposal } from '../operations.ts';
import { daysOf, toGridSession } from '../proposed-grid.ts';

interface ProposedWeekProps {
  readonly proposal: WeekProposal;
  readonly names: WeekNames;
  readonly onOpen: (id: string) => void;
}

type By = Exclude<GridBy, 'DAY'>;

/** The week as it would be: read only, each session leads to why it is there. */
export function ProposedWeek({ proposal, names, onOpen }: ProposedWeekProps) {
  const { t, i18n } = useTranslation('week-builder');
  const { list, localDate } = useFormats();
  const [by, setBy] = useState<By>('PATIENT');
  const [only, setOnly] = useState<string | null>(null);
  const sessions = useMemo(
    () => proposal.sessions.filter(({ change }) => change !== 'DROPPED'),
    [proposal.sessions],
  );
  const resources = useMemo(() => resourcesOf(by, sessions, names), [by, sessions, names]);
  const days = daysOf(proposal.weekOf, names.weekdays, sessions);
  const shown = resources.filter(({ id }) => only === null || id === only);
  const weekday = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const columns = shown.flatMap(({ id, name }) =>
    days.map((on) => ({
      id: `${id} ${on}`,
      groupId: id,
      resourceId: id,
      on,
      title: weekday.format(new Date(`${on}T00:00:00Z`)),
      fullTitle: `${localDate(on)}, ${name}`,
    })),
  );
  const words = {
    list,
    change: (change: WeekProposal['sessions'][number]['change']) => t(`change.${change}`),
    pinned: t('pinned'),
  };
  return (
    <>
      <Group mb="sm" gap="sm">
        <SegmentedControl
          aria-label={t('week.by')}
          value={by}
          onChange={(value) => {
            setBy(value);
            setOnly(null);
          }}
          data={(['PATIENT', 'MEMBER', 'ROOM'] as const).map((value) => ({
            value,
            label: t(`week.${value}`),
          }))}
        />
        <Select
          aria-label={t('week.only')}
          placeholder={t('week.everybody')}
          data={resources.map(({ id, name }) => ({ value: id, label: name }))}
          value={only}
          onChange={setOnly}
          searchable
          clearable
          w={240}
        />
      </Group>
      <WeekGrid
        label={t('week.label', { date: localDate(proposal.weekOf) })}
        columns={columns}
        groups={shown.map(({ id, name, disciplineCode }) => ({
          id,
          title: name,
          subtitle: null,
          disciplineCode,
        }))}
        sessions={sessions.map((session) => toGridSession(session, by, names, words))}
        by={by}
        range={names.frame}
        minColumnWidth={120}
        height="34rem"
        onOpen={onOpen}
      />
    </>
  );
}

/** Only who or what the week names: a room that stays empty takes no column. */
function resourcesOf(by: By, sessions: WeekProposal['sessions'], names: WeekNames) {
  const used = new Map<string, { id: string; name: string; disciplineCode: string | null }>();
  for (const session of sessions) {
    if (by === 'ROOM' && session.roomId) {
      used.set(session.roomId, {
        id: session.roomId,
        name: names.room(session.roomId),
        disciplineCode: null,
      });
    }
    if (by === 'MEMBER') {
      for (const id of session.memberIds) {
        used.set(id, { id, name: names.member(id), disciplineCode: names.disciplineOf(id) });
      }
    }
    if (by === 'PATIENT') {
      for (const { patientId, displayName, excused } of session.patients) {
        if (!excused) used.set(patientId, { id: patientId, name: displayName ?? '…', disciplineCode: null });
      }
    }
  }
  return [...used.values()].sort((a, b) => a.name.localeCompare(b.name));
}
