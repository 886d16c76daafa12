import type { PatientAccessEventsQuery } from '../../gql/graphql.ts';

export type AccessEvent = PatientAccessEventsQuery['patient']['accessEvents']['edges'][number]['node'];

/** What one person did in one go: several operations with one answer. */
export interface AccessVisit {
  readonly latest: AccessEvent;
  /** Names of the operations, each once, in the order in which they were done. */
  readonly operations: readonly string[];
}

/** One page asks for several parts of a record; within this time they read as one visit. Milliseconds. */
const ONE_VISIT_MS = 60_000;

/** Events, the newest first, gathered into visits of one person with one outcome. Nothing is left out. */
export function groupAccessEvents(events: readonly AccessEvent[]): AccessVisit[] {
  const visits: { latest: AccessEvent; oldestAt: number; operations: string[] }[] = [];
  for (const event of events) {
    const at = Date.parse(event.at);
    const visit = visits.at(-1);
    if (visit && belongs(visit.latest, event) && visit.oldestAt - at <= ONE_VISIT_MS) {
      visit.oldestAt = at;
      // Events come newest first, the sentence reads from the start.
      visit.operations = [event.operation, ...visit.operations.filter((name) => name !== event.operation)];
    } else {
      visits.push({ latest: event, oldestAt: at, operations: [event.operation] });
    }
  }
  return visits;
}

function belongs(a: AccessEvent, b: AccessEvent): boolean {
  return a.actorName === b.actorName && a.outcome === b.outcome && a.breakGlass === b.breakGlass;
}
