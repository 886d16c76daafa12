import type { Placed, Wanted, WeekIndex } from '../check/week-index.ts';
import type { Series } from '../format/instance.ts';
import { Capacity } from './capacity.ts';
import { DayTables } from './day-tables.ts';
import {
  connectedSets,
  daysOf,
  demandOf,
  liesIn,
  keyOf,
  mergeDemands,
  Spans,
  type Demand,
  type Span,
} from './demand.ts';
import type { Shortage, SlotShortage } from './explanation.ts';
import { fixWeek, type FixedWeek } from './fixed-week.ts';
import { causeAt, tallyStarts } from './tally.ts';

/** What is said about one session; the rest of what was found says the same less plainly. */
const MOST_PER_SESSION = 3;

/**
 * Certain shortages: for parts of the week, what has to happen there is more than those who could do it can
 * give. They hold whatever the plan, since only what is locked or past is taken as it stands.
 */
export class ShortageFinder {
  readonly #week: WeekIndex;
  readonly #fixed: FixedWeek;
  readonly #capacity: Capacity;
  readonly #tables: DayTables;
  readonly #bySeries: ReadonlyMap<Series, readonly Wanted[]>;
  readonly #demands: readonly Demand[];
  readonly #spans: Spans;
  readonly #sets = new Map<string, readonly (readonly string[])[]>();
  readonly #ofPatients = new Map<string, Demand[]>();
  readonly #counted = new Map<string, Counted>();
  readonly #shared = new Map<string, readonly Shortage[]>();

  /** @param frozen whether what started before `now` is frozen, which takes a baseline */
  constructor(week: WeekIndex, placed: ReadonlyMap<string, Placed>, frozen: boolean) {
    const { horizon } = week.instance;
    this.#week = frozen ? week : { ...week, instance: { ...week.instance, now: null } };
    this.#fixed = fixWeek(week, placed, frozen);
    this.#capacity = new Capacity(week, this.#fixed);
    this.#tables = new DayTables(this.#week, this.#fixed.lists);
    this.#bySeries = Map.groupBy(this.#fixed.open, ({ series }) => series);
    this.#demands = mergeDemands(this.#fixed.open.map(demandOf));
    this.#spans = new Spans(this.#demands, horizon.days, horizon.slotsPerDay);
  }

  /** Every kind of shortage that this session is part of, the plainest first. */
  shortagesOf(wanted: Wanted): Shortage[] {
    const demand = demandOf(wanted);
    const none = this.#noStart(wanted);
    if (none) return [none];
    const spans = this.#spans.round(demand);
    const key = keyOf(demand);
    // Sessions that ask for the same lack the same people and rooms.
    const shared = this.#shared.get(key) ?? [
      ...best(this.#ofStaff(demand, spans)),
      ...best(this.#ofRooms(demand, spans)),
    ];
    this.#shared.set(key, shared);
    const counted = [
      ...shared,
      ...wanted.patients.flatMap((patient) => best(this.#ofPatient(patient, demand, spans))),
    ];
    return [...this.#ofDays(wanted), ...counted].slice(0, MOST_PER_SESSION);
  }

  #ofStaff(demand: Demand, spans: readonly Span[]): Shortage[] {
    const sets = this.#remember(`t ${demand.skills.join('\0')}`, () =>
      connectedSets(
        demand.skills,
        this.#week.instance.staff.map(({ skills }) => skills),
      ),
    );
    return sets.flatMap((skills) => {
      const roles = (other: Demand) => other.skills.filter((skill) => skills.includes(skill)).length;
      return this.#count(`t ${skills.join('\0')}`, spans, this.#demands, roles, (span, durations, enough) =>
        this.#capacity.ofStaff(skills, span, durations, enough),
      ).map((found): Shortage => ({ kind: 'STAFF', skills, ...found }));
    });
  }

  #ofRooms(demand: Demand, spans: readonly Span[]): Shortage[] {
    const sets = this.#remember(`r ${demand.kinds.join('\0')}`, () =>
      connectedSets(
        demand.kinds,
        this.#demands.map(({ kinds }) => kinds),
      ).filter((set) => this.#isUnion(set) && demand.kinds.every((kind) => set.includes(kind))),
    );
    const sizes = new Set(this.#demands.map(({ heads }) => heads));
    // A group that may leave somebody out can be as small as one.
    const mayExcuse = this.#week.instance.weights.excused !== undefined;
    const groups = mayExcuse ? [1] : [1, ...[...sizes].filter((heads) => heads > 1 && heads <= demand.heads)];
    return sets.flatMap((roomKinds) =>
      groups.flatMap((groupSize) => {
        const asks = (other: Demand) =>
          Number(other.heads >= groupSize && other.kinds.every((kind) => roomKinds.includes(kind)));
        const key = `r ${groupSize} ${roomKinds.join('\0')}`;
        return this.#count(key, spans, this.#demands, asks, (span, durations, enough) =>
          this.#capacity.ofRooms(roomKinds, groupSize, span, durations, enough),
        ).map((found): Shortage => ({ kind: 'ROOM', roomKinds, groupSize, ...found }));
      }),
    );
  }

