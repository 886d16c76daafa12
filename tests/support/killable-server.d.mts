export interface KillableServer {
  /** The same before and after it was killed. */
  readonly url: string;
  /** Ends the process at once, whatever it is doing; says how it ended. */
  readonly kill: () => Promise<string>;
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One more API process on the suite's database, that can be killed as by a lost machine, and started again. */
export function startKillableServer(options: {
  readonly databaseUrl: string;
  readonly env: Readonly<Record<string, string>>;
}): Promise<KillableServer>;
