import 'reflect-metadata';
import { runCli } from './commands/run-cli.ts';

const write = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((resolve) => stream.write(text, () => resolve()));

let written = Promise.resolve();
const say = (stream: NodeJS.WriteStream) => (line: string) => {
  written = Promise.all([written, write(stream, `${line}\n`)]).then(() => undefined);
};

const code = await runCli(process.argv.slice(2), { out: say(process.stdout), error: say(process.stderr) });
await written;
// Pools and timers of the application must not keep a finished command alive.
process.exit(code);
