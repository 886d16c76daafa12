import { CONSENT_BY_MAX, LETTER_LANGUAGES, type LetterLanguage } from '@consilium/domain';
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useWrite } from '../../../ui/index.ts';
import { SchoolCareDocument, SignSchoolLetterDocument } from '../operations.ts';

interface SignLetterDialogProps {
  readonly patientId: string;
  /** The plan that was read. */
  readonly planNumber: number;
  readonly onClose: () => void;
}

/** A letter leaves the clinic: in which language, and who of the family allowed it. */
export function SignLetterDialog({ patientId, planNumber, onClose }: SignLetterDialogProps) {
  const { t, i18n } = useTranslation('school');
  const today = useClinicToday();
  // Kept while the dialog is open: a second try is the same letter.
  const [id] = useState(() => crypto.randomUUID());
  const [language, setLanguage] = useState<LetterLanguage>(i18n.language.startsWith('es') ? 'es' : 'en');
  const [consentBy, setConsentBy] = useState('');
  const [consentOn, setConsentOn] = useState(today);
  const { write, refusal, loading } = useWrite(SignSchoolLetterDocument, [SchoolCareDocument]);
  const sign = async () => {
    if (await write({ input: { id, patientId, planNumber, language, consentBy, consentOn } })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('letter.sign')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
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
          <Group grow align="start">
            <TextInput
              data-autofocus
              required
              label={t('letter.consentBy')}
              maxLength={CONSENT_BY_MAX}
              value={consentBy}
              onChange={(event) => setConsentBy(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              required
              label={t('letter.consentOn')}
              max={today}
              value={consentOn}
              onChange={(event) => setConsentOn(event.currentTarget.value)}
            />
          </Group>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('letter.signNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
