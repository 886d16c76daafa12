import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { DischargeLetterFieldsFragment } from '../../../gql/graphql.ts';
import { ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { usePrintLetter } from '../use-print-letter.ts';
import { DischargeLettersDocument } from '../operations.ts';
import { LetterDialog } from './LetterDialog.tsx';

/** Letters about the stays: one draft at a time, what is signed stays. */
export function LettersPanel({ patientId, relation }: { patientId: string; relation: PatientRelation }) {
  const { t } = useTranslation('aftercare');
  const may = useAccess();
  const [writing, setWriting] = useState(false);
  const { print, printing } = usePrintLetter();
  const { data, error, refetch } = useQuery(DischargeLettersDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />;
  const letters = data.dischargeLetters;
  const draft = letters.find(({ signedAt }) => !signedAt) ?? null;
  return (
    <Paper p="md" withBorder component="section" aria-label={t('letter.title')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3}>{t('letter.title')}</Title>
        {may('dischargeLetter.write', { relation }) && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setWriting(true)}>
            {t(draft ? 'letter.goOn' : 'letter.write')}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {letters.map((letter) => (
          <Group key={letter.id} justify="space-between" gap="xs">
            <LetterLine letter={letter} />
            <Button
              size="xs"
              variant="default"
              className="no-print"
              leftSection={<IconDownload size={14} aria-hidden />}
              loading={printing === letter.id}
              onClick={() => void print(letter.id)}
            >
              {t('letter.pdf')}
            </Button>
          </Group>
        ))}
        {letters.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('letter.none')}
          </Text>
        )}
      </Stack>
      {writing && (
        <LetterDialog
          patientId={patientId}
          draft={draft}
          maySign={may('dischargeLetter.sign', { relation })}
          onClose={() => setWriting(false)}
        />
      )}
    </Paper>
  );
}

function LetterLine({ letter }: { letter: DischargeLetterFieldsFragment }) {
  const { t } = useTranslation('aftercare');
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text size="sm" fw={650}>
          {t('letter.number', { number: letter.number, language: t(`letter.language.${letter.language}`) })}
        </Text>
        {!letter.signedAt && <Badge variant="light">{t('letter.draft')}</Badge>}
      </Group>
      <Text size="xs" c="dimmed">
        {letter.signedAt ? (
          <>
            {t('letter.signedBy', { name: letter.signedByName })} <InstantText at={letter.signedAt} />
          </>
        ) : (
          <>
            {t('letter.savedBy', { name: letter.savedByName })} <InstantText at={letter.savedAt} />
          </>
        )}
      </Text>
    </Stack>
  );
}
