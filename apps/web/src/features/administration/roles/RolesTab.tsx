import { useQuery } from '@apollo/client/react';
import { Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PrintButton,
  SearchField,
  useDocumentTitle,
  useUrlState,
} from '../../../ui/index.ts';
import { AccessLegend } from './AccessLegend.tsx';
import { AccessList } from './AccessList.tsx';
import { groupByModule } from './access-rows.ts';
import { AccessTable } from './AccessTable.tsx';
import { AccessMatrixDocument } from './operations.ts';
import classes from './roles.module.css';

/** The access policy as people read it: the same table that the server obeys. */
export function RolesTab() {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useUrlState('q');
  const wide = useMediaQuery('(min-width: 48em), print', true, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(AccessMatrixDocument);
  useDocumentTitle(t('tabs.roles'));
  const nameOf = (operation: string) => t(`permission.${operation}` as never, { defaultValue: operation });
  const modules = groupByModule(
    data?.accessMatrix ?? [],
    search,
    ({ operation, module }) => `${nameOf(operation)} ${t(`access.module.${module}` as never)}`,
  );
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Title order={2}>{t('access.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('access.text')}
          </Text>
        </div>
        <Group gap="sm" className={`${classes['filters']} no-print`}>
          <SearchField label={t('access.search')} value={search} onSearch={setSearch} />
          <PrintButton />
        </Group>
      </Group>
      <AccessLegend />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={10} height={36} />}
      {data && modules.length === 0 && (
        <EmptyState title={t('access.noMatch')} text={t('access.noMatchHint')} />
      )}
      {modules.length > 0 &&
        (wide ? (
          <AccessTable modules={modules} nameOf={nameOf} />
        ) : (
          <AccessList modules={modules} nameOf={nameOf} />
        ))}
    </>
  );
}
