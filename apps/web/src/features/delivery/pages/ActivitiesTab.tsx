import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { AllActivitiesDocument, type KnownActivity } from '../activity-operations.ts';
import { ActivityForm } from '../components/ActivityForm.tsx';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';

/** What is timed and counted in this clinic: what every clinic has, and its own. */
export function ActivitiesTab() {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const { data, error, refetch } = useQuery(AllActivitiesDocument, { fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<KnownActivity | 'NEW' | null>(null);
  useDocumentTitle(t('activities.title'));
  const activities = data?.performanceActivities;
  if (!activities) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  }
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text c="dimmed" size="sm" maw={640}>
          {t('activities.hint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
          {t('activities.add')}
        </Button>
      </Group>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('best.activity')}</Table.Th>
            <Table.Th>{t('activities.measured')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {activities.map((activity) => {
            const name = words.activity(activity);
            return (
              <Table.Tr key={activity.code}>
                <Table.Td>
                  {name}{' '}
                  {activity.retired && (
                    <Badge variant="light" color="gray">
                      {t('payer.retired')}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>
                  {t(`best.in.${activity.unit}`)}, {t(`activities.better.${activity.better}`)}
                </Table.Td>
                <Table.Td ta="end">
                  <Button
                    variant="subtle"
                    leftSection={<IconPencil size={16} aria-hidden />}
                    aria-label={t('payer.editOf', { name })}
                    onClick={() => setOpen({ ...activity, name })}
                  >
                    {t('payer.edit')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {open && (
        <ActivityForm
          activity={open === 'NEW' ? null : open}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            void refetch();
          }}
        />
      )}
    </Stack>
  );
}
