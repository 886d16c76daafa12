import { createServer, connect } from 'node:net';
import path from 'node:path';
import { once } from 'node:events';
import { apiEnvironment, startApi } from '../../scripts/api-process.mjs';
import { CACHE } from '../../scripts/paths.mjs';
import { freePort } from '../../scripts/postgres-process.mjs';

/** A relay in front of a port, that can be cut and mended again. */
async function openRelay(host, port) {
  const sockets = new Set();
  const keep = (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const relay = createServer((near) => {
    const far = connect(port, host);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
  });
  const own = await freePort();
  const mend = async () => {
    relay.listen(own, '127.0.0.1');
    await once(relay, 'listening');
  };
  const cut = async () => {
    const closed = once(relay, 'close');
    relay.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await mend();
  return { port: own, cut, mend };
}

/** One more API process on the suite's database, whose way to it can be cut. */
export async function startCutOffServer({ databaseUrl, env }) {
  const address = new URL(databaseUrl);
  const relay = await openRelay(address.hostname, Number(address.port || 5432));
  address.hostname = '127.0.0.1';
  address.port = String(relay.port);
  const api = await startApi({
    env: {
      ...apiEnvironment({ appUrl: address.href, port: await freePort(), dataDir: CACHE }),
      ...env,
      DATABASE_URL: address.href,
    },
    logFile: path.join(CACHE, 'test-logs', 'cut-off.log'),
  });
  return {
    url: api.url,
    cut: relay.cut,
    mend: relay.mend,
    stop: async () => {
      await api.stop();
      await relay.cut().catch(() => undefined);
    },
  };
}
