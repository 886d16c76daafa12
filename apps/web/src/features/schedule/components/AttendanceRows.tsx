import { Anchor, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { ATTENDANCE_NOTE_LIMIT, ATTENDANCES, wasPresent, type Attendance } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import type { ScheduleWords } from '../hooks/use-schedule-words.ts';
import type { ScheduleSession } from '../schedule-session.ts';

type Part = ScheduleSession['patients'][number];

interface Recorded {
  readonly attendance: Attendance;
  readonly minutesDelivered: number | null;
  readonly note: string;
}

interface AttendanceRowsProps {
  readonly session: ScheduleSession;
  readonly words: ScheduleWords;
  readonly editable: boolean;
  readonly onRecord: (part: Part, record: Recorded) => void;
}

/** Before the start a patient can only be expected or excused; the rest is recorded afterwards. */
const BEFORE: readonly Attendance[] = ['EXPECTED', 'ARRIVED', 'EXCUSED'];

/** Who is treated, and whether they came. */
export function AttendanceRows({ session, words, editable, onRecord }: AttendanceRowsProps) {
  const { t } = useTranslation('schedule');
  const may = useAccess();
  // Whoever plans and opens no record is led to the patient's times instead.
  const plansOnly = may('patientTime.manage') && !may('carePlan.read', { relation: 'TEAM' });
  const pathOf = (id: string) => (plansOnly ? `/schedule/patient-times?patient=${id}` : `/patients/${id}`);
  const started = new Date(session.startsAt).getTime() <= new Date().getTime();
  if (session.patients.length === 0) return <Text size="sm">{t('drawer.noPatients')}</Text>;
  return (
    <Stack gap="xs">
      {session.patients.map((part) => {
        const name = part.displayName ?? t('booked');
        return (
          <Group key={part.patientId} gap="xs" align="center" justify="space-between" wrap="wrap">
            {part.displayName ? (
              <Anchor component={Link} to={pathOf(part.patientId)} fw={600} flex="1 1 9rem">
                {name}
              </Anchor>
            ) : (
              <Text flex="1 1 9rem">{name}</Text>
            )}
            {editable && part.displayName ? (
              <Group gap="xs" wrap="nowrap">
                <Select
                  aria-label={t('drawer.attendanceOf', { name })}
                  w={150}
                  allowDeselect={false}
                  value={part.attendance}
                  data={ATTENDANCES.filter(
                    (code) => started || BEFORE.includes(code) || code === part.attendance,
                  ).map((code) => ({ value: code, label: words.code('attendance', code) }))}
                  onChange={(code) => {
                    const attendance = ATTENDANCES.find((known) => known === code);
                    if (!attendance || attendance === part.attendance) return;
                    const minutesDelivered = wasPresent(attendance) ? part.minutesDelivered : null;
                    onRecord(part, { attendance, minutesDelivered, note: part.attendanceNote });
                  }}
                />
                {started && wasPresent(part.attendance) && (
                  <NumberInput
                    aria-label={t('drawer.minutesOf', { name })}
                    w={110}
                    min={0}
                    max={session.minutes * 2}
                    allowDecimal={false}
                    hideControls
                    suffix={` ${t('drawer.minutesShort')}`}
                    defaultValue={part.minutesDelivered ?? session.minutes}
                    onBlur={(event) => {
                      const minutes = Number.parseInt(event.currentTarget.value, 10);
                      if (Number.isInteger(minutes) && minutes !== part.minutesDelivered) {
                        onRecord(part, {
                          attendance: part.attendance,
                          minutesDelivered: minutes,
                          note: part.attendanceNote,
                        });
                      }
                    }}
                  />
                )}
              </Group>
            ) : (
              <Text size="sm" c="dimmed">
                {words.code('attendance', part.attendance)}
              </Text>
            )}
            {editable && part.displayName && (
              <TextInput
                key={part.attendanceNote}
                flex="1 1 100%"
                aria-label={t('drawer.noteOf', { name })}
                placeholder={t('drawer.note')}
                maxLength={ATTENDANCE_NOTE_LIMIT}
                defaultValue={part.attendanceNote}
                onBlur={(event) => {
                  const note = event.currentTarget.value.trim();
                  const { attendance, minutesDelivered } = part;
                  if (note !== part.attendanceNote) onRecord(part, { attendance, minutesDelivered, note });
                }}
              />
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
