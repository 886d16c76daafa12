import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const IMAGE = 'postgres:18';
const START_MILLISECONDS = 180_000;

/** Where an engine listens; looking for the socket is instant, asking Testcontainers takes seconds. */
function engineMayRun() {
  if (process.env.DOCKER_HOST || process.env.TESTCONTAINERS_HOST_OVERRIDE) return true;
  const sockets = [
    '/var/run/docker.sock',
    path.join(homedir(), '.docker', 'run', 'docker.sock'),
    path.join(process.env.XDG_RUNTIME_DIR ?? `/run/user/${process.getuid?.() ?? 0}`, 'docker.sock'),
  ];
  return sockets.some((socket) => existsSync(socket));
}

/**
 * A PostgreSQL container for one run of the suite.
 * @returns {Promise<{ databaseUrl: string, stop: () => Promise<void> } | { reason: string }>} the reason when there is none
 */
export async function startContainer() {
  if (!engineMayRun()) return { reason: 'no Docker engine answers' };
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return { reason: 'no Docker engine answers' };
  }
  try {
    const password = crypto.randomUUID();
    const container = await new GenericContainer(IMAGE)
      .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_DB: 'consilium' })
      .withCommand([
        'postgres',
        '-c',
        'fsync=off',
        '-c',
        'max_connections=200',
        '-c',
        'deadlock_timeout=200ms',
      ])
      .withExposedPorts(5432)
      // The image starts a first server to initialise, and then the one that stays.
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
      .withStartupTimeout(START_MILLISECONDS)
      .start();
    const address = `${container.getHost()}:${container.getMappedPort(5432)}`;
    return {
      databaseUrl: `postgresql://postgres:${password}@${address}/consilium`,
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    return { reason: `a Docker engine answers, but ${IMAGE} does not start (${error.message})` };
  }
}
