import type { EventFeed } from './event-feed.ts';
import type { Topic, Topics } from './topics.ts';

/** Which events a reader hears, and in which shape. */
export interface StreamRules<T extends Topic, Delivered> {
  readonly clinicId: string;
  readonly concerns: (payload: Topics[T]) => boolean;
  /** The reader's first event, for what happened between a first look and now. */
  readonly first?: Topics[T];
  /** Events that may wait for a slow reader. */
  readonly waitingMax: number;
  /** What a reader who lags further behind is told once in place of all that waits. */
  readonly summary: (waiting: readonly Topics[T][], newest: Topics[T]) => Topics[T];
  readonly deliver: (payload: Topics[T]) => Delivered;
}

/** One clinic's events of a topic as they are committed, by whichever process, until the reader leaves. */
export function topicStream<T extends Topic, Delivered>(
  feed: EventFeed,
  topic: T,
  rules: StreamRules<T, Delivered>,
): AsyncIterableIterator<Delivered> {
  const waiting: Topics[T][] = rules.first ? [rules.first] : [];
  let resolveNext: ((result: IteratorResult<Delivered>) => void) | undefined;
  let ended = false;
  const leave = feed.subscribe(topic, ({ clinicId, payload }) => {
    if (clinicId !== rules.clinicId || !rules.concerns(payload)) return;
    if (resolveNext) {
      resolveNext({ done: false, value: rules.deliver(payload) });
      resolveNext = undefined;
    } else if (waiting.length < rules.waitingMax) waiting.push(payload);
    else waiting.splice(0, waiting.length, rules.summary(waiting, payload));
  });
  const end = (): Promise<IteratorResult<Delivered>> => {
    ended = true;
    leave();
    resolveNext?.({ done: true, value: undefined });
    resolveNext = undefined;
    return Promise.resolve({ done: true, value: undefined });
  };
  return {
    next: () => {
      const payload = waiting.shift();
      if (payload) return Promise.resolve({ done: false, value: rules.deliver(payload) });
      if (ended) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => (resolveNext = resolve));
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
