import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCareQuery } from '../../../gql/graphql.ts';
import { InstantText, LocalDateText } from '../../../ui/index.ts';
import { usePrintSchoolLetter } from '../use-print-school-letter.ts';
import { SignLetterDialog } from './SignLetterDialog.tsx';

interface SchoolLettersPanelProps {
  readonly patientId: string;
  readonly care: SchoolCareQuery['schoolCare'];
  readonly maySign: boolean;
}

/** Letters to the school: signed, and the same file each time. */
export function SchoolLettersPanel({ patientId, care, maySign }: SchoolLettersPanelProps) {
  const { t } = useTranslation('school');
  const [signing, setSigning] = useState(false);
  const { print, printing } = usePrintSchoolLetter();
  const { plan, letters } = care;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="school-letters">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} id="school-letters">
          {t('letter.title')}
        </Title>
        {maySign && plan && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setSigning(true)}>
            {t('letter.sign')}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {letters.map((letter) => (
          <Group key={letter.id} justify="space-between" gap="xs">
            <Stack gap={2}>
              <Text size="sm" fw={650}>
                {t('letter.number', {
                  number: letter.number,
                  language: t(`letter.language.${letter.language}`),
                })}
              </Text>
              <Text size="xs" c="dimmed">
                {t('letter.signedBy', { name: letter.signedByName })} <InstantText at={letter.signedAt} /> ·{' '}
                {t('letter.allowedBy', { name: letter.consentBy })} <LocalDateText date={letter.consentOn} />
              </Text>
              {plan && letter === letters[0] && letter.planNumber < plan.number && (
                <Text size="xs" fw={600}>
                  {t('letter.older')}
                </Text>
              )}
            </Stack>
            <Button
              size="xs"
              variant="default"
              className="no-print"
              leftSection={<IconDownload size={14} aria-hidden />}
              aria-label={t('letter.pdfOf', { number: letter.number })}
              loading={printing === letter.id}
              onClick={() => void print(letter.id)}
            >
              {t('letter.pdf')}
            </Button>
          </Group>
        ))}
        {letters.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(plan ? 'letter.none' : 'letter.noPlan')}
          </Text>
        )}
      </Stack>
      {signing && plan && (
        <SignLetterDialog patientId={patientId} planNumber={plan.number} onClose={() => setSigning(false)} />
      )}
    </Paper>
  );
}
