import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Select,
  Stack,
  Textarea,
  TextInput,
  Text,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import {
  ADVERSE_EVENT_ACTIONS,
  ADVERSE_EVENT_CLASSES,
  ADVERSE_EVENT_OUTCOMES,
  ADVERSE_EVENT_SEVERITIES,
  RELATEDNESS,
  raisesSafetyFlag,
  type AdverseEventAction,
  type AdverseEventClass,
  type AdverseEventOutcome,
  type Relatedness,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, toInstant } from '../../../ui/clinic-clock.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useRecord } from '../../../offline/index.ts';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { ReportAdverseEventDocument } from '../adverse-event-operations.ts';

interface AdverseEventFormProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly sessionId?: string | undefined;
  readonly onClose: () => void;
  readonly onReported: () => void;
}

/** The form of an adverse event (clinical.md 2.6). A serious one says before it is sent that it pages somebody. */
export function AdverseEventForm({
  patientId,
  patientName,
  sessionId,
  onClose,
  onReported,
}: AdverseEventFormProps) {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const { zone } = useFormats();
  // One id for this form: sending it twice records it once.
  const [id] = useState(() => crypto.randomUUID());
  const [enteredAt] = useState(() => new Date());
  const [eventClass, setClass] = useState<AdverseEventClass | null>(null);
  const [severity, setSeverity] = useState(1);
  const [serious, setSerious] = useState(false);
  const [expected, setExpected] = useState(false);
  const [relatedness, setRelatedness] = useState<Relatedness>('POSSIBLE');
  const [action, setAction] = useState<AdverseEventAction>('NONE');
  const [outcome, setOutcome] = useState<AdverseEventOutcome>('ONGOING');
  const [description, setDescription] = useState('');
  const [activity, setActivity] = useState('');
  const [occurred, setOccurred] = useState<string | null>(() => fieldOf(zone, new Date().toISOString()));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [loading, setLoading] = useState(false);
  const record = useRecord('ADVERSE_EVENT', ReportAdverseEventDocument);
  const isSerious = serious || severity >= 4;

  const send = async () => {
    if (!eventClass || !occurred) return;
    setRefusal(null);
    const input = {
      ...{
        id,
        patientId,
        eventClass,
        severity,
        expected,
        relatedness,
        action,
        outcome,
        description,
        activity,
      },
      serious: isSerious,
      sessionId: sessionId ?? null,
      occurredAt: toInstant(zone, occurred),
      enteredAt: enteredAt.toISOString(),
      deviceNow: new Date().toISOString(),
    };
    setLoading(true);
    try {
      const answer = await record(id, patientName, { input });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      notify.done(t(answer.kind === 'SENT' ? 'event.reported' : 'event.kept'));
      onReported();
    } catch (error) {
      notify.failed(error);
    } finally {
      setLoading(false);
    }
  };
  const options = <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: t(`event.${group}.${value}` as never) }));

  return (
    <Dialog opened onClose={onClose} title={t('event.title')} size="lg">
      <Stack>
        <Select
          label={t('event.class')}
          data={options(ADVERSE_EVENT_CLASSES, 'classes')}
          value={eventClass}
          onChange={(value) => setClass(value)}
          searchable
          required
          data-autofocus
        />
        <DateTimePicker
          label={t('event.when')}
          value={occurred}
          onChange={setOccurred}
          maxDate={fieldOf(zone, new Date().toISOString())}
        />
        <NativeSelect
          label={t('event.severity')}
          data={ADVERSE_EVENT_SEVERITIES.map((value) => ({
            value: String(value),
            label: `${value} · ${t(`event.severities.${value}`)}`,
          }))}
          value={String(severity)}
          onChange={(event) => setSeverity(Number(event.currentTarget.value))}
        />
        <Group>
          <Checkbox
            label={t('event.serious')}
            checked={isSerious}
            disabled={severity >= 4}
            onChange={(event) => setSerious(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('event.expected')}
            checked={expected}
            onChange={(event) => setExpected(event.currentTarget.checked)}
          />
        </Group>
        <Textarea
          label={t('event.description')}
          minRows={3}
          autosize
          required
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <TextInput
          label={t('event.activity')}
          value={activity}
          onChange={(event) => setActivity(event.currentTarget.value)}
        />
        <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
          <Select
            label={t('event.relatedness')}
            data={options(RELATEDNESS, 'relatednesses')}
            value={relatedness}
            onChange={(value) => value && setRelatedness(value)}
          />
          <Select
            label={t('event.action')}
            data={options(ADVERSE_EVENT_ACTIONS, 'actions')}
            value={action}
            onChange={(value) => value && setAction(value)}
          />
          <Select
            label={t('event.outcome')}
            data={options(ADVERSE_EVENT_OUTCOMES, 'outcomes')}
            value={outcome}
            onChange={(value) => value && setOutcome(value)}
          />
        </Group>
        {raisesSafetyFlag({ severity, serious: isSerious }) && <Text size="sm">{t('event.pages')}</Text>}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={!eventClass || !occurred || description.trim() === ''}
            onClick={() => void send()}
          >
            {t('event.report')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
