import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.mjs';

/**
 * How smoothly a week of 1,500 sessions scrolls: the time between frames, in milliseconds, while the calendar of a
 * running demo server moves 45 pixels a frame. `node tests/load/calendar-frames.mjs http://127.0.0.1:3000`
 */
const SESSIONS = 1500;
const FRAMES = 240;
const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const MEMBERS = '{ members { id displayName active discipline { code clinical } } }';

/** A full week: the members one after the other, every half hour, on the five days of the week asked for. */
function fullWeek(members, { from }) {
  const treating = members.filter(({ active, discipline }) => active && discipline.clinical);
  return Array.from({ length: SESSIONS }, (_, index) => {
    const member = treating[Math.floor(index / 5) % treating.length];
    const round = Math.floor(index / 5 / treating.length);
    const startsAt = new Date(`${from}T00:00:00Z`);
    startsAt.setUTCDate(startsAt.getUTCDate() + (index % 5));
    const part = { __typename: 'SessionMember', memberId: member.id, displayName: member.displayName };
    const session = {
      id: `session-${index}`,
      kind: 'INDIVIDUAL',
      title: 'Strength training',
      capacity: null,
    };
    const patient = {
      __typename: 'SessionPatient',
      patientId: `patient-${index % 40}`,
      interventionId: null,
    };
    const here = { displayName: `Patient ${index % 40}`, attendance: 'EXPECTED', attendanceNote: '' };
    return {
      __typename: 'TherapySession',
      ...session,
      disciplineCode: member.discipline.code,
      startsAt: startsAt.toISOString(),
      endsAt: startsAt.toISOString(),
      localOn: startsAt.toISOString().slice(0, 10),
      startMinute: 480 + ((round * 30) % 540),
      minutes: 30,
      timeZone: 'UTC',
      roomId: null,
      status: 'PLANNED',
      ...{ locked: false, detached: false, seriesId: null, version: 1, canUndo: false },
      members: [{ ...part, disciplineCode: member.discipline.code }],
      patients: [{ ...patient, ...here, minutesDelivered: null }],
    };
  });
}

/** Runs in the page. */
const scroll = `async (side) => {
  const grid = document.querySelector('[role="application"]');
  grid.scrollTo(0, 0);
  const gaps = [];
  await new Promise((done) => {
    let last = 0;
    const step = (at) => {
      if (last) gaps.push(at - last);
      last = at;
      if (side === 'across') grid.scrollLeft += 45;
      else grid.scrollTop += gaps.length % 40 < 20 ? 25 : -25;
      if (gaps.length < ${FRAMES}) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  gaps.sort((a, b) => a - b);
  const at = (share) => Number(gaps[Math.floor(gaps.length * share)].toFixed(1));
  return { side, frames: gaps.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), over50: gaps.filter((gap) => gap > 50).length };
}`;

const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const ask = async (query, variables) =>
  (await page.request.post(`${base}/graphql`, { data: { query, variables } })).json();
const input = { email: 'scheduler@demo.consilium.test', password: 'Consilium-demo-2026' };
await ask(SIGN_IN, { input });
const { members } = (await ask(MEMBERS)).data;
await page.route('**/graphql', async (route) => {
  const { operationName, variables } = route.request().postDataJSON();
  if (operationName !== 'ScheduleSessions') return route.continue();
  return route.fulfill({ json: { data: { sessions: fullWeek(members, variables) } } });
});
await page.goto(`${base}/schedule?view=week`);
await page.locator('[data-session]').first().waitFor();
// What was measured is the program's output.
console.log({ sessions: SESSIONS, drawn: await page.locator('[data-session]').count() });
for (const side of ['across', 'down', 'across']) {
  console.log(await page.evaluate(`(${scroll})('${side}')`));
}
await browser.close();
