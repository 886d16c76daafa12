import ICAL from 'ical.js';

/** One event as a calendar program shows it. */
export interface Shown {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly location: string | null;
}

/** Everything that a calendar program shows of a feed, in order; `text` must be one well-formed calendar. */
export function shownIn(text: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const masters = components.filter((event) => !event.hasProperty('recurrence-id'));
  const shown: Shown[] = [];
  for (const component of masters) {
    const event = new ICAL.Event(component);
    for (const other of components) {
      const exception = new ICAL.Event(other);
      if (exception.isRecurrenceException() && exception.uid === event.uid) event.relateException(exception);
    }
    if (!event.isRecurring()) {
      shown.push(entry(event, event.startDate, event.endDate));
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      shown.push(entry(item, startDate, endDate));
    }
  }
  return sorted(shown);
}

export const sorted = (shown: readonly Shown[]): Shown[] =>
  [...shown].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const entry = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Shown => ({
  startsAt: start.toJSDate().toISOString(),
  endsAt: end.toJSDate().toISOString(),
  cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
  summary: event.summary,
  location: event.location,
});