  #ofPatient(patient: string, demand: Demand, spans: readonly Span[]): Shortage[] {
    const mayExcuse = this.#week.instance.weights.excused !== undefined;
    if (mayExcuse && demand.heads > 1) return [];
    let mine = this.#ofPatients.get(patient);
    if (!mine) {
      const attends = ({ patients }: Wanted) =>
        patients.includes(patient) && !(mayExcuse && patients.length > 1);
      mine = mergeDemands(this.#fixed.open.filter(attends).map(demandOf));
      this.#ofPatients.set(patient, mine);
    }
    return this.#count(
      `p ${patient}`,
      spans,
      mine,
      () => 1,
      (span, durations, enough) => this.#capacity.ofPatient(patient, span, durations, enough),
    ).map((found): Shortage => ({ kind: 'PATIENT', patient, ...found }));
  }

  /** A set of kinds that is not made up of what sessions may use has a part that is short without the rest. */
  #isUnion(set: readonly string[]): boolean {
    const inside = this.#demands.filter(({ kinds }) => kinds.every((kind) => set.includes(kind)));
    return set.every((kind) => inside.some(({ kinds }) => kinds.includes(kind)));
  }

  #remember(key: string, make: () => readonly (readonly string[])[]): readonly (readonly string[])[] {
    const sets = this.#sets.get(key) ?? make();
    this.#sets.set(key, sets);
    return sets;
  }

  /** The spans in which more is asked for than there is. */
  #count(
    key: string,
    spans: readonly Span[],
    demands: readonly Demand[],
    asks: (demand: Demand) => number,
    capacity: CapacityOf,
  ): SlotShortage[] {
    let counted = this.#counted.get(key);
    if (!counted) {
      const asking = demands
        .map((demand) => ({ demand, times: asks(demand) }))
        .filter(({ times }) => times > 0);
      this.#counted.set(key, (counted = { asking, known: [] }));
    }
    const found: SlotShortage[] = [];
    for (const span of spans) {
      const shortage = (counted.known[span.index] ??= countIn(span, counted.asking, capacity));
      if (shortage !== 'ENOUGH') found.push(shortage);
    }
    return found;
  }

  /** A series whose days cannot hold all its sessions at their least distance. */
  #ofDays({ series }: Wanted): Shortage[] {
    const held = this.#fixed.lists.series.get(series.id) ?? [];
    const sessions = this.#bySeries.get(series) ?? [];
    // What a session by itself lacks is told by NO_START.
    if (held.length + sessions.length < 2) return [];
    const options = sessions.map((wanted) =>
      wanted.session.days.filter((day) => this.#canStart(wanted, day)),
    );
    const most = mostApart(
      options,
      held.map(({ day }) => day),
      series.minDayGap,
    );
    const [needed, available] = [held.length + sessions.length, held.length + most];
    return available < needed ? [{ kind: 'DAYS', series: series.id, needed, available }] : [];
  }

  #canStart(wanted: Wanted, day: number): boolean {
    if (this.#mayShrink(wanted)) return true;
    const [from, to] = wanted.session.window;
    for (let start = from; start + wanted.duration <= to; start += 1) {
      if (!causeAt(this.#tables, wanted, day, start)) return true;
    }
    return false;
  }

  #noStart(wanted: Wanted): Shortage | undefined {
    if (wanted.session.days.some((day) => this.#canStart(wanted, day))) return undefined;
    return { kind: 'NO_START', session: wanted.id, tally: tallyStarts(this.#tables, wanted) };
  }

  /** A group that may run without a member can meet where not everybody is there. */
  #mayShrink = ({ patients }: Wanted): boolean =>
    this.#week.instance.weights.excused !== undefined && patients.length > 1;
}

/** Who asks for something, how many times each, and what is known of the spans so far. */
interface Counted {
  readonly asking: readonly { readonly demand: Demand; readonly times: number }[];
  readonly known: (SlotShortage | 'ENOUGH')[];
}

type CapacityOf = (span: Span, durations: readonly number[], enough: number) => number;

function countIn(span: Span, asking: Counted['asking'], capacity: CapacityOf): SlotShortage | 'ENOUGH' {
  let [needed, sessions] = [0, 0];
  const durations = new Set<number>();
  for (const { demand, times } of asking) {
    if (!liesIn(demand, span)) continue;
    needed += demand.duration * demand.count * times;
    sessions += demand.count;
    durations.add(demand.duration);
  }
  if (needed === 0) return 'ENOUGH';
  const available = capacity(
    span,
    [...durations].sort((a, b) => a - b),
    needed,
  );
  if (available >= needed) return 'ENOUGH';
  const { days, window } = span;
  return { days: daysOf(days), window, needed, available, short: needed - available, sessions };
}

/** The largest gap first; of equal ones the one that concerns the fewest sessions, which says it most plainly. */
function best(found: readonly Shortage[]): Shortage[] {
  const size = (shortage: Shortage) => ('short' in shortage ? shortage.short : 0);
  const heads = (shortage: Shortage) => ('sessions' in shortage ? shortage.sessions : 0);
  return found.toSorted((a, b) => size(b) - size(a) || heads(a) - heads(b)).slice(0, 1);
}

/** How many sessions can have a day each, `gap` days from one another and from the days taken. */
function mostApart(options: readonly (readonly number[])[], taken: readonly number[], gap: number): number {
  const possible = options.filter((days) => days.length > 0);
  if (gap === 0) return possible.length;
  const near = (day: number) => daysOf(2 ** 31 - 1).filter((other) => Math.abs(other - day) < gap);
  const bits = (days: readonly number[]) => days.reduce((all, day) => all | (1 << day), 0);
  const closed = bits(taken.flatMap(near));
  // Which sets of days can be in use, after each session in turn; a week has few.
  let reached = new Set([0]);
  for (const days of possible) {
    const next = new Set(reached);
    for (const used of reached) {
      for (const day of days) {
        if ((closed & (1 << day)) === 0 && (bits(near(day)) & used) === 0) next.add(used | (1 << day));
      }
    }
    reached = next;
  }
  return Math.max(...[...reached].map((used) => daysOf(used).length));
}
