import type { LocalDate } from '@consilium/domain';
import type { GridColumn, GridGroup } from '../../ui/week-grid/index.ts';

/** A member, room or patient as a heading. */
export interface ScheduleResource {
  readonly id: string;
  readonly name: string;
  readonly disciplineCode: string | null;
  readonly subtitle: string | null;
}

export interface DayWords {
  /** "Mon 2" */
  readonly short: (on: LocalDate) => string;
  /** "Monday 2 March" */
  readonly long: (on: LocalDate) => string;
}

/** Days beside each other for every resource; one resource alone needs no heading over its days. */
export function columnsOf(
  resources: readonly ScheduleResource[],
  days: readonly LocalDate[],
  words: DayWords,
): { readonly columns: readonly GridColumn[]; readonly groups: readonly GridGroup[] } {
  const columns = resources.flatMap((resource) =>
    days.map((on) => ({
      id: `${resource.id} ${on}`,
      groupId: resource.id,
      resourceId: resource.id,
      on,
      title: days.length > 1 ? words.short(on) : '',
      fullTitle: `${words.long(on)}, ${resource.name}`,
    })),
  );
  const groups = resources.map(({ id, name, subtitle, disciplineCode }) => ({
    id,
    title: name,
    subtitle,
    disciplineCode,
  }));
  return { columns, groups };
}
