import { useMutation } from '@apollo/client/react';
import type { ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { AgendaPartDocument } from '../item-operations.ts';
import {
  CallOffConferenceDocument,
  ChangeAgendaDocument,
  DiscussAgendaItemDocument,
  RecordConferenceAttendanceDocument,
  SignConferenceMinutesDocument,
  StartConferenceDocument,
  StopConferenceDocument,
} from '../operations.ts';

type Answer = ({ __typename: 'Conference' } & object) | ({ __typename: string } & RefusalLike) | undefined;

/** What moves a conference on. Each answers whether it was done; a refusal or failure has been shown by then. */
export function useConferenceSteps(conference: Pick<ConferenceFieldsFragment, 'id' | 'version'>) {
  const notify = useNotify();
  const options = { refetchQueries: [AgendaPartDocument] };
  const [start] = useMutation(StartConferenceDocument, options);
  const [stop] = useMutation(StopConferenceDocument, options);
  const [callOff] = useMutation(CallOffConferenceDocument);
  const [signMinutes] = useMutation(SignConferenceMinutesDocument, options);
  const [attend] = useMutation(RecordConferenceAttendanceDocument, options);
  const [discuss] = useMutation(DiscussAgendaItemDocument, options);
  const [change] = useMutation(ChangeAgendaDocument);
  const { id: conferenceId, version: baseVersion } = conference;

  async function done(asked: Promise<Answer>): Promise<boolean> {
    try {
      const answer = await asked;
      if (!answer || answer.__typename === 'Conference') return answer !== undefined;
      notify.refused(answer as RefusalLike);
    } catch (error) {
      notify.failed(error);
    }
    return false;
  }

  return {
    start: () => done(start({ variables: { conferenceId } }).then(({ data }) => data?.startConference)),
    stop: () => done(stop({ variables: { conferenceId } }).then(({ data }) => data?.stopConference)),
    callOff: () => done(callOff({ variables: { conferenceId } }).then(({ data }) => data?.callOffConference)),
    signMinutes: () =>
      done(signMinutes({ variables: { conferenceId } }).then(({ data }) => data?.signConferenceMinutes)),
    attend: (memberId: string, present: boolean) =>
      done(
        attend({ variables: { input: { conferenceId, memberId, present } } }).then(
          ({ data }) => data?.recordConferenceAttendance,
        ),
      ),
    /** Null stops the clock and talks about nobody. */
    discuss: (itemId: string | null) =>
      done(
        discuss({ variables: { input: { conferenceId, itemId } } }).then(
          ({ data }) => data?.discussAgendaItem,
        ),
      ),
    order: (patientIds: readonly string[]) =>
      done(
        change({ variables: { input: { conferenceId, baseVersion, patientIds: [...patientIds] } } }).then(
          ({ data }) => data?.changeAgenda,
        ),
      ),
  };
}

export type ConferenceSteps = ReturnType<typeof useConferenceSteps>;
