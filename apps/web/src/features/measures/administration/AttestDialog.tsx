import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { base64Of } from './base64-of.ts';
import { AttestLicenceDocument, type InstrumentRow } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';

/** Bytes; as much as the register keeps. */
const LARGEST = 5 * 1024 * 1024;

export interface InstrumentDialogProps {
  readonly instrument: InstrumentRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A named person's word that the clinic may use an instrument, with the document it rests on. */
export function AttestDialog({ instrument, onClose, onDone }: InstrumentDialogProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const notify = useNotify();
  const today = useClinicToday();
  const { viewer } = useSession();
  const [termsCheckedOn, setChecked] = useState(today);
  const [documentName, setDocument] = useState('');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [attest, { loading }] = useMutation(AttestLicenceDocument);

  const tooLarge = file !== null && file.size > LARGEST;

  const send = async () => {
    setRefusal(null);
    try {
      const document = file && (await base64Of(file));
      const input = { instrumentCode: instrument.code, termsCheckedOn, documentName, note, document };
      const answer = (await attest({ variables: { input } })).data?.attestLicence;
      if (!answer) return;
      if (answer.__typename === 'Refusal') return setRefusal(answer);
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('attest.title', { title: words.title(instrument) })}>
      <Stack>
        <Text size="sm">
          {t('register.holder', { holder: instrument.licenceHolder })} {instrument.licenceTerms}
        </Text>
        <TextInput
          type="date"
          label={t('attest.checked')}
          value={termsCheckedOn}
          max={today}
          onChange={(event) => setChecked(event.currentTarget.value)}
        />
        <TextInput
          label={t('attest.document')}
          description={t('attest.documentHint')}
          value={documentName}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <FileInput
          label={t('attest.file')}
          description={t('attest.fileHint')}
          placeholder={t('attest.choose')}
          accept="application/pdf,image/png,image/jpeg"
          clearable
          clearButtonProps={{ 'aria-label': t('attest.clear') }}
          value={file}
          error={tooLarge ? t('attest.tooLarge') : undefined}
          onChange={(chosen) => {
            setFile(chosen);
            if (chosen && documentName.trim() === '') setDocument(chosen.name);
          }}
        />
        <TextInput
          label={t('attest.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Checkbox
          label={t('attest.word', { name: viewer.displayName })}
          checked={given}
          onChange={(event) => setGiven(event.currentTarget.checked)}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={!given || documentName.trim() === '' || tooLarge}
            onClick={() => void send()}
          >
            {t('register.attest')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
