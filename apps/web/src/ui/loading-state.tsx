import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey bars in the shape of what is coming, announced once to screen readers. */
export function LoadingState({ rows = 4, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('app');
  return (
    <Stack gap="sm" role="status" aria-live="polite">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" aria-hidden />
      ))}
    </Stack>
  );
}
