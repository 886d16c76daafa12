import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { outcomeInputSql } from '../../apps/api/src/outcomes/outcome-input-statement.queries.ts';
import { aClinic } from '../../libs/testing/src/clinic.ts';
import { build } from '../../scripts/build.mjs';
import { startTestServers } from '../support/test-servers.mjs';
import { fillCohort } from './bench-cohort.mjs';
import { machine, markdownTable, median, writeSection } from './benchmark-document.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 3;
/** Characters of a line of the plan. */
const WIDTH = 140;
const REPORT = `{ outcomeReport(input: { anchor: DISCHARGE, timePoint: MONTH_1, functionDefinition: INSTRUMENT }) {
  ... on OutcomeReport { episodes } ... on Refusal { code } } }`;
/** What somebody else of the clinic asks for meanwhile. */
const LIGHT = '{ viewer { displayName } }';

/** Progress and tables go to the terminal: that is what a bench is for. */
const say = (line) => console.log(line);

async function timed(url, token, query) {
  const from = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].message);
  return { seconds: (performance.now() - from) / 1_000, data };
}

/** Memory that the server's process holds, all of its threads. MiB. */
async function memory(url) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const [, bytes] = /^consilium_process_resident_memory_bytes (\S+)/m.exec(text) ?? [];
  return Number(bytes) / 1_048_576;
}

/** The most memory held at any time until `work` is done, seen ten times a second. MiB. */
async function mostMemory(url, work) {
  let most = 0;
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  while (!done) {
    most = Math.max(most, await memory(url));
    await pause(100);
  }
  await watched;
  return most;
}

/** Times of a light question asked again and again until `work` is done. Milliseconds. */
async function meanwhile(ask, work) {
  const times = [];
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  while (!done) times.push((await ask()).seconds * 1_000);
  await watched;
  return times.sort((a, b) => a - b);
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function measure(url, { size, clinic }) {
  const admin = clinic.users.ADMINISTRATOR.token;
  const light = () => timed(url, clinic.users.PHYSICIAN.token, LIGHT);
  const idle = [];
  for (let n = 0; n < 200; n += 1) idle.push((await light()).seconds * 1_000);
  idle.sort((a, b) => a - b);
  const seconds = [];
  const others = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let took = 0;
    const work = timed(url, admin, REPORT).then(({ seconds: time, data }) => {
      if (data.outcomeReport.episodes !== size) throw new Error('The report counts other episodes.');
      took = time;
    });
    others.push(...(await meanwhile(light, work)));
    seconds.push(took);
  }
  others.sort((a, b) => a - b);
  const before = await memory(url);
  const most = await mostMemory(url, timed(url, admin, REPORT));
  return { size, seconds: median(seconds), idle, others, before, most };
}

/** The plan of the statement that reads a cohort, as it ran, without the figures of the planner's guesses. */
async function planOf(owner, clinicId) {
  const { text, values } = outcomeInputSql(clinicId);
  const { rows } = await owner.query(`EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF) ${text}`, values);
  return rows
    .map((row) => row['QUERY PLAN'])
    .map(shortened)
    .join('\n');
}

/** Conditions and ids are long, and say little. */
const shortened = (line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)} …` : line);

/** The administrator's report on ever larger cohorts, and what others of the clinic notice of it. */
export async function benchOutcomes() {
  await build();
  say('Starting a database and the API ...');
  const servers = await startTestServers({ suite: 'bench', count: 1 });
  const owner = new pg.Pool({ connectionString: servers.database.ownerUrl, max: 2 });
  try {
    const cohorts = [];
    for (const size of SIZES) {
      say(`  filling ${size.toLocaleString('en')} episodes`);
      const clinic = await aClinic(owner);
      await fillCohort(owner, clinic.clinicId, size);
      cohorts.push({ size, clinic });
    }
    await owner.query('VACUUM ANALYZE');
    const results = [];
    for (const cohort of cohorts) {
      say(`  measuring ${cohort.size.toLocaleString('en')} episodes`);
      results.push(await measure(servers.urls[0], cohort));
    }
    const [first] = results;
    const table = markdownTable([
      [
        'episodes',
        'report s',
        'times the first',
        'light question p50 / p99 ms',
        'the same during the report',
        'p50 ratio',
        'memory MiB, before / most',
      ],
      ...results.map(({ size, seconds, idle, others, before, most }) => [
        size.toLocaleString('en'),
        seconds.toFixed(2),
        (seconds / first.seconds).toFixed(1),
        `${at(idle, 0.5).toFixed(1)} / ${at(idle, 0.99).toFixed(1)}`,
        `${at(others, 0.5).toFixed(1)} / ${at(others, 0.99).toFixed(1)} / ${at(others, 1).toFixed(0)}`,
        (at(others, 0.5) / at(idle, 0.5)).toFixed(1),
        `${before.toFixed(0)} / ${most.toFixed(0)}`,
      ]),
    ]);
    say(`\n${table}\n`);
    const plan = await planOf(owner, cohorts.at(-1).clinic.clinicId);
    await writeSection('The report on a cohort', section(table, plan));
  } finally {
    await owner.end();
    await servers.stop();
  }
}

const section = (
  table,
  plan,
) => `- ${machine()}. \`npm run bench -- outcomes\`: the whole report over GraphQL with authentication, row-level security
  and audit, medians of ${ROUNDS}. Each episode has four scores. Read the ratios; the seconds belong to the machine.
- From about 300 episodes on the figures are read and computed beside the server's own thread. The light question is the viewer's own name, asked
  again and again by one other member: idle first, then while the report runs (the longest last).
- Memory is what the server's process holds with all of its threads: before one more report, with what the reports before it left
  to the allocator, and the most seen during it. Large reports take turns: two are never computed at once.

${table}

The statement that reads the largest cohort, as it ran:

\`\`\`
${plan}
\`\`\``;
