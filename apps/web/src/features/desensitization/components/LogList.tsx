import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, useFormats, useNotify } from '../../../ui/index.ts';
import { clockText } from '../block-timer.ts';
import { MarkLogInErrorDocument, type DesensitizationLog, type Protocol } from '../operations.ts';
import { CorrectLogDialog } from './CorrectLogDialog.tsx';
import classes from './desensitization.module.css';
import { LogDetails } from './LogDetails.tsx';

/** Blocks shown before one asks for more. */
const SHOWN = 5;

interface LogListProps {
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly logs: readonly DesensitizationLog[];
  readonly mayStrike: boolean;
  readonly onChanged: () => void;
}

/** The latest blocks in words, clinic and home told apart; what was struck through stays readable. */
export function LogList({ protocol, patientName, logs, mayStrike, onChanged }: LogListProps) {
  const { t } = useTranslation('desensitization');
  const [all, setAll] = useState(false);
  const shown = all ? logs : logs.slice(0, SHOWN);
  return (
    <ul className={classes['ladder']}>
      {shown.map((log) => (
        <Row key={log.id} {...{ protocol, patientName, log, mayStrike, onChanged }} />
      ))}
      {shown.length < logs.length && (
        <li>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('log.more', { count: logs.length - shown.length })}
          </Button>
        </li>
      )}
      {logs.length === 0 && <li>{t('log.none')}</li>}
    </ul>
  );
}

interface RowProps extends Omit<LogListProps, 'logs'> {
  readonly log: DesensitizationLog;
}

function Row({ protocol, patientName, log, mayStrike, onChanged }: RowProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const { number } = useFormats();
  const [asking, setAsking] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const stands = mayStrike && log.enteredInErrorAt == null;
  const [reason, setReason] = useState('');
  const [strike, { loading }] = useMutation(MarkLogInErrorDocument);
  const send = async () => {
    try {
      const answer = (await strike({ variables: { input: { id: log.id, reason } } })).data
        ?.markDesensitizationLogInError;
      if (answer && 'code' in answer) return notify.refused(answer);
      setAsking(false);
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  const facts = [
    `${clockText(log.doneSeconds)} / ${clockText(log.plannedSeconds)}`,
    log.pressureKpa == null ? '' : `${number(log.pressureKpa, 1)} kPa`,
    log.stopReason == null ? '' : t(`stop.${log.stopReason}`),
    log.painBefore == null
      ? ''
      : t('log.pain', { before: log.painBefore, peak: log.painPeak, after: log.painAfter }),
    log.recoverySeconds == null ? '' : t('log.recovery', { time: clockText(log.recoverySeconds) }),
  ];
  return (
    <li className={classes['rung']} style={{ flexWrap: 'wrap' }}>
      <span className={`${classes['grow']} ${log.enteredInErrorAt != null ? classes['struck'] : ''}`}>
        <Text component="span" fw={600}>
          {log.stepOrdinal}. {log.stimulusName}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          <InstantText at={log.occurredAt} /> · {log.byName}
        </Text>
        <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
        {log.noteForTeam && <Text size="sm">{log.noteForTeam}</Text>}
        <LogDetails log={log} />
      </span>
      <Group gap={6}>
        <Badge variant="light" color={log.setting === 'HOME' ? 'gray' : 'teal'}>
          {t(`setting.${log.setting}`)}
        </Badge>
        {log.lateEntry && <Badge variant="outline">{t('log.late')}</Badge>}
        {log.correctsId != null && <Badge variant="outline">{t('log.correction')}</Badge>}
        {stands && log.source === 'STAFF' && (
          <Button size="compact-sm" variant="subtle" onClick={() => setCorrecting(true)}>
            {t('log.correct')}
          </Button>
        )}
        {stands && !asking && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
            {t('log.strike')}
          </Button>
        )}
      </Group>
      {correcting && (
        <CorrectLogDialog
          {...{ log, protocol, patientName }}
          onClose={() => setCorrecting(false)}
          onCorrected={() => {
            setCorrecting(false);
            onChanged();
          }}
        />
      )}
      {asking && (
        <Group gap="xs" w="100%">
          <TextInput
            aria-label={t('log.why')}
            placeholder={t('log.why')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            className={classes['grow']}
          />
          <Button loading={loading} disabled={reason.trim() === ''} onClick={() => void send()}>
            {t('log.strike')}
          </Button>
        </Group>
      )}
    </li>
  );
}
