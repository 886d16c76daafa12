import type { Wanted } from '../check/week-index.ts';
import type { Interval } from '../format/instance.ts';

/** What sessions that are alike ask for, as far as counting goes. */
export interface Demand {
  /** How many are alike. */
  readonly count: number;
  readonly skills: readonly string[];
  readonly kinds: readonly string[];
  readonly duration: number;
  /** A bit per allowed day. */
  readonly days: number;
  readonly window: Interval;
  readonly heads: number;
}

export const demandOf = (wanted: Wanted): Demand => ({
  count: 1,
  skills: wanted.series.roles.map(({ skill }) => skill),
  kinds: wanted.series.roomKinds,
  duration: wanted.duration,
  days: wanted.session.days.reduce((bits, day) => bits | (1 << day), 0),
  window: wanted.session.window,
  heads: wanted.patients.length,
});

/** The same for sessions that ask for the same. */
export const keyOf = ({ skills, kinds, duration, days, window, heads }: Demand): string =>
  [skills.join('\0'), kinds.join('\0'), duration, days, window.join(), heads].join('\n');

/** Sessions that ask for the same become one demand, which makes counting short. */
export function mergeDemands(demands: readonly Demand[]): Demand[] {
  const merged = new Map<string, Demand>();
  for (const demand of demands) {
    const key = keyOf(demand);
    merged.set(key, { ...demand, count: demand.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}

/** Part of the week: some days, and of each the same hours. */
export interface Span {
  /** Place in the catalog. */
  readonly index: number;
  readonly days: number;
  readonly window: Interval;
}

export const liesIn = ({ days, window }: Demand, span: Span): boolean =>
  (days & ~span.days) === 0 && window[0] >= span.window[0] && window[1] <= span.window[1];

/**
 * The spans that can show a shortage: days and hours that some session has to itself, and the whole week.
 */
export class Spans {
  readonly #all: Span[];
  readonly #round = new Map<string, readonly Span[]>();

  constructor(demands: readonly Demand[], days: number, slots: number) {
    const masks = new Set([2 ** days - 1, ...demands.map((demand) => demand.days)]);
    const whole: Interval = [0, slots];
    const windows = new Map(
      [whole, ...demands.map(({ window }) => window)].map((entry) => [entry.join(), entry]),
    );
    const pairs = [...masks].flatMap((bits) =>
      [...windows.values()].map((window) => ({ days: bits, window })),
    );
    this.#all = pairs.map((pair, index) => ({ ...pair, index }));
  }

  /** Those that a session lies in, and so may be short of. */
  round(demand: Demand): readonly Span[] {
    const key = `${demand.days} ${demand.window.join()}`;
    const known = this.#round.get(key) ?? this.#all.filter((span) => liesIn(demand, span));
    this.#round.set(key, known);
    return known;
  }
}

export function daysOf(bits: number): number[] {
  const days: number[] = [];
  for (let day = 0; bits >>> day > 0; day += 1) if (((bits >>> day) & 1) === 1) days.push(day);
  return days;
}

/**
 * Sets of skills (or kinds of room) with some of the wanted ones that hang together through those who have
 * several: only these can be short together without a part of them being short alone.
 */
export function connectedSets(
  wanted: readonly string[],
  holders: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const member = new Set(wanted);
  for (let grown = true; grown;) {
    const before = member.size;
    for (const held of holders) {
      if (held.some((entry) => member.has(entry))) for (const entry of held) member.add(entry);
    }
    grown = member.size > before;
  }
  const all = [...member];
  // Past this many the sets are too many to count: each alone, and all together.
  if (all.length > 8) return [...wanted.map((entry) => [entry]), all];
  const sets = Array.from({ length: 1 << all.length }, (_, bits) =>
    all.filter((_entry, index) => ((bits >>> index) & 1) === 1),
  );
  return sets.filter((set) => set.some((entry) => wanted.includes(entry)));
}
