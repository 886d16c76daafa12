import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { WeekNamesDocument, WeekPatientsDocument } from '../operations.ts';

export interface WeekNames {
  readonly member: (id: string) => string;
  readonly room: (id: string | null) => string;
  readonly patient: (id: string) => string;
  readonly disciplineOf: (memberId: string) => string | null;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly disciplineCode: string;
  }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly patients: readonly { readonly id: string; readonly name: string }[];
  readonly frame: { readonly fromMinute: number; readonly untilMinute: number; readonly slotMinutes: number };
  readonly weekdays: readonly number[];
}

const FRAME = { dayStartMinute: 480, dayEndMinute: 1020, slotMinutes: 15, weekdays: [1, 2, 3, 4, 5] };

/** Names for the ids of a proposed week. Every page of the patients is read: a programme has one or two. */
export function useWeekNames(): WeekNames & { readonly loading: boolean } {
  const { data, loading } = useQuery(WeekNamesDocument);
  const list = useQuery(WeekPatientsDocument);
  const page = list.data?.patients.pageInfo;
  const { fetchMore } = list;
  useEffect(() => {
    if (!page?.hasNextPage) return;
    void fetchMore({
      variables: { after: page.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        patients: { ...next.patients, edges: [...before.patients.edges, ...next.patients.edges] },
      }),
    });
  }, [page?.hasNextPage, page?.endCursor, fetchMore]);

  return useMemo(() => {
    const members = (data?.members ?? [])
      .filter(({ active, discipline }) => active && discipline.clinical)
      .map(({ id, displayName, discipline }) => ({ id, name: displayName, disciplineCode: discipline.code }));
    const rooms = (data?.rooms ?? []).filter(({ active }) => active);
    const patients = (list.data?.patients.edges ?? []).map(({ node }) => ({
      id: node.id,
      name: node.displayName,
    }));
    const byMember = new Map((data?.members ?? []).map((member) => [member.id, member]));
    const byRoom = new Map((data?.rooms ?? []).map((room) => [room.id, room.name]));
    const byPatient = new Map(patients.map(({ id, name }) => [id, name]));
    const { dayStartMinute, dayEndMinute, slotMinutes, weekdays } = data?.scheduleSettings ?? FRAME;
    return {
      member: (id) => byMember.get(id)?.displayName ?? '…',
      room: (id) => (id ? (byRoom.get(id) ?? '…') : ''),
      patient: (id) => byPatient.get(id) ?? '…',
      disciplineOf: (id) => byMember.get(id)?.discipline.code ?? null,
      members,
      rooms,
      patients,
      frame: { fromMinute: dayStartMinute, untilMinute: dayEndMinute, slotMinutes },
      weekdays,
      loading: loading || list.loading,
    };
  }, [data, list.data, list.loading, loading]);
}
