import { CombinedGraphQLErrors } from '@apollo/client';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** The stable code of a failed operation; OFFLINE when no answer came at all. */
export function errorCode(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code'];
    return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
  }
  return 'OFFLINE';
}

const KNOWN = [
  'FORBIDDEN',
  'PASSWORD_CHANGE_REQUIRED',
  'NOT_FOUND',
  'UNAVAILABLE',
  'CONFLICT',
  'BAD_USER_INPUT',
  'OFFLINE',
] as const;

/** Says what went wrong in words, offers to try again, and shows the request id when there is one. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('app');
  const code = errorCode(error);
  const known = KNOWN.find((each) => each === code) ?? 'OTHER';
  const requestId = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['requestId'] : undefined;
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t(`failed.${known}.title`)}
      role="alert"
    >
      <Stack align="flex-start" gap="xs">
        <Text size="sm">{t(`failed.${known}.text`)}</Text>
        {typeof requestId === 'string' && known === 'OTHER' && (
          <Text size="xs" c="dimmed">
            {t('failed.requestId', { requestId })}
          </Text>
        )}
        {onRetry && known !== 'FORBIDDEN' && known !== 'NOT_FOUND' && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('failed.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
