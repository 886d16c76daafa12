import { Button, Checkbox, Chip, Group, Stack, Text, Textarea } from '@mantine/core';
import { HOME_FEELINGS, type HomeFeeling } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../offline/index.ts';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { RecordHomePracticeDocument } from '../operations.ts';
import classes from './home.module.css';

interface PracticeFormProps {
  readonly patientId: string;
  readonly name: string;
  /** What the plan prescribes for home. */
  readonly programme: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
  /** Given name of the young person when somebody else fills this in; null: they do it themselves. */
  readonly proxyFor: string | null;
  /** Whether a guardian would see a note that is kept private. */
  readonly guardiansSeePrivate: boolean;
  readonly onRecorded: () => void;
}

const MINUTES = [5, 10, 15, 20, 30, 45] as const;

/** Practice at home in three taps: what, how long, how it went. No points are lost for a bad day. */
export function PracticeForm(props: PracticeFormProps) {
  const { patientId, name, programme, proxyFor, guardiansSeePrivate, onRecorded } = props;
  const { t } = useTranslation('home');
  const notify = useNotify();
  const record = useRecord('HOME_PRACTICE', RecordHomePracticeDocument);
  const [what, setWhat] = useState(programme[0]?.id ?? '');
  const [minutes, setMinutes] = useState(String(MINUTES[1]));
  const [feeling, setFeeling] = useState<HomeFeeling | null>(null);
  const [note, setNote] = useState('');
  const [kept, setKept] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const chosen = programme.find(({ id }) => id === what);

  const save = async () => {
    if (!feeling) return;
    setRefusal(null);
    setSaving(true);
    const now = new Date().toISOString();
    const id = crypto.randomUUID();
    const input = {
      ...{ id, patientId, feeling, note, noteKeptPrivate: kept, minutes: Number(minutes) },
      interventionId: chosen?.id ?? null,
      title: chosen?.title ?? t('practice.other'),
      ...{ occurredAt: now, enteredAt: now, deviceNow: now },
    };
    try {
      const answer = await record(id, name, { input });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      const saved = t(`words.${proxyFor === null ? 'SELF' : 'PROXY'}.saved`, { name: proxyFor });
      notify.done(answer.kind === 'SENT' ? saved : t('practice.kept'));
      setFeeling(null);
      setNote('');
      onRecorded();
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Stack gap="sm">
      <Chip.Group value={what} onChange={setWhat}>
        <Group gap={8} role="radiogroup" aria-label={t('practice.what')}>
          {programme.map(({ id, title }) => (
            <Chip key={id} value={id} size="lg">
              {title}
            </Chip>
          ))}
          <Chip value="" size="lg">
            {t('practice.other')}
          </Chip>
        </Group>
      </Chip.Group>
      <Chip.Group value={minutes} onChange={setMinutes}>
        <Group gap={8} role="radiogroup" aria-label={t('practice.howLong')}>
          {MINUTES.map((value) => (
            <Chip key={value} value={String(value)} size="lg">
              {t('practice.minutes', { count: value })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes['feelings']} role="radiogroup" aria-label={t('practice.how')}>
        {HOME_FEELINGS.map((value) => (
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={feeling === value}
            className={classes['feeling']}
            onClick={() => setFeeling(value)}
          >
            {t(`feeling.${value}`)}
          </button>
        ))}
      </div>
      <Textarea
        label={t('practice.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
      />
      {proxyFor === null && note !== '' && (
        <Checkbox
          label={t('practice.private')}
          description={t(guardiansSeePrivate ? 'practice.privateButSeen' : 'practice.privateHint')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
      )}
      <Text size="sm" c="dimmed">
        {t(`words.${proxyFor === null ? 'SELF' : 'PROXY'}.notWatched`, { name: proxyFor })}
      </Text>
      <RefusalAlert refusal={refusal} />
      <Button size="lg" loading={saving} disabled={!feeling} onClick={() => void save()}>
        {t('practice.save')}
      </Button>
    </Stack>
  );
}
