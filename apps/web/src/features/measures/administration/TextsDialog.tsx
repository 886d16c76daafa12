import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { instrumentOf } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { SetInstrumentTextsDocument } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import type { InstrumentDialogProps } from './AttestDialog.tsx';
import { linesOf, textsOf } from './pasted-texts.ts';

/** Texts are pasted as they stand in the licensed form: one line for each question, one for each answer. */
export function TextsDialog({ instrument, onClose, onDone }: InstrumentDialogProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const notify = useNotify();
  const [language, setLanguage] = useState('en');
  const [questions, setQuestions] = useState('');
  const [options, setOptions] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [set, { loading }] = useMutation(SetInstrumentTextsDocument);
  const items = instrumentOf(instrument.code, instrument.version)?.items ?? [];
  const first = items[0]?.answer;
  const values = first?.kind === 'CHOICE' ? first.options.map((option) => option.value) : [];
  const enough =
    linesOf(questions).length === items.length &&
    (linesOf(options).length === 0 || linesOf(options).length === values.length);

  const send = async () => {
    setRefusal(null);
    const { code: instrumentCode, version: instrumentVersion } = instrument;
    const texts = textsOf(
      items.map((item) => item.key),
      values,
      { questions, options },
    );
    try {
      const answer = (
        await set({ variables: { input: { instrumentCode, instrumentVersion, language, texts } } })
      ).data?.setInstrumentTexts;
      if (!answer) return;
      if (answer.__typename === 'Refusal') return setRefusal(answer);
      notify.done(t('texts.done'));
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened size="lg" onClose={onClose} title={t('texts.title', { title: words.title(instrument) })}>
      <Stack>
        <Text size="sm">{t('texts.hint')}</Text>
        <NativeSelect
          label={t('texts.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Textarea
          label={t('texts.questions', { count: items.length })}
          description={t('texts.lines', { count: linesOf(questions).length, of: items.length })}
          autosize
          minRows={5}
          maxRows={14}
          value={questions}
          onChange={(event) => setQuestions(event.currentTarget.value)}
        />
        {values.length > 0 && (
          <Textarea
            label={t('texts.options', { values: values.join(', ') })}
            description={t('texts.lines', { count: linesOf(options).length, of: values.length })}
            autosize
            minRows={3}
            value={options}
            onChange={(event) => setOptions(event.currentTarget.value)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={!enough} onClick={() => void send()}>
            {t('texts.keep')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
