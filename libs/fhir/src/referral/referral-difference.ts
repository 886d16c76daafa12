import type { ReferralName } from './referral-record.ts';

export type DifferenceSection =
  | 'patient'
  | 'contacts'
  | 'referral'
  | 'referrer'
  | 'conditions'
  | 'medications'
  | 'allergies'
  | 'procedures'
  | 'imaging'
  | 'encounters'
  | 'earlierCarePlans'
  | 'painSeverity'
  | 'observations'
  | 'immunizations'
  | 'counts';

/** One difference, as a line to read. `section` and `field` are keys that the page translates. */
export interface ReferralDifference {
  section: DifferenceSection;
  /** Where in the record, e.g. `conditions[Condition/12].status`. Unique within one comparison. */
  path: string;
  kind: 'added' | 'changed' | 'removed';
  /** The words of the item, or the field's key where there is no item. */
  label: string;
  /** Absent when a whole item was added or removed. */
  field?: string;
  before?: string;
  after?: string;
  sourceReference?: string;
}

export type DifferencePlace = Pick<
  ReferralDifference,
  'section' | 'path' | 'label' | 'field' | 'sourceReference'
>;

/** Compares two values as a person would read them: [] when they read the same. */
export function differ(place: DifferencePlace, previous: unknown, next: unknown): ReferralDifference[] {
  const before = renderValue(previous);
  const after = renderValue(next);
  if (before === after) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [
    {
      ...place,
      kind,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

/** A value in one line; undefined when there is nothing to read. */
export function renderValue(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    return renderValue(value.flatMap((item: unknown) => renderValue(item) ?? []).join('; '));
  }
  if (typeof value === 'object') return renderObject(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

// Objects with words of their own (addresses, names) read as these, the others as their parts.
function renderObject(value: object): string | undefined {
  if ('text' in value && typeof value.text === 'string' && value.text !== '') {
    const rest = Object.entries(value).filter(([key, part]) => key === 'status' && part !== undefined);
    return [value.text, ...rest.map(([, part]) => `(${String(part)})`)].join(' ');
  }
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const text = renderValue(part);
    return text === undefined ? [] : [`${key} ${text}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

export function renderName({ text, use }: ReferralName): string {
  return use === undefined ? text : `${text} (${use})`;
}
