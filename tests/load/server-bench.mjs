import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { build } from '../../scripts/build.mjs';
import { connect } from '../../scripts/database-connection.mjs';
import { inProject } from '../../scripts/paths.mjs';
import { freePort } from '../../scripts/postgres-process.mjs';
import { startTestServers } from '../support/test-servers.mjs';
import { benchId, fillBenchClinic } from './bench-clinic.mjs';
import { LIST_QUERY, PLAN_QUERY } from './bench-queries.mjs';
import { machine, writeSection } from './benchmark-document.mjs';
import { sameAnswer } from './same-answer.mjs';

const SIZES = [
  { seed: 1, patients: 2_000 },
  { seed: 2, patients: 100_000 },
];
const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS = 5;
/** Patients a workload cycles through, so that no single page is all that is measured. */
const SPREAD = 200;

/** Progress and tables go to the terminal: that is what a bench is for. */
const say = (line) => console.log(line);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function startLimit(databaseUrl) {
  const port = await freePort();
  const child = fork(inProject('tests', 'load', 'limit-server.mjs'), {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
  });
  await new Promise((resolve) => child.once('message', resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
}

/** The requests of one workload: to the API as a signed-in therapist, to the limit as nobody. */
function workloads({ seed, patients }, { clinicId, token }, api, limit) {
  const numbers = Array.from({ length: SPREAD }, (_, index) => 1 + ((index * 7_919) % patients));
  const graphql = (query, variables) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return [
    {
      name: "one patient's plan",
      api: {
        url: api,
        requests: numbers.map((n) => graphql(PLAN_QUERY, { id: benchId('patient', seed, n) })),
      },
      limit: {
        url: limit,
        requests: numbers.map((n) => ({
          method: 'GET',
          path: `/plan?clinic=${clinicId}&id=${benchId('patient', seed, n)}`,
        })),
      },
    },
    {
      name: 'the patient list (first 50)',
      api: { url: api, requests: [graphql(LIST_QUERY, {})] },
      limit: { url: limit, requests: [{ method: 'GET', path: `/list?clinic=${clinicId}` }] },
    },
  ];
}

const load = ({ url, requests }) =>
  autocannon({ url, requests, connections: CONNECTIONS, duration: SECONDS }).then((result) => {
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${url} failed: ${result.non2xx} bad answers, ${result.errors} errors`);
    return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
  });

/** Both sides in turn, several rounds; medians of the rounds. */
async function measure(workload) {
  const rounds = { api: [], limit: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ['limit', 'api']) rounds[side].push(await load(workload[side]));
  }
  const summary = (side) =>
    Object.fromEntries(
      ['perSecond', 'p50', 'p99'].map((key) => [key, median(rounds[side].map((round) => round[key]))]),
    );
  return { api: summary('api'), limit: summary('limit') };
}

function table(rows) {
  const head = [
    'workload',
    'patients',
    'Consilium req/s',
    'p50 ms',
    'p99 ms',
    'limit req/s',
    'p50 ms',
    'p99 ms',
    'ratio (req/s)',
  ];
  const lines = rows.map(({ name, patients, api, limit }) => [
    name,
    patients.toLocaleString('en'),
    api.perSecond.toFixed(0),
    api.p50,
    api.p99,
    limit.perSecond.toFixed(0),
    limit.p50,
    limit.p99,
    (api.perSecond / limit.perSecond).toFixed(3),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const section = (result, version) => `- ${machine()}; ${version}.
- Both sides run on this one machine, on the same database and the same rows, in turn: ${ROUNDS} rounds of ${SECONDS} s each,
  ${CONNECTIONS} connections, medians. Read the ratios; the absolute figures belong to the machine.
- **Consilium** answers over GraphQL with authentication, access rules, row-level security and audit on.
- **The limit** is \`node:http\` + \`pg\` with one hand-written statement that builds the same JSON in PostgreSQL, and none of
  those. Before measuring, the bench checks that both give the same answer.

${table(result)}

Each patient has a care team of four and a plan of four sections, six goals, eight interventions and two versions.
The plan workload walks over ${SPREAD} patients.`;

/** The API against what the same machine could do at most. */
export async function benchServer() {
  await build();
  say('Starting a database and the API ...');
  const servers = await startTestServers({ suite: 'bench', count: 1 });
  const limit = await startLimit(servers.database.ownerUrl);
  const owner = await connect(servers.database.ownerUrl);
  try {
    const { rows } = await owner.query('SELECT version()');
    const result = [];
    for (const size of SIZES) {
      const clinic = await fillBenchClinic(owner, {
        ...size,
        say: (what) => say(`  filling ${size.patients.toLocaleString('en')}: ${what}`),
      });
      size.clinic = clinic;
    }
    await owner.query('VACUUM ANALYZE');
    for (const size of SIZES) {
      for (const workload of workloads(size, size.clinic, servers.urls[0], limit.url)) {
        await sameAnswer(workload);
        say(`  measuring ${workload.name}, ${size.patients.toLocaleString('en')} patients`);
        result.push({ name: workload.name, patients: size.patients, ...(await measure(workload)) });
      }
    }
    say(`\n${table(result)}\n`);
    const version = String(rows[0].version).split(' on ')[0];
    await writeSection('The server', section(result, version));
  } finally {
    await owner.end();
    limit.stop();
    await servers.stop();
  }
}
