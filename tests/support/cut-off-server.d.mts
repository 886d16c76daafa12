export interface CutOffServer {
  readonly url: string;
  /** Takes the database away: open connections end, new ones are refused. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One more API process on the suite's database, whose way to it can be cut. */
export function startCutOffServer(options: {
  readonly databaseUrl: string;
  readonly env: Readonly<Record<string, string>>;
}): Promise<CutOffServer>;
