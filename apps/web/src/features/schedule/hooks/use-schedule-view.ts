import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAccess, useSession } from '../../../app/session.tsx';
import { useClinicToday } from '../../../ui/index.ts';
import { defaultView, readView, writeView, type ScheduleView } from '../schedule-view.ts';

/** The view in the address, and a way to change parts of it. */
export function useScheduleView() {
  const { viewer } = useSession();
  const may = useAccess();
  const today = useClinicToday();
  const [parameters, setParameters] = useSearchParams();
  // The scheduler and the administration plan for others; who has patients of their own sees their own week.
  const treats =
    viewer.memberId != null && !may('schedule.book') && may('schedule.book', { relation: 'TEAM' });
  const fallback = useMemo(() => defaultView({ treats }, today), [treats, today]);
  const view = useMemo(() => readView(parameters, fallback), [parameters, fallback]);
  const change = useCallback(
    (more: Partial<ScheduleView>) =>
      setParameters((current) => writeView({ ...readView(current, fallback), ...more }, fallback), {
        replace: true,
      }),
    [setParameters, fallback],
  );
  const reset = useCallback(
    () =>
      setParameters((current) => writeView({ ...fallback, on: readView(current, fallback).on }, fallback)),
    [setParameters, fallback],
  );
  return { view, fallback, today, change, reset };
}
