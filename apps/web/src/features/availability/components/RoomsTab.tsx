import { useQuery } from '@apollo/client/react';
import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, useFormats } from '../../../ui/index.ts';
import { RoomsDocument, type Room } from '../operations.ts';
import { RoomDialog } from './RoomDialog.tsx';
import classes from './availability.module.css';

/** Rooms and what travels with them. */
export function RoomsTab({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation(['availability', 'codes']);
  const { list } = useFormats();
  const [opened, setOpened] = useState<Room | 'NEW' | null>(null);
  const { data, error, loading, refetch } = useQuery(RoomsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const equipmentIn = (id: string) =>
    list(
      data.equipment
        .filter(({ roomId }) => roomId === id)
        .map(({ name, quantity }) => `${quantity} × ${name}`),
    );
  return (
    <>
      {mayManage && (
        <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('NEW')}>
          {t('availability:room.add')}
        </Button>
      )}
      <div className={classes['scroll']} role="region" aria-label={t('availability:tab.rooms')} tabIndex={0}>
        <Table verticalSpacing={6} striped>
          <Table.Thead>
            <Table.Tr>
              {(['name', 'kind', 'sessions', 'patients', 'equipment'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`availability:room.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rooms.map((room) => (
              <Table.Tr key={room.id}>
                <Table.Td>
                  {mayManage ? (
                    <button type="button" className={classes['plain']} onClick={() => setOpened(room)}>
                      {room.name}
                    </button>
                  ) : (
                    room.name
                  )}
                  {!room.active && <> · {t('availability:room.closed')}</>}
                </Table.Td>
                <Table.Td>{t(`codes:roomKind.${room.kind}`)}</Table.Td>
                <Table.Td>{room.maxSessions}</Table.Td>
                <Table.Td>{room.maxPatients}</Table.Td>
                <Table.Td>{equipmentIn(room.id)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {opened && (
        <RoomDialog
          room={opened === 'NEW' ? null : opened}
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
