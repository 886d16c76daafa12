import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccess, useSession } from '../../../app/session.tsx';
import type { ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge, useFormats } from '../../../ui/index.ts';
import { MembersDocument } from '../../team/operations.ts';
import type { ConferenceSteps } from '../hooks/use-conference-steps.ts';
import classes from './conference.module.css';

interface AttendancePanelProps {
  readonly conference: ConferenceFieldsFragment;
  readonly steps: ConferenceSteps;
}

type Attendance = ConferenceFieldsFragment['attendance'][number];

/** Who is here, with credential and discipline as they are that day. */
export function AttendancePanel({ conference, steps }: AttendancePanelProps) {
  const { t } = useTranslation('conference');
  const { viewer } = useSession();
  const may = useAccess();
  const { status, attendance, agenda } = conference;
  const writing =
    status === 'UNDER_WAY' && agenda.some(({ relation }) => may('conference.record', { relation }));
  const here = new Set(attendance.filter(({ leftAt }) => !leftAt).map(({ memberId }) => memberId));
  const heading = t(status === 'CLOSED' ? 'attendance.was' : 'attendance.title');
  return (
    <Paper p="md" component="section" aria-label={heading}>
      <Title order={2} mb="xs">
        {heading}
      </Title>
      {attendance.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('attendance.none')}
        </Text>
      )}
      <Stack gap="xs" component="ul" className={classes['list'] ?? ''}>
        {attendance.map((row) => (
          <Participant key={row.memberId} row={row} status={status} steps={writing ? steps : null} />
        ))}
      </Stack>
      {writing && (
        <Stack gap="xs" mt="sm">
          {viewer.memberId && !here.has(viewer.memberId) && (
            <Button
              variant="light"
              size="xs"
              onClick={() => viewer.memberId && void steps.attend(viewer.memberId, true)}
            >
              {t('attendance.me')}
            </Button>
          )}
          <AddParticipant here={here} onAdd={(memberId) => void steps.attend(memberId, true)} />
        </Stack>
      )}
    </Paper>
  );
}

interface ParticipantProps {
  readonly row: Attendance;
  readonly status: ConferenceFieldsFragment['status'];
  /** Null where the viewer does not write it down. */
  readonly steps: ConferenceSteps | null;
}

function Participant({ row, status, steps }: ParticipantProps) {
  const { t } = useTranslation('conference');
  const { instant } = useFormats();
  return (
    <Group component="li" justify="space-between" gap={4} wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" fw={600} className={classes['name'] ?? ''}>
          {[row.name, row.credential].filter(Boolean).join(', ')}
        </Text>
        {row.disciplineCode && <DisciplineBadge code={row.disciplineCode} />}
        <Text size="xs" c="dimmed">
          {[
            row.leftAt && t('attendance.left', { at: instant(row.leftAt) }),
            status === 'CLOSED' && t(row.signedAt ? 'attendance.signed' : 'attendance.unsigned'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {steps && (
        <Button
          variant="subtle"
          size="compact-xs"
          mih={28}
          aria-label={t(row.leftAt ? 'attendance.back' : 'attendance.leave', { name: row.name })}
          onClick={() => void steps.attend(row.memberId, row.leftAt !== null)}
        >
          {t(row.leftAt ? 'attendance.isBack' : 'attendance.leaves')}
        </Button>
      )}
    </Group>
  );
}

interface AddParticipantProps {
  readonly here: ReadonlySet<string>;
  readonly onAdd: (memberId: string) => void;
}

function AddParticipant({ here, onAdd }: AddParticipantProps) {
  const { t } = useTranslation(['conference', 'codes']);
  const { data } = useQuery(MembersDocument);
  const others = (data?.members ?? []).filter(({ id, active }) => active && !here.has(id));
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('attendance.add')}
      placeholder={t('attendance.add')}
      value={null}
      data={others.map(({ id, displayName, discipline }) => ({
        value: id,
        label: `${displayName} · ${t(`codes:discipline.${discipline.code}` as never)}`,
      }))}
      onChange={(memberId) => memberId && onAdd(memberId)}
    />
  );
}
