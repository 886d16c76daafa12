import { CommandProblem, type Terminal } from './command.ts';
import { COMMANDS } from './registry.ts';

const USAGE_PROBLEM = 2;

/** Runs one command line; answers the exit code. Nothing is thrown: a failure is one sentence on standard error. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await help());
    return 0;
  }
  const registered = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!registered) {
    terminal.error(`There is no command "${name}". "npm run cli -- --help" lists them.`);
    return USAGE_PROBLEM;
  }
  try {
    const command = await registered.load();
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(`Usage: npm run cli -- ${name} ${command.usage}\n\n${registered.summary}`);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.error(sentenceOf(error));
    return isUsageProblem(error) ? USAGE_PROBLEM : 1;
  }
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, { summary, load }]) => {
      const { usage } = await load();
      return `  ${`${name} ${usage}`.trim()}\n      ${summary}`;
    }),
  );
  return `Usage: npm run cli -- <command>\n\n${lines.join('\n')}\n\nExit code 0 only on success; errors are on standard error.`;
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

const isUsageProblem = (error: unknown): boolean => codeOf(error).startsWith('ERR_PARSE_ARGS');

/** What a person needs to know; a database's own words may hold values of patients, so they are not passed on. */
function sentenceOf(error: unknown): string {
  if (error instanceof CommandProblem) return error.message;
  if (isUsageProblem(error)) return `${(error as Error).message.split('.')[0]}.`;
  if (/^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|57P|08)/.test(codeOf(error))) {
    return 'The database does not answer. Check its address and that it runs.';
  }
  const [kind, code] = [error instanceof Error ? error.name : 'unknown', codeOf(error)];
  return `The command failed for a reason of its own (${[kind, code].filter(Boolean).join(' ')}). Nothing more was done.`;
}
