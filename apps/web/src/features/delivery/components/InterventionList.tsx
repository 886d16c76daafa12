import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconClockPlus, IconPlayerPlayFilled, IconPlayerStopFilled, IconPlus } from '@tabler/icons-react';
import { INTERVENTION_KINDS, type InterventionKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import { useSecond } from '../hooks/use-second.ts';
import type { PlannedIntervention } from '../operations.ts';
import { elapsed, type RunningTimer } from '../running-timer.ts';
import classes from './bedside.module.css';

export interface Act {
  readonly kind: InterventionKind;
  readonly interventionId: string | null;
}

interface InterventionListProps {
  readonly planned: readonly PlannedIntervention[];
  /** Disciplines that treat in this session: theirs come first, the others on request. */
  readonly disciplineCodes: readonly string[];
  readonly running: RunningTimer | null;
  readonly disabled: boolean;
  /** Why this is not to be done now, in the reader's words; null where nothing holds it. */
  readonly onHold: (kind: InterventionKind) => string | null;
  readonly minutesOf: (act: Act) => number;
  readonly onStart: (act: Act) => void;
  readonly onStop: () => void;
  /** Done already, without a clock. */
  readonly onMinutes: (act: Act, planned: number) => void;
}

/** What is done, from the plan: a tap starts, a tap stops. Starting one stops the other. */
export function InterventionList({
  planned,
  disciplineCodes,
  running,
  disabled,
  onHold,
  minutesOf,
  onStart,
  onStop,
  onMinutes,
}: InterventionListProps) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const [choosing, setChoosing] = useState(false);
  const own = planned.filter(
    (row) => row.booked || disciplinesOf(row).some((code) => disciplineCodes.includes(code)),
  );
  const isRunning = (act: Act) =>
    running !== null && running.kind === act.kind && running.interventionId === act.interventionId;
  const rows = own.map((row) => ({ ...row, act: { kind: row.kind, interventionId: row.interventionId } }));
  const unlisted = running && !rows.some(({ act }) => isRunning(act)) ? running : null;
  return (
    <Stack gap="xs">
      <ul className={classes['list']}>
        {unlisted && (
          <ActRow
            title={words.kind(unlisted.kind)}
            detail=""
            startedAt={unlisted.startedAt}
            disabled={disabled}
            onStop={onStop}
          />
        )}
        {rows.map(({ act, title, minutes, precautions, interventionId }) => (
          <ActRow
            key={interventionId}
            title={title}
            detail={t('acts.doneOf', { done: minutesOf(act), planned: minutes })}
            precautions={precautions}
            onHold={onHold(act.kind)}
            startedAt={isRunning(act) ? (running?.startedAt ?? null) : null}
            disabled={disabled}
            onStart={() => onStart(act)}
            onStop={onStop}
            onMinutes={() => onMinutes(act, minutes)}
          />
        ))}
      </ul>
      {rows.length === 0 && !unlisted && (
        <Text size="sm" c="dimmed">
          {t('acts.none')}
        </Text>
      )}
      {choosing ? (
        <Select
          autoFocus
          searchable
          defaultDropdownOpened
          label={t('acts.what')}
          data={INTERVENTION_KINDS.map((kind) => ({
            value: kind,
            label: words.kind(kind),
            disabled: onHold(kind) !== null,
          }))}
          onDropdownClose={() => setChoosing(false)}
          onChange={(value) => {
            const kind = INTERVENTION_KINDS.find((known) => known === value);
            setChoosing(false);
            if (kind) onStart({ kind, interventionId: null });
          }}
        />
      ) : (
        <Button
          size="md"
          variant="subtle"
          disabled={disabled}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('acts.other')}
        </Button>
      )}
    </Stack>
  );
}

const disciplinesOf = ({ disciplineCode, coTreatingDisciplineCodes }: PlannedIntervention) => [
  disciplineCode,
  ...coTreatingDisciplineCodes,
];

interface ActRowProps {
  readonly title: string;
  readonly detail: string;
  readonly precautions?: string;
  readonly onHold?: string | null;
  readonly startedAt: string | null;
  readonly disabled: boolean;
  readonly onStart?: () => void;
  readonly onStop: () => void;
  readonly onMinutes?: () => void;
}

function ActRow({
  title,
  detail,
  precautions = '',
  onHold = null,
  startedAt,
  disabled,
  onStart,
  onStop,
  onMinutes,
}: ActRowProps) {
  const { t } = useTranslation('delivery');
  return (
    <li className={classes['act']} data-running={startedAt ? true : undefined}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" className="numbers">
          {startedAt ? <Running from={startedAt} /> : detail}
        </Text>
        {precautions && <Text size="sm">{t('acts.precautions', { text: precautions })}</Text>}
        {onHold && (
          <Text size="sm" fw={600}>
            {onHold}
          </Text>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {onMinutes && !startedAt && (
          <ActionIcon
            size={52}
            radius="xl"
            variant="default"
            disabled={disabled || onHold !== null}
            aria-label={t('acts.minutes', { title })}
            onClick={onMinutes}
          >
            <IconClockPlus size={22} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          size={52}
          radius="xl"
          variant={startedAt ? 'filled' : 'light'}
          disabled={disabled || (onHold !== null && !startedAt)}
          aria-label={t(startedAt ? 'acts.stop' : 'acts.start', { title })}
          onClick={startedAt ? onStop : onStart}
        >
          {startedAt ? (
            <IconPlayerStopFilled size={24} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={24} aria-hidden />
          )}
        </ActionIcon>
      </Group>
    </li>
  );
}

function Running({ from }: { from: string }) {
  const now = useSecond();
  return <>{elapsed(from, now)}</>;
}
