/** How long to wait before the server is asked again whether it can be reached. Milliseconds. */
const ASK_AGAIN_MS = 5_000;
const HEALTH = '/healthz';

/**
 * Whether the server can be reached. What the browser says is not enough: a device in a network without a way out is
 * "online" too, and some browsers say so after a reload. A request that came back, or did not, tells more.
 */
export class Connection {
  readonly #listeners = new Set<() => void>();
  #reached = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isOnline(): boolean {
    return navigator.onLine && this.#reached;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the browser; called once, by the page. */
  start(): void {
    addEventListener('offline', () => this.#tell());
    addEventListener('online', () => void this.#ask());
  }

  /** `fetch` that takes note of whether the server answered. */
  fetch: typeof fetch = async (input, init) => {
    try {
      const answer = await fetch(input, init);
      this.#note(true);
      return answer;
    } catch (error) {
      // Called off by the page itself: that says nothing of the network.
      if (!init?.signal?.aborted) this.#note(false);
      throw error;
    }
  };

  async #ask(): Promise<void> {
    await this.fetch(HEALTH, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    this.#tell();
  }

  #note(reached: boolean): void {
    clearTimeout(this.#timer);
    if (!reached) this.#timer = setTimeout(() => void this.#ask(), ASK_AGAIN_MS);
    if (reached === this.#reached) return;
    this.#reached = reached;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
