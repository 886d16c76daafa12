/** Values for one reader, of which a slow reader gets the newest only; it ends after the last, or when the reader leaves. */
export interface LatestOf<T> {
  readonly stream: AsyncIterableIterator<T>;
  push(value: T): void;
  end(): void;
}

/** `onLeave` is called once, when the reader leaves before the end. */
export function latestOf<T>(onLeave: () => void): LatestOf<T> {
  let pending: { readonly value: T } | undefined;
  let deliver: ((result: IteratorResult<T>) => void) | undefined;
  let ended = false;
  const over = { done: true, value: undefined } as const;
  const end = (): void => {
    ended = true;
    deliver?.(over);
    deliver = undefined;
  };
  const leave = (): Promise<IteratorResult<T>> => {
    if (!ended) onLeave();
    pending = undefined;
    end();
    return Promise.resolve(over);
  };
  return {
    push: (value) => {
      if (ended) return;
      if (!deliver) pending = { value };
      else {
        deliver({ done: false, value });
        deliver = undefined;
      }
    },
    end,
    stream: {
      next: () => {
        const first = pending;
        pending = undefined;
        if (first) return Promise.resolve({ done: false, value: first.value });
        if (ended) return Promise.resolve(over);
        return new Promise((resolve) => (deliver = resolve));
      },
      return: leave,
      throw: leave,
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
