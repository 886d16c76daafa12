import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkSolution, parseSolution, type Instance, type Solution } from '@consilium/scheduling';
import { disruptWeek } from '../../libs/scheduling/src/testing/disrupt-week.ts';
import { plantedWeek } from '../../libs/scheduling/src/testing/planted-week.ts';
import { commandLine } from '../support/command-line.ts';

// Each command is a process that starts anew.
jest.setTimeout(60_000);

describe('build-week', () => {
  const { instance, plan } = plantedWeek({ patients: 12, seed: 1 });
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'consilium-week-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Without an address of a database: the command needs none. */
  const build = (...args: string[]) => commandLine(['build-week', ...args], {});
  const file = (name: string, content: unknown): string => {
    const place = path.join(folder, name);
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
    return place;
  };
  const solutionIn = (stdout: string): Solution => {
    const parsed = parseSolution(JSON.parse(stdout));
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    return parsed.value;
  };

  it('writes a plan, and nothing else, to standard output', async () => {
    const { code, stdout, stderr } = await build(file('week.json', instance), '--seconds', '1');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(checkSolution(instance, solutionIn(stdout))).toMatchObject({ ok: true, unplaced: [] });
  });

  it('writes the same bytes for the same seed and iterations', async () => {
    const week = file('same.json', instance);
    const args = [week, '--seed', '7', '--iterations', '300', '--seconds', '50'];
    const [one, other] = [await build(...args), await build(...args)];
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
  });

  it('repairs the plan of an earlier run with little change', async () => {
    const sick = disruptWeek(instance, plan, 'sick', 2);
    const baseline = file('old.json', plan);
    const { code, stdout } = await build(file('sick.json', sick), '--baseline', baseline, '--seconds', '1');
    expect(code).toBe(0);
    const report = checkSolution(sick, solutionIn(stdout), { baseline: plan });
    expect(report).toMatchObject({ ok: true, insertable: [], unexplained: [] });
    expect(report.comparison!.kept).toBeGreaterThan(plan.assignments.length - 20);
  });

  it('gives a reason for whatever it leaves out', async () => {
    const week = plantedWeek({ patients: 12, seed: 4, overload: 0.4 }).instance;
    const staff = week.staff.filter(({ discipline }) => discipline !== 'MD');
    const locked = week.sessions.map((session) => ({ ...session, locked: null }));
    const known = new Set(staff.map(({ id }) => id));
    const series = week.series.map((line) => ({
      ...line,
      preferred: line.preferred.map((id) => (id !== null && known.has(id) ? id : null)),
    }));
    const short: Instance = { ...week, staff, series, sessions: locked };
    const { code, stdout } = await build(file('short.json', short), '--seconds', '1');
    expect(code).toBe(0);
    const report = checkSolution(short, solutionIn(stdout));
    expect(report).toMatchObject({ ok: true, insertable: [], unexplained: [] });
    expect(report.unplaced.length).toBeGreaterThan(0);
    expect(stdout).toContain('no MD is on duty');
  });

  it('prints the best plan so far when it is interrupted', async () => {
    // The instance comes through a pipe, so that the signal is sent when the command listens to it.
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const child = spawn(process.execPath, ['apps/api/dist/cli.js', 'build-week', pipe, '--seconds', '600'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    const ended = new Promise((resolve) => child.once('close', resolve));
    await writeFile(pipe, JSON.stringify(instance));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(checkSolution(instance, solutionIn(stdout)).breaches).toEqual([]);
  });

  it('says in a sentence each what is wrong with a file', async () => {
    const series = instance.series.map((line, index) => (index === 3 ? { ...line, duration: 'x' } : line));
    const sessions = instance.sessions.map((session) => ({ ...session, window: [0, 99] }));
    const { code, stdout, stderr } = await build(file('bad.json', { ...instance, series, sessions }));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr.trim().split('\n');
    expect(lines[0]).toBe('bad.json: series[3].duration: must be a whole number from 1 to 36, was "x".');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toMatch(/^bad.json: \d+ more problems are not shown\.$/);
  });

  it.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /^Name one instance file\.$/],
    ['two files', () => ['a', 'b'], /^Name one instance file\.$/],
    ['a file that is not there', () => [path.join(folder, 'none.json')], /^There is no file .*none\.json\.$/],
    ['a folder', () => [folder], /cannot be read \(EISDIR\)\.$/],
    ['no JSON', () => [file('text.json', 'week')], /^text.json: The file is not JSON/],
    [
      'another kind of JSON',
      () => [file('plan.json', plan)],
      /^plan.json: format: must be "therapy-week\/1"/,
    ],
    [
      'a baseline of another kind',
      () => [file('w.json', instance), '--baseline', file('b.json', [])],
      /^b.json: /,
    ],
    [
      'no number of seconds',
      () => [file('w.json', instance), '--seconds', 'x'],
      /^--seconds must be a number/,
    ],
    [
      'half an iteration',
      () => [file('w.json', instance), '--iterations', '0.5'],
      /^--iterations must be a whole/,
    ],
    ['an option that there is not', () => [file('w.json', instance), '--fast'], /^Unknown option '--fast'/],
    [
      'locked sessions that clash',
      () => {
        const lock = instance.sessions.find(({ locked }) => locked)!;
        const same = instance.sessions.find(({ series, id }) => series !== lock.series && id !== lock.id)!;
        const sessions = instance.sessions.map((entry) =>
          entry.id === same.id ? { ...entry, locked: lock.locked } : entry,
        );
        return [file('clash.json', { ...instance, sessions })];
      },
      /^(No plan can keep what is locked or has started: |clash\.json: )/,
    ],
  ])('refuses %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await build(...args());
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
  });
});
