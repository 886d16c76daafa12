import { useQuery } from '@apollo/client/react';
import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { ErrorState, LoadingState, Mark, useDocumentTitle } from '../../../ui/index.ts';
import { MeasureFormDocument } from '../answer-operations.ts';
import { AnswerPages } from '../answering/AnswerPages.tsx';
import classes from '../answering/answering.module.css';

/** Where a young person or a parent answers: opened by a link of one's own, without signing in, on a phone first. */
export function AnswerPage() {
  const { t, i18n } = useTranslation('answer');
  const { t: app } = useTranslation('app');
  const token = useParams()['token'] ?? '';
  const { data, error, refetch } = useQuery(MeasureFormDocument, {
    variables: { token, language: i18n.language },
    // Each device asks anew: answers may have been given elsewhere, and nothing stays behind on a shared tablet.
    fetchPolicy: 'no-cache',
  });
  useDocumentTitle(t('pageTitle'));
  const form = data?.measureForm.__typename === 'MeasureForm' ? data.measureForm : null;
  return (
    <main className={classes['page']}>
      <Group justify="space-between">
        <Mark size={28} />
        <SegmentedControl
          aria-label={app('language')}
          value={i18n.language}
          onChange={(language) => void i18n.changeLanguage(language)}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Group>
      <div>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <LoadingState rows={5} />}
        {data && !form && (
          <Stack>
            <Title order={1} size="h2">
              {t('over.title')}
            </Title>
            <Text>{t('over.text')}</Text>
          </Stack>
        )}
        {form && <AnswerPages key={i18n.language} token={token} form={form} language={i18n.language} />}
      </div>
    </main>
  );
}
