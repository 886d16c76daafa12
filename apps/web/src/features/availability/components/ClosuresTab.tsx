import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addDays, AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import {
  EmptyState,
  ErrorState,
  InstantText,
  LoadingState,
  LocalDateText,
  useClinicToday,
  useNotify,
  useUndoToast,
  type RefusalLike,
} from '../../../ui/index.ts';
import {
  AddClinicClosureDocument,
  AddRoomClosureDocument,
  ClosuresDocument,
  RemoveClinicClosureDocument,
  RemoveRoomClosureDocument,
  type ClinicClosure,
  type RoomClosure,
} from '../closure-operations.ts';
import { repairRoom } from '../repair-link.ts';
import { fieldOf, wholeDaysOf } from '../../../ui/clinic-clock.ts';
import { BookedDuring } from './BookedDuring.tsx';
import { ClinicClosureDialog } from './ClinicClosureDialog.tsx';
import { ClosureRow } from './ClosureRow.tsx';
import { RoomClosureDialog } from './RoomClosureDialog.tsx';
import classes from './availability.module.css';

type Answer = RefusalLike | { readonly id: string } | null | undefined;

/** When the clinic or one of its rooms is closed, from today on, and which bookings that breaks. */
export function ClosuresTab({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const zone = useSession().viewer.clinic.timeZone;
  const today = useClinicToday();
  const [adding, setAdding] = useState<'CLINIC' | 'ROOM' | null>(null);
  const { data, error, loading, refetch } = useQuery(ClosuresDocument, {
    variables: { from: today, until: addDays(today, AVAILABILITY_LIMITS.absenceDays - 1) },
    fetchPolicy: 'cache-and-network',
  });
  const [addClinic] = useMutation(AddClinicClosureDocument);
  const [addRoom] = useMutation(AddRoomClosureDocument);
  const [removeClinic, removingClinic] = useMutation(RemoveClinicClosureDocument);
  const [removeRoom, removingRoom] = useMutation(RemoveRoomClosureDocument);
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const open = async (remove: () => Promise<unknown>, closeAgain: () => Promise<Answer>) => {
    try {
      await remove();
      await refetch();
      offerUndo(t('closure.opened'), async () => {
        const answer = await closeAgain();
        if (answer && 'code' in answer) notify.refused(answer);
        await refetch();
        return answer ? 'id' in answer : false;
      });
    } catch (failure) {
      notify.failed(failure);
    }
  };
  const openClinic = ({ id, startsOn, endsOn, reason }: ClinicClosure) =>
    open(
      () => removeClinic({ variables: { id } }),
      async () =>
        (await addClinic({ variables: { input: { startsOn, endsOn, reason } } })).data?.addClinicClosure,
    );
  const openRoom = (roomId: string, { id, startsAt, endsAt, reason }: RoomClosure) =>
    open(
      () => removeRoom({ variables: { id } }),
      async () =>
        (await addRoom({ variables: { input: { roomId, startsAt, endsAt, reason } } })).data?.addRoomClosure,
    );
  const closed = data.rooms
    .flatMap((room) => room.closures.map((closure) => ({ room, closure })))
    .toSorted((a, b) => a.closure.startsAt.localeCompare(b.closure.startsAt));
  const saved = () => {
    setAdding(null);
    void refetch();
  };
  return (
    <Stack>
      <Paper p="md">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3">
            {t('closure.clinic')}
          </Title>
          {mayManage && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding('CLINIC')}>
              {t('closure.addClinic')}
            </Button>
          )}
        </Group>
        {data.clinicClosures.length === 0 && <EmptyState title={t('closure.noneClinic')} />}
        <ul className={classes['list']}>
          {data.clinicClosures.map((closure) => {
            const days = { from: closure.startsOn, until: closure.endsOn };
            return (
              <ClosureRow
                key={closure.id}
                title={closure.reason}
                busy={removingClinic.loading}
                onOpen={mayManage ? () => void openClinic(closure) : null}
                when={
                  <>
                    <LocalDateText date={closure.startsOn} />
                    {closure.endsOn !== closure.startsOn && (
                      <>
                        {' – '}
                        <LocalDateText date={closure.endsOn} />
                      </>
                    )}
                  </>
                }
              >
                <BookedDuring
                  {...wholeDaysOf(zone, days)}
                  roomId={null}
                  days={days}
                  links={{ repair: null }}
                />
              </ClosureRow>
            );
          })}
        </ul>
      </Paper>
      <Paper p="md">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3">
            {t('closure.rooms')}
          </Title>
          {mayManage && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding('ROOM')}>
              {t('closure.addRoom')}
            </Button>
          )}
        </Group>
        {closed.length === 0 && <EmptyState title={t('closure.noneRooms')} />}
        <ul className={classes['list']}>
          {closed.map(({ room, closure }) => {
            const [from, until] = [fieldOf(zone, closure.startsAt), fieldOf(zone, closure.endsAt)];
            return (
              <ClosureRow
                key={closure.id}
                title={`${room.name}: ${closure.reason}`}
                busy={removingRoom.loading}
                onOpen={mayManage ? () => void openRoom(room.id, closure) : null}
                when={
                  <>
                    <InstantText at={closure.startsAt} />
                    {' – '}
                    <InstantText at={closure.endsAt} />
                  </>
                }
              >
                <BookedDuring
                  startsAt={closure.startsAt}
                  endsAt={closure.endsAt}
                  roomId={room.id}
                  days={{ from: from.slice(0, 10), until: until.slice(0, 10) }}
                  links={{ repair: repairRoom(room.id, from, until) }}
                />
              </ClosureRow>
            );
          })}
        </ul>
      </Paper>
      {adding === 'CLINIC' && <ClinicClosureDialog onClose={() => setAdding(null)} onSaved={saved} />}
      {adding === 'ROOM' && (
        <RoomClosureDialog rooms={data.rooms} onClose={() => setAdding(null)} onSaved={saved} />
      )}
    </Stack>
  );
}
