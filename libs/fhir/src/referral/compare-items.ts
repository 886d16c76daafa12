import {
  differ,
  renderName,
  renderValue,
  type DifferenceSection,
  type ReferralDifference,
} from './referral-difference.ts';
import type { ReferralName } from './referral-record.ts';

export type ItemSection = Exclude<
  DifferenceSection,
  'patient' | 'referral' | 'referrer' | 'observations' | 'immunizations' | 'counts'
>;

/** A clinical item, a contact or a measurement: what they have in common here. */
export type ComparedItem = { sourceReference: string } & Record<string, unknown>;

// Not read as fields of their own: the identity, the words of the label, and `date`, which mostly repeats a field.
const notCompared = new Set(['sourceReference', 'text', 'date', 'name']);

/** Added and changed items in the order of the newer list, then the removed ones in the order of the older. */
export function compareItems(
  section: ItemSection,
  previous: ComparedItem[],
  next: ComparedItem[],
): ReferralDifference[] {
  const { pairs, removed } = pairItems(previous, next);
  return [
    ...pairs.flatMap(({ before, after, key }) =>
      before === undefined ? [whole(section, 'added', after, key)] : changesOf(section, before, after, key),
    ),
    ...removed.map(({ item, key }) => whole(section, 'removed', item, key)),
  ];
}

interface Pairing {
  pairs: { before: ComparedItem | undefined; after: ComparedItem; key: string }[];
  removed: { item: ComparedItem; key: string }[];
}

/**
 * By sourceReference; then, for systems that give new ids with every export, by code and date, so that a changed
 * status does not break the pair; last by a reference that only tells the place in a list, which shifts when
 * something is put before it.
 */
function pairItems(previous: ComparedItem[], next: ComparedItem[]): Pairing {
  const partners = new Map<ComparedItem, ComparedItem>();
  const open = new Set(previous);
  for (const identify of [
    stableReference,
    contentKey,
    ({ sourceReference }: ComparedItem) => sourceReference,
  ]) {
    const waiting = Map.groupBy(open, identify);
    for (const item of next) {
      const key = identify(item);
      const partner = key === undefined || partners.has(item) ? undefined : waiting.get(key)?.shift();
      if (partner === undefined) continue;
      partners.set(item, partner);
      open.delete(partner);
    }
  }
  const taken = new Map<string, number>();
  const keyOf = ({ sourceReference }: ComparedItem): string => {
    const count = (taken.get(sourceReference) ?? 0) + 1;
    taken.set(sourceReference, count);
    return count === 1 ? sourceReference : `${sourceReference}~${count}`;
  };
  return {
    pairs: next.map((after) => ({ before: partners.get(after), after, key: keyOf(after) })),
    removed: [...open].map((item) => ({ item, key: keyOf(item) })),
  };
}

function stableReference({ sourceReference }: ComparedItem): string | undefined {
  return /^Bundle\.entry\[|#contact-\d+$/.test(sourceReference) ? undefined : sourceReference;
}

function contentKey(item: ComparedItem): string {
  const { system, code, date, kind } = item;
  return JSON.stringify([kind, system, code ?? labelOf(item), date]);
}

function whole(
  section: ItemSection,
  kind: 'added' | 'removed',
  item: ComparedItem,
  key: string,
): ReferralDifference {
  const { sourceReference } = item;
  const line = renderValue([item['date'], item['verificationStatus'], item['status'], item['relationship']]);
  return {
    section,
    path: `${section}[${key}]`,
    kind,
    label: labelOf(item),
    sourceReference,
    ...(line === undefined ? {} : { [kind === 'added' ? 'after' : 'before']: line }),
  };
}

function changesOf(
  section: ItemSection,
  before: ComparedItem,
  after: ComparedItem,
  key: string,
): ReferralDifference[] {
  const { sourceReference } = after;
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (key) => !notCompared.has(key),
  );
  const label = labelOf(after);
  const place = (field: string) => ({
    section,
    path: `${section}[${key}].${field}`,
    label,
    field,
    sourceReference,
  });
  const changes = [
    ...differ(place('text'), labelOf(before), label),
    ...fields.flatMap((field) => differ(place(field), before[field], after[field])),
  ];
  const dates = differ(place('date'), before['date'], after['date']).filter(
    (moved) => !changes.some((change) => change.before === moved.before && change.after === moved.after),
  );
  return [...changes, ...dates];
}

function labelOf({ text, name }: ComparedItem): string {
  if (typeof text === 'string' && text !== '') return text;
  return typeof name === 'object' && name !== null ? renderName(name as ReferralName) : '';
}
