import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { connection } from '../offline/index.ts';

/** What went wrong in the page itself. A chunk that is gone after an update is mended by loading again. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation('app');
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  // A page that was never opened before cannot be fetched without a connection.
  const offline = !connection.isOnline;
  return (
    <Container size="sm" py="xl">
      <Stack role="alert" align="flex-start">
        <Title order={1}>{t(offline ? 'failed.OFFLINE.title' : 'error.title')}</Title>
        <Text>{t(offline ? 'failed.OFFLINE.text' : 'error.text')}</Text>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </Stack>
    </Container>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1}>{t('notFound.title')}</Title>
        <Text>{t('notFound.text')}</Text>
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      </Stack>
    </Container>
  );
}
