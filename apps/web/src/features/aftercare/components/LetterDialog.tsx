import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { LETTER_LANGUAGES, LETTER_TEXT_MAX, LETTER_TEXTS, type LetterLanguage } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DischargeLetterFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useWrite } from '../../../ui/index.ts';
import {
  DischargeLettersDocument,
  SaveDischargeLetterDocument,
  SignDischargeLetterDocument,
} from '../operations.ts';

interface LetterDialogProps {
  readonly patientId: string;
  /** Null begins one. */
  readonly draft: DischargeLetterFieldsFragment | null;
  readonly maySign: boolean;
  readonly onClose: () => void;
}

/** What is written by hand; a physician signs what is saved. */
export function LetterDialog({ patientId, draft, maySign, onClose }: LetterDialogProps) {
  const { t, i18n } = useTranslation('aftercare');
  // Kept while the dialog is open: a second try is the same letter.
  const [newId] = useState(() => crypto.randomUUID());
  const id = draft?.id ?? newId;
  const [language, setLanguage] = useState<LetterLanguage>(
    draft?.language ?? (i18n.language.startsWith('es') ? 'es' : 'en'),
  );
  const [texts, setTexts] = useState({
    ...{ course: draft?.course ?? '', recommendations: draft?.recommendations ?? '' },
    followUp: draft?.followUp ?? '',
  });
  const saving = useWrite(SaveDischargeLetterDocument, [DischargeLettersDocument]);
  const signing = useWrite(SignDischargeLetterDocument, [DischargeLettersDocument]);
  const version = draft?.version ?? 0;
  const save = () => saving.write({ input: { id, patientId, version, language, ...texts } });
  const sign = async () => {
    const changed =
      draft === null ||
      language !== draft.language ||
      LETTER_TEXTS.some((name) => texts[name] !== draft[name]);
    if (changed && !(await save())) return;
    if (await signing.write({ input: { letterId: id, version: changed ? version + 1 : version } })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('letter.title')} size="xl" closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((saved) => {
            if (saved) onClose();
          });
        }}
      >
        <Stack>
          <Text size="sm">{t('letter.hint')}</Text>
          <SegmentedControl
            aria-label={t('letter.languageOf')}
            value={language}
            onChange={setLanguage}
            data={LETTER_LANGUAGES.map((value) => ({ value, label: t(`letter.language.${value}`) }))}
          />
          {LETTER_TEXTS.map((name) => (
            <Textarea
              key={name}
              autosize
              minRows={name === 'course' ? 4 : 2}
              label={t(`letter.text.${name}`)}
              maxLength={LETTER_TEXT_MAX}
              value={texts[name]}
              onChange={({ currentTarget: { value } }) =>
                setTexts((before) => ({ ...before, [name]: value }))
              }
            />
          ))}
          <RefusalAlert refusal={saving.refusal ?? signing.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant={maySign ? 'default' : 'filled'} loading={saving.loading}>
              {t('letter.save')}
            </Button>
            {maySign && (
              <Button loading={signing.loading} onClick={() => void sign()}>
                {t('letter.sign')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
