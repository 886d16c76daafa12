import { addDays, isoWeekday, mondayOf, SESSION_STATUSES, isLocalDate } from '@consilium/domain';
import type { LocalDate, SessionStatus } from '@consilium/domain';

export type ViewSpan = 'DAY' | 'WEEK';
export type ViewBy = 'MEMBER' | 'ROOM' | 'PATIENT';

/** What the page shows; all of it stands in the address. */
export interface ScheduleView {
  readonly span: ViewSpan;
  readonly on: LocalDate;
  readonly by: ViewBy;
  /** Only sessions in which the reader takes part. */
  readonly mine: boolean;
  readonly disciplines: readonly string[];
  readonly members: readonly string[];
  readonly rooms: readonly string[];
  readonly patients: readonly string[];
  readonly statuses: readonly SessionStatus[];
  /** Cancelled sessions are hidden unless asked for. */
  readonly cancelled: boolean;
  readonly search: string;
}

/** Where a reader starts: who treats sees the own week, everybody else today with all members. */
export function defaultView(reader: { treats: boolean }, today: LocalDate): ScheduleView {
  return {
    span: reader.treats ? 'WEEK' : 'DAY',
    on: today,
    by: 'MEMBER',
    mine: reader.treats,
    disciplines: [],
    members: [],
    rooms: [],
    patients: [],
    statuses: [],
    cancelled: false,
    search: '',
  };
}

const BYS: readonly ViewBy[] = ['MEMBER', 'ROOM', 'PATIENT'];
const listOf = (value: string | null): string[] => (value ? value.split(',').filter(Boolean) : []);

/** The view that an address names; what it leaves out or gets wrong is the reader's default. */
export function readView(parameters: URLSearchParams, fallback: ScheduleView): ScheduleView {
  const on = parameters.get('on');
  const span = parameters.get('view')?.toUpperCase();
  const by = parameters.get('by')?.toUpperCase();
  const mine = parameters.get('mine');
  return {
    span: span === 'DAY' || span === 'WEEK' ? span : fallback.span,
    on: isLocalDate(on) ? on : fallback.on,
    by: BYS.find((known) => known === by) ?? fallback.by,
    mine: mine === null ? fallback.mine : mine === '1',
    disciplines: listOf(parameters.get('discipline')),
    members: listOf(parameters.get('member')),
    rooms: listOf(parameters.get('room')),
    patients: listOf(parameters.get('patient')),
    statuses: SESSION_STATUSES.filter((status) => listOf(parameters.get('status')).includes(status)),
    cancelled: parameters.get('cancelled') === '1',
    search: parameters.get('q') ?? '',
  };
}

/** The address of a view; only what differs from the reader's default. */
export function writeView(view: ScheduleView, fallback: ScheduleView): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view.span !== fallback.span) parameters.set('view', view.span.toLowerCase());
  if (view.on !== fallback.on) parameters.set('on', view.on);
  if (view.by !== fallback.by) parameters.set('by', view.by.toLowerCase());
  if (view.mine !== fallback.mine) parameters.set('mine', view.mine ? '1' : '0');
  const lists = {
    discipline: view.disciplines,
    member: view.members,
    room: view.rooms,
    patient: view.patients,
    status: view.statuses,
  };
  for (const [name, values] of Object.entries(lists)) {
    if (values.length > 0) parameters.set(name, values.join(','));
  }
  if (view.cancelled) parameters.set('cancelled', '1');
  if (view.search) parameters.set('q', view.search);
  return parameters;
}

/** First and last day to load: a day view loads its day only. */
export function daysToLoad({ span, on }: Pick<ScheduleView, 'span' | 'on'>): {
  readonly from: LocalDate;
  readonly until: LocalDate;
} {
  if (span === 'DAY') return { from: on, until: on };
  const monday = mondayOf(on);
  return { from: monday, until: addDays(monday, 6) };
}

/** The days in columns: those of the programme, and any other on which there is something. */
export function daysToShow(
  view: Pick<ScheduleView, 'span' | 'on'>,
  weekdays: readonly number[],
  busy: ReadonlySet<LocalDate>,
): readonly LocalDate[] {
  if (view.span === 'DAY') return [view.on];
  const { from } = daysToLoad(view);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => addDays(from, offset))
    .filter((on) => weekdays.includes(isoWeekday(on)) || busy.has(on));
}

/** The same view a day or a week later or earlier. */
export const stepView = (view: ScheduleView, by: 1 | -1, span: ViewSpan = view.span): ScheduleView => ({
  ...view,
  on: addDays(view.on, span === 'DAY' ? by : by * 7),
});
