export interface DemoServer {
  readonly url: string;
  /** What the command said while it loaded. */
  readonly said: readonly string[];
  /** What a command needs to work on the same database. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export function startDemoServer(): Promise<DemoServer>;
