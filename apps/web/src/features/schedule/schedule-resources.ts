import type { ScheduleResource } from './schedule-columns.ts';
import type { ScheduleSession } from './schedule-session.ts';
import type { ScheduleView } from './schedule-view.ts';

interface Known {
  readonly members: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly discipline: { readonly code: string };
  }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly patients: readonly { readonly id: string; readonly displayName: string }[];
}

/** Whose columns the view has: what was chosen, or everybody with something to do with what is shown. */
export function resourcesOf(
  view: ScheduleView,
  known: Known,
  shown: readonly ScheduleSession[],
  memberId: string | null,
  /** Whether a member works on the days shown; who neither works nor has a session has no column. */
  works: (memberId: string) => boolean = () => true,
): readonly ScheduleResource[] {
  const narrowed =
    view.mine || view.search.trim() !== '' || view.patients.length > 0 || view.rooms.length > 0;
  if (view.by === 'MEMBER') {
    const busy = new Set(shown.flatMap(({ members }) => members.map((member) => member.memberId)));
    const wanted = (id: string, code: string) => {
      if (view.members.length > 0) return view.members.includes(id);
      if (view.mine && memberId) return id === memberId;
      if (view.disciplines.length > 0 && !view.disciplines.includes(code)) return false;
      return busy.has(id) || (!narrowed && works(id));
    };
    return known.members
      .filter(({ id, discipline }) => wanted(id, discipline.code))
      .map(({ id, displayName, discipline }) => ({
        id,
        name: displayName,
        disciplineCode: discipline.code,
        subtitle: null,
      }));
  }
  if (view.by === 'ROOM') {
    const busy = new Set(shown.map(({ roomId }) => roomId));
    return known.rooms
      .filter(({ id }) => (view.rooms.length > 0 ? view.rooms.includes(id) : !narrowed || busy.has(id)))
      .map(({ id, name }) => ({ id, name, disciplineCode: null, subtitle: null }));
  }
  const names = new Map<string, string>();
  if (!narrowed) for (const { id, displayName } of known.patients) names.set(id, displayName);
  for (const { patients } of shown) {
    for (const { patientId, displayName } of patients) {
      // Whom the reader may not know has no column.
      if (displayName) names.set(patientId, displayName);
    }
  }
  return [...names]
    .filter(([id]) => view.patients.length === 0 || view.patients.includes(id))
    .map(([id, name]) => ({ id, name, disciplineCode: null, subtitle: null }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
