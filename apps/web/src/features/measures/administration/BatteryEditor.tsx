import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { LEVELS_OF_CARE, type LevelOfCare } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import classes from '../components/measures.module.css';
import { SaveBatteryDocument, type Battery } from '../register-operations.ts';
import { draftOf, newEntry, type EntryDraft } from './battery-draft.ts';
import { EntryFields } from './EntryFields.tsx';

interface BatteryEditorProps {
  /** Null: a new one. */
  readonly battery: Battery | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Saving makes the next version; what was asked by the old one stays as it was. */
export function BatteryEditor({ battery, onClose, onSaved }: BatteryEditorProps) {
  const { t } = useTranslation('measures');
  const { t: codes } = useTranslation('codes');
  const notify = useNotify();
  const [name, setName] = useState(battery?.name ?? '');
  const [programme, setProgramme] = useState<string>(battery?.programme ?? '');
  const [entries, setEntries] = useState<EntryDraft[]>(battery ? draftOf(battery) : [newEntry('0')]);
  const [next, setNext] = useState(entries.length);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveBatteryDocument);

  const send = async () => {
    setRefusal(null);
    const input = {
      seriesId: battery?.seriesId ?? null,
      baseVersion: battery?.version ?? null,
      name,
      programme: programme === '' ? null : programme,
      entries: entries.map(({ key: _key, timePoints, ...entry }) => ({
        ...entry,
        timePoints: [...timePoints],
      })),
    };
    try {
      const answer = (await save({ variables: { input } })).data?.saveBattery;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('batteries.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  const change = (changed: EntryDraft) =>
    setEntries(entries.map((entry) => (entry.key === changed.key ? changed : entry)));
  const complete =
    name.trim() !== '' && entries.length > 0 && entries.every((one) => one.timePoints.length > 0);

  return (
    <Stack>
      <Title order={2} size="h4">
        {t(battery ? 'batteries.changeTitle' : 'batteries.new')}
      </Title>
      <Group align="flex-end">
        <TextInput
          label={t('batteries.name')}
          w={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('batteries.programme')}
          value={programme}
          onChange={(event) => setProgramme(event.currentTarget.value)}
          data={[
            { value: '', label: t('batteries.everyProgramme') },
            ...LEVELS_OF_CARE.map((level: LevelOfCare) => ({
              value: level,
              label: codes(`levelOfCare.${level}`),
            })),
          ]}
        />
      </Group>
      <Text size="sm">{t('batteries.apart')}</Text>
      <ul className={classes['list']}>
        {entries.map((entry) => (
          <EntryFields
            key={entry.key}
            entry={entry}
            onChange={change}
            onRemove={() => setEntries(entries.filter((one) => one.key !== entry.key))}
          />
        ))}
      </ul>
      <Group>
        <Button
          variant="default"
          className={classes['tap']}
          onClick={() => {
            setEntries([...entries, newEntry(String(next))]);
            setNext(next + 1);
          }}
        >
          {t('batteries.add')}
        </Button>
      </Group>
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={loading} disabled={!complete} onClick={() => void send()}>
          {t('batteries.save')}
        </Button>
      </Group>
    </Stack>
  );
}
