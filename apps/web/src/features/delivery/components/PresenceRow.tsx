import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconUserOff } from '@tabler/icons-react';
import {
  attendanceOnArrival,
  LOSS_NOTE_LIMIT,
  LOSS_REASONS,
  wasPresent,
  type Attendance,
  type LossReason,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { PresenceToRecord } from '../hooks/use-bedside-records.ts';
import type { BedsidePatient } from '../operations.ts';
import classes from './bedside.module.css';

interface PresenceRowProps {
  readonly part: BedsidePatient;
  readonly name: string;
  /** As the calendar has it. */
  readonly attendance: Attendance;
  readonly startsAt: string;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onRecord: (presence: PresenceToRecord) => void;
}

/** Whether one patient is here: one tap, and one more for the reason when not. */
export function PresenceRow({
  part,
  name,
  attendance,
  startsAt,
  editable,
  busy,
  onRecord,
}: PresenceRowProps) {
  const { t } = useTranslation(['delivery', 'codes']);
  const { timeRange } = useFormats();
  const [asking, setAsking] = useState<'ABSENT' | 'LEFT' | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const { presence, sessionId, patientId } = part;
  const here = wasPresent(attendance);
  const record = (more: Omit<PresenceToRecord, 'sessionId' | 'patientId' | 'basedOnId'>) => {
    setAsking(null);
    setOther(null);
    onRecord({ sessionId, patientId, basedOnId: presence?.id ?? null, ...more });
  };
  const arrived = presence?.arrivedAt ? new Date(presence.arrivedAt) : null;
  const lose = (lossReason: LossReason, lossNote = '') =>
    asking === 'LEFT'
      ? record({ attendance, arrivedAt: arrived, leftAt: new Date(), lossReason, lossNote })
      : record({ attendance: 'ABSENT', lossReason, lossNote });
  const time = (at: string) => timeRange(at, at);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" className="numbers">
          {t(`codes:attendance.${attendance}`)}
          {presence?.arrivedAt && <> · {t('presence.since', { time: time(presence.arrivedAt) })}</>}
          {presence?.leftAt && <> · {t('presence.until', { time: time(presence.leftAt) })}</>}
          {presence?.lossReason && <> · {t(`lossReason.${presence.lossReason}`)}</>}
        </Text>
      </Group>
      {editable && asking === null && (
        <div className={classes['pair']}>
          <Button
            size="md"
            variant={here ? 'light' : 'filled'}
            disabled={busy}
            aria-pressed={here}
            leftSection={<IconCheck size={20} aria-hidden />}
            onClick={() => {
              const now = new Date();
              record({
                attendance: attendanceOnArrival(now.getTime(), Date.parse(startsAt)),
                arrivedAt: now,
              });
            }}
          >
            {t('presence.here')}
          </Button>
          <Button
            size="md"
            variant="default"
            disabled={busy}
            leftSection={<IconUserOff size={20} aria-hidden />}
            onClick={() => setAsking(here ? 'LEFT' : 'ABSENT')}
          >
            {t(here ? 'presence.leftEarly' : 'presence.absent')}
          </Button>
        </div>
      )}
      {asking !== null && (
        <Stack gap="xs" role="group" aria-label={t('presence.why')}>
          <Text size="sm">{t(asking === 'LEFT' ? 'presence.whyLeft' : 'presence.why')}</Text>
          {other === null ? (
            <div className={classes['chips']}>
              {LOSS_REASONS.map((reason) => (
                <Button
                  key={reason}
                  size="md"
                  px="xs"
                  variant="default"
                  classNames={{ label: classes['wrapping'] ?? '' }}
                  disabled={busy}
                  onClick={() => (reason === 'OTHER' ? setOther('') : lose(reason))}
                >
                  {t(`lossReason.${reason}`)}
                </Button>
              ))}
            </div>
          ) : (
            <>
              <Textarea
                autoFocus
                label={t('presence.note')}
                maxLength={LOSS_NOTE_LIMIT}
                value={other}
                onChange={(event) => setOther(event.currentTarget.value)}
              />
              <Button
                size="md"
                disabled={busy || other.trim() === ''}
                onClick={() => lose('OTHER', other.trim())}
              >
                {t('presence.record')}
              </Button>
            </>
          )}
          <Button
            size="md"
            variant="subtle"
            onClick={() => {
              setAsking(null);
              setOther(null);
            }}
          >
            {t('cancel')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
