/** Where a command says what it does. Standard output is for results, standard error for progress of failures. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
}

export interface Command {
  /** What follows the name on the command line. */
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A failure that is told in one sentence: what is wrong and how to mend it. */
export class CommandProblem extends Error {}
