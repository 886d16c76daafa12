import 'reflect-metadata';
import { startServer } from './server.ts';

try {
  const server = await startServer();
  process.stdout.write(`${JSON.stringify({ listening: server.url })}\n`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // A client that never lets go must not keep the process alive.
    setTimeout(() => process.exit(0), 10_000).unref();
    void server.close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(
    `Consilium could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
