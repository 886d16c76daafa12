import { createServer } from 'node:net';
import { PlainError } from './plain-error.mjs';

/** @param {string | undefined} text PORT as given @param {number} [fallback] */
export function parsePort(text, fallback = 3000) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT is "${text}": set it to a number from 1 to 65535.`);
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/** Says at once that a port is taken, before minutes are spent on building. @param {number} port */
export async function assertPortFree(port) {
  const error = await tryListen(port, process.env.CONSILIUM_HOST || '127.0.0.1');
  if (error?.code === 'EADDRINUSE') {
    throw new PlainError(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`,
    );
  }
  if (error?.code === 'EACCES') {
    throw new PlainError(
      `Port ${port} needs more rights than this user has: choose one above 1023, e.g. PORT=3000 npm start.`,
    );
  }
  if (error) throw error;
}
