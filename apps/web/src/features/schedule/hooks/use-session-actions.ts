import { useMutation } from '@apollo/client/react';
import type { ChangeSessionInput, SessionFieldsFragment } from '../../../gql/graphql.ts';
import type { BookSessionInput, CancelSessionInput, RecordAttendanceInput } from '../../../gql/graphql.ts';
import { BookSessionDocument, ChangeSessionDocument } from '../booking-operations.ts';
import { toOutcome, type BookingOutcome } from '../booking-outcome.ts';
import type { ScheduleSession } from '../schedule-session.ts';
import {
  CancelSessionDocument,
  LockSessionDocument,
  RecordAttendanceDocument,
  SetSessionStatusDocument,
  UndoSessionDocument,
} from '../session-step-operations.ts';
import type { SessionStatus } from '@consilium/domain';
import { instantAt } from '@consilium/domain';

/** The session as it will be, for as long as the server has not answered. */
function asChanged(
  session: ScheduleSession,
  input: ChangeSessionInput,
  names: ReadonlyMap<string, MemberPart>,
) {
  const localOn = input.startsOn ?? session.localOn;
  const startMinute = input.startMinute ?? session.startMinute;
  const minutes = input.minutes ?? session.minutes;
  return {
    ...session,
    localOn,
    startMinute,
    minutes,
    startsAt: instantAt(session.timeZone, localOn, startMinute).toISOString(),
    endsAt: instantAt(session.timeZone, localOn, startMinute + minutes).toISOString(),
    roomId: input.roomId === undefined ? session.roomId : input.roomId,
    members: input.memberIds
      ? input.memberIds.flatMap((id) => names.get(id) ?? session.members.find((m) => m.memberId === id) ?? [])
      : session.members,
  } satisfies SessionFieldsFragment;
}

export interface MemberPart {
  readonly memberId: string;
  readonly displayName: string;
  readonly disciplineCode: string;
}

/** Everything that can be done to a session; each answers what the server made of it. */
export function useSessionActions(members: ReadonlyMap<string, MemberPart>) {
  const [book] = useMutation(BookSessionDocument);
  const [change] = useMutation(ChangeSessionDocument);
  const [cancel] = useMutation(CancelSessionDocument);
  const [lock] = useMutation(LockSessionDocument);
  const [status] = useMutation(SetSessionStatusDocument);
  const [attendance] = useMutation(RecordAttendanceDocument);
  const [undo] = useMutation(UndoSessionDocument);
  return {
    book: async (input: BookSessionInput): Promise<BookingOutcome> =>
      toOutcome((await book({ variables: { input } })).data?.bookSession),
    /** Shown at once where it concerns one session only; a refusal puts it back. */
    change: async (session: ScheduleSession, input: Omit<ChangeSessionInput, 'sessionId' | 'version'>) => {
      const sent = { ...input, sessionId: session.id, version: session.version };
      const alone = !input.scope || input.scope === 'THIS';
      const { data } = await change({
        variables: { input: sent },
        ...(alone
          ? {
              optimisticResponse: {
                changeSession: {
                  ...asChanged(session, sent, members),
                  __typename: 'TherapySession' as const,
                },
              } as never,
            }
          : {}),
      });
      return toOutcome(data?.changeSession);
    },
    cancel: async (input: CancelSessionInput): Promise<BookingOutcome> =>
      toOutcome((await cancel({ variables: { input } })).data?.cancelSession),
    lock: async (session: ScheduleSession, locked: boolean): Promise<BookingOutcome> => {
      const { id: sessionId, version } = session;
      return toOutcome(
        (await lock({ variables: { input: { sessionId, version, locked } } })).data?.lockSession,
      );
    },
    setStatus: async (session: ScheduleSession, to: SessionStatus): Promise<BookingOutcome> => {
      const { id: sessionId, version } = session;
      const { data } = await status({ variables: { input: { sessionId, version, status: to } } });
      return toOutcome(data?.setSessionStatus);
    },
    record: async (input: RecordAttendanceInput): Promise<BookingOutcome> =>
      toOutcome((await attendance({ variables: { input } })).data?.recordAttendance),
    undo: async ({ id, version }: Pick<ScheduleSession, 'id' | 'version'>): Promise<BookingOutcome> =>
      toOutcome((await undo({ variables: { sessionId: id, version } })).data?.undoSession),
  };
}
export type SessionActions = ReturnType<typeof useSessionActions>;
