import { useQuery } from '@apollo/client/react';
import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { EquipmentListDocument, type EquipmentItem } from '../equipment-operations.ts';
import { EquipmentDialog } from './EquipmentDialog.tsx';
import classes from './availability.module.css';

/** What exists a few times only and goes with a session. */
export function EquipmentTab({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation('availability');
  const [opened, setOpened] = useState<EquipmentItem | 'NEW' | null>(null);
  const { data, error, loading, refetch } = useQuery(EquipmentListDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const roomName = (id: string | null) => data.rooms.find((room) => room.id === id)?.name;
  return (
    <>
      {mayManage && (
        <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('NEW')}>
          {t('equipment.add')}
        </Button>
      )}
      {data.equipment.length === 0 ? (
        <EmptyState title={t('equipment.none')} text={t('equipment.noneHint')} />
      ) : (
        <div className={classes['scroll']} role="region" aria-label={t('tab.equipment')} tabIndex={0}>
          <Table verticalSpacing={6} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('equipment.name')}</Table.Th>
                <Table.Th scope="col">{t('equipment.quantity')}</Table.Th>
                <Table.Th scope="col">{t('equipment.place')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.equipment.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td>
                    {mayManage ? (
                      <button type="button" className={classes['plain']} onClick={() => setOpened(item)}>
                        {item.name}
                      </button>
                    ) : (
                      item.name
                    )}
                    {!item.active && <> · {t('equipment.inactive')}</>}
                  </Table.Td>
                  <Table.Td>{item.quantity}</Table.Td>
                  <Table.Td>{roomName(item.roomId) ?? t('equipment.portable')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {opened && (
        <EquipmentDialog
          item={opened === 'NEW' ? null : opened}
          rooms={data.rooms}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null);
            void refetch();
          }}
        />
      )}
    </>
  );
}
