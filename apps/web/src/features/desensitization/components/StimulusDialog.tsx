import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { STIMULUS_MODALITIES, STIMULUS_NAME_LIMIT, type StimulusModality } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { SaveStimulusDocument, type Stimulus } from '../protocol-operations.ts';

interface StimulusDialogProps {
  /** Null for a new one. */
  readonly stimulus: Stimulus | null;
  readonly nextPlace: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A code of its own for a new stimulus; it is never shown. */
const newCode = () => `OWN_${crypto.randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;

export function StimulusDialog({ stimulus, nextPlace, onClose, onSaved }: StimulusDialogProps) {
  const { t } = useTranslation(['desensitization', 'codes']);
  const notify = useNotify();
  const today = useClinicToday();
  const [code] = useState(() => stimulus?.code ?? newCode());
  const [name, setName] = useState(stimulus?.name ?? '');
  const [modality, setModality] = useState<StimulusModality>(stimulus?.modality ?? 'TEXTURE');
  const [place, setPlace] = useState<number | string>(stimulus?.sortOrder ?? nextPlace);
  const [inUse, setInUse] = useState(stimulus?.retiredOn == null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveStimulusDocument);
  const send = async () => {
    setRefusal(null);
    const retiredOn = inUse ? null : (stimulus?.retiredOn ?? today);
    const input = { code, name, modality, sortOrder: Number(place), retiredOn };
    try {
      const variables = { input: { ...input, version: stimulus?.version ?? 0 } };
      const answer = (await save({ variables })).data?.saveDesensitizationStimulus;
      if (!answer) return;
      if (answer.__typename === 'Refusal') return setRefusal(answer);
      notify.done(t('catalogue.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={stimulus ? t('catalogue.editOf', { name: stimulus.name }) : t('catalogue.addStimulus')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <TextInput
            required
            data-autofocus
            label={t('catalogue.name')}
            maxLength={STIMULUS_NAME_LIMIT}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('catalogue.kind')}
            data={STIMULUS_MODALITIES.map((value) => ({ value, label: t(`codes:modality.${value}`) }))}
            value={modality}
            onChange={(event) => setModality(event.currentTarget.value as StimulusModality)}
          />
          <NumberInput
            label={t('catalogue.place')}
            min={0}
            allowDecimal={false}
            value={place}
            onChange={setPlace}
          />
          {stimulus && (
            <Switch
              label={t('catalogue.inUse')}
              checked={inUse}
              onChange={(event) => setInUse(event.currentTarget.checked)}
            />
          )}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={name.trim() === ''}>
              {t('catalogue.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
