import { TODAY_ITEM_KINDS, type TodayItemKind } from '@consilium/domain';

interface Waiting {
  readonly kind: TodayItemKind;
  readonly since?: string | null;
  readonly dueOn?: string | null;
}

export interface TodayGroup<Item extends Waiting> {
  readonly kind: TodayItemKind;
  readonly items: readonly Item[];
  /** Something in it should have been done before today. */
  readonly overdue: boolean;
}

/** A birthday that has passed is no task any more; every other due date before today is late. */
const isOverdue = (item: Waiting, today: string): boolean =>
  item.kind !== 'TURNS_18_SOON' && item.dueOn != null && item.dueOn < today;

/** What is due first, then what has waited longest. */
function compareItems(a: Waiting, b: Waiting): number {
  const byDue = (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return byDue !== 0 ? byDue : (a.since ?? '9999').localeCompare(b.since ?? '9999');
}

/** Items by kind, the most pressing group first: what is overdue, then the order of the rule. */
export function groupTodayItems<Item extends Waiting>(
  items: readonly Item[],
  today: string,
): TodayGroup<Item>[] {
  const groups = TODAY_ITEM_KINDS.map((kind) => {
    const own = items.filter((item) => item.kind === kind).sort(compareItems);
    return { kind, items: own, overdue: own.some((item) => isOverdue(item, today)) };
  }).filter((group) => group.items.length > 0);
  return [...groups.filter((each) => each.overdue), ...groups.filter((each) => !each.overdue)];
}
