import { useQuery } from '@apollo/client/react';
import { compareDisciplines, type LocalDate } from '@consilium/domain';
import { useMemo } from 'react';
import { useAccess, useSession } from '../../../app/session.tsx';
import type { ScheduleFrameQuery } from '../../../gql/graphql.ts';
import { ScheduleFrameDocument, ScheduleHoursDocument } from '../availability-operations.ts';
import { ScheduleMembersDocument, SchedulePatientsDocument } from '../operations.ts';
import { readHours } from '../week-hours.ts';

/** One page of the patients' list; a programme has fewer in treatment at a time. */
const MOST_PATIENTS = 100;

const NONE: ScheduleFrameQuery['equipment'] = [];

/** Who and what can be booked, and when. */
export function useSchedulePeople() {
  const may = useAccess();
  const frame = useQuery(ScheduleFrameDocument);
  const memberQuery = useQuery(ScheduleMembersDocument);
  const patientQuery = useQuery(SchedulePatientsDocument, {
    variables: { first: MOST_PATIENTS },
    skip: !may('patient.list'),
  });
  const members = useMemo(
    () =>
      (memberQuery.data?.members ?? [])
        .filter(({ active, discipline }) => active && discipline.clinical)
        .toSorted(
          (a, b) =>
            compareDisciplines(a.discipline.code, b.discipline.code) ||
            a.displayName.localeCompare(b.displayName),
        ),
    [memberQuery.data],
  );
  const rooms = useMemo(
    () =>
      (frame.data?.rooms ?? [])
        .filter(({ active }) => active)
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [frame.data],
  );
  const patients = useMemo(
    () =>
      (patientQuery.data?.patients.edges ?? [])
        // Somebody outside the reader's care is only "booked", and has neither a column nor a place in a list.
        .filter(({ node }) => may('schedule.readPatient', { relation: node.relation }))
        .map(({ node }) => ({ ...node, bookable: may('schedule.book', { relation: node.relation }) }))
        .toSorted((a, b) => a.displayName.localeCompare(b.displayName)),
    [patientQuery.data, may],
  );
  return {
    members,
    rooms,
    patients,
    equipment: frame.data?.equipment ?? NONE,
    settings: frame.data?.scheduleSettings ?? null,
    error: frame.error ?? memberQuery.error,
    loading: !frame.data || !memberQuery.data,
    refetch: () => Promise.all([frame.refetch(), memberQuery.refetch()]),
  };
}
export type SchedulePeople = ReturnType<typeof useSchedulePeople>;

/** When everybody and everything is free on these days; null until it is known. */
export function useWeekHours(people: SchedulePeople, days: readonly LocalDate[]) {
  const { viewer } = useSession();
  const zone = viewer.clinic.timeZone;
  const [from, until] = [days[0] ?? '', days.at(-1) ?? ''];
  const { data } = useQuery(ScheduleHoursDocument, {
    variables: {
      from,
      until,
      memberIds: people.members.map(({ id }) => id),
      roomIds: people.rooms.map(({ id }) => id),
      patientIds: people.patients.map(({ id }) => id),
    },
    skip: people.loading || from === '',
  });
  const key = days.join(' ');
  return useMemo(() => (data ? readHours(data, zone, key.split(' ')) : null), [data, zone, key]);
}
