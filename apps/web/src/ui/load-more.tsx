import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  readonly hasNextPage: boolean;
  readonly loading: boolean;
  readonly onLoadMore: () => void;
}

/** The next page of a long list. Nothing when there is none. */
export function LoadMore({ hasNextPage, loading, onLoadMore }: LoadMoreProps) {
  const { t } = useTranslation('app');
  if (!hasNextPage) return null;
  return (
    <Center py="md" className="no-print">
      <Button variant="default" loading={loading} onClick={onLoadMore}>
        {t('loadMore')}
      </Button>
    </Center>
  );
}
