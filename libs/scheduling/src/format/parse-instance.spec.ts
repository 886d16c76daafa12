import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aWeek } from '../testing/small-week.ts';
import { parseInstance } from './parse-instance.ts';
import { parseJson } from './parse-json.ts';
import { MAX_PROBLEMS, type FormatProblem } from './problem.ts';

type Json = { [key: string]: Json } & Json[];

/** A fresh copy of the small week as plain JSON, one place of which is overwritten. */
function broken(path: string, value: unknown): unknown {
  const copy = structuredClone(aWeek()) as unknown as Json;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const holder = keys.reduce((place, key) => place[key]!, copy) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const problemsOf = (input: unknown): readonly FormatProblem[] => {
  const parsed = parseInstance(input);
  return parsed.ok ? [] : parsed.problems;
};

describe('reading an instance', () => {
  it('answers the same week for a well-formed file', () => {
    expect(parseInstance(structuredClone(aWeek()))).toEqual({ ok: true, value: aWeek() });
  });

  it('reads the optional parts', () => {
    const week = aWeek({
      rules: { ...aWeek().rules, precedence: [{ first: 'a', then: 'b', gap: 2, strict: true }] },
      weights: { ...aWeek().weights, fairness: 0.5, timeOfDay: 1, lastWeek: 2, excused: 30 },
      now: { day: 1, slot: 12 },
    });
    const [pool, ...rooms] = [...week.rooms].reverse();
    const full = {
      ...week,
      rooms: [{ ...pool!, changeover: { before: 1, after: 2 } }, ...rooms],
      patients: week.patients.map((patient) => ({ ...patient, prefers: [0, 6] as const })),
      series: week.series.map((line) => ({ ...line, lastStart: 3 })),
      sessions: week.sessions.map((session) => ({ ...session, patients: ['p3'] })),
    };
    expect(parseInstance(structuredClone(full))).toEqual({ ok: true, value: full });
  });

  it('fills in what may be left out', () => {
    const bare = structuredClone(aWeek()) as unknown as Json;
    delete (bare as Record<string, unknown>).now;
    (bare.weights as Record<string, unknown>) = { unplaced: 1 };
    for (const entry of bare.series!) delete (entry as Record<string, unknown>).preferred;
    const parsed = parseInstance(bare);
    expect(parsed).toMatchObject({ ok: true, value: { now: null, weights: { moved: 10, idle: 0 } } });
  });

  it('leaves empty intervals out and ignores fields it does not know', () => {
    const input = broken('staff[0].avail[0]', [
      [3, 3],
      [4, 8],
    ]) as Record<string, unknown>;
    const parsed = parseInstance({ ...input, generator: { seed: 1 }, disruption: 'x' });
    expect(parsed.ok && parsed.value.staff[0]?.avail[0]).toEqual([[4, 8]]);
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('generator');
  });

  it.each<[string, unknown, string, string]>([
    ['format', 'therapy-week/2', 'WRONG_FORMAT', 'format: must be "therapy-week/1", was "therapy-week/2"'],
    ['format', undefined, 'WRONG_FORMAT', 'format: must be "therapy-week/1", was missing'],
    ['horizon.days', 0, 'OUT_OF_RANGE', 'horizon.days: must be a whole number from 1 to 7, was 0'],
    ['horizon.days', NaN, 'OUT_OF_RANGE', 'horizon.days: must be a whole number from 1 to 7, was NaN'],
    ['horizon.slotsPerDay', 1e9, 'OUT_OF_RANGE', 'horizon.slotsPerDay: must be a whole number from 1 to 96'],
    ['horizon.dayStart', '8 am', 'OUT_OF_RANGE', 'horizon.dayStart: must be a time of day such as "08:00"'],
    ['horizon.dayStart', '22:00', 'OUT_OF_RANGE', 'horizon: the day must end at 24:00 at the latest'],
    ['rules.patient.maxRun', -1, 'OUT_OF_RANGE', 'rules.patient.maxRun: must be a whole number from 1'],
    ['rules.staff.lunch.len', 9, 'OUT_OF_RANGE', 'rules.staff.lunch: a break of 9 slots does not fit'],
    ['rules.staff', undefined, 'MISSING', 'rules.staff: is missing; must be an object'],
    ['weights.idle', 'much', 'WRONG_TYPE', 'weights.idle: must be a number from 0 to 1000000, was "much"'],
    ['weights.excused', -3, 'OUT_OF_RANGE', 'weights.excused: must be a number from 0 to 1000000, was -3'],
    ['now', { day: 2, slot: 0 }, 'OUT_OF_RANGE', 'now.day: must be a whole number from 0 to 1, was 2'],
    ['staff', {}, 'WRONG_TYPE', 'staff: must be a list, was an object'],
    ['staff[1].id', 'pt1', 'DUPLICATE', 'staff[1].id: "pt1" is there twice'],
    ['staff[0].avail', [[]], 'OUT_OF_RANGE', 'staff[0].avail: must hold 2 entries, holds 1'],
    [
      'staff[0].avail[1][0]',
      [4, 40],
      'WRONG_TYPE',
      'staff[0].avail[1][0]: must be [from, to] in whole slots with 0 <= from <= to <= 12, was [4,40]',
    ],
    ['staff[0].avail[1][0]', [5.5, 6], 'WRONG_TYPE', 'staff[0].avail[1][0]: must be [from, to]'],
    ['staff[0].avail[1][0]', [6, 5], 'WRONG_TYPE', 'staff[0].avail[1][0]: must be [from, to]'],
    ['staff[0].maxSlotsPerDay', 1.5, 'OUT_OF_RANGE', 'staff[0].maxSlotsPerDay: must be a whole number'],
    ['rooms[0].kind', 7, 'OUT_OF_RANGE', 'rooms[0].kind: must be an id'],
    ['rooms[2].changeover', { before: 1 }, 'MISSING', 'rooms[2].changeover.after: is missing'],
    ['patients[0].compact', 'yes', 'WRONG_TYPE', 'patients[0].compact: must be true or false, was "yes"'],
    [
      'series[3].duration',
      'x',
      'WRONG_TYPE',
      'series[3].duration: must be a whole number from 1 to 12, was "x"',
    ],
    ['series[0].patients', ['p9'], 'UNKNOWN_ID', 'series[0].patients[0]: there is no patient "p9"'],
    ['series[0].patients', ['p1', 'p1'], 'DUPLICATE', 'series[0].patients[1]: "p1" is there twice'],
    ['series[0].patients', [], 'OUT_OF_RANGE', 'series[0].patients: must hold 1 to 30 entries, holds 0'],
    ['series[0].preferred', ['zz'], 'UNKNOWN_ID', 'series[0].preferred[0]: there is no staff "zz"'],
    ['series[0].preferred', [], 'OUT_OF_RANGE', 'series[0].preferred: must hold 1 entries, holds 0'],
    ['sessions[0].series', 'q', 'UNKNOWN_ID', 'sessions[0].series: there is no series "q"'],
    ['sessions[0].id', '', 'WRONG_TYPE', 'sessions[0].id: must be an id'],
    ['sessions[0].days', [0, 0], 'DUPLICATE', 'sessions[0].days: names a day twice'],
    [
      'sessions[0].days',
      [5],
      'OUT_OF_RANGE',
      'sessions[0].days[0]: must be a whole number from 0 to 1, was 5',
    ],
    [
      'sessions[0].window',
      [3, 3],
      'OUT_OF_RANGE',
      'sessions[0].window: must end after it begins, was [3, 3]',
    ],
    ['sessions[0].priority', 4, 'OUT_OF_RANGE', 'sessions[0].priority: must be a whole number from 1 to 3'],
    [
      'sessions[5].locked.staff',
      ['pt1'],
      'LOCKED_MISFIT',
      'sessions[5].locked: names 1 staff, but series "d"',
    ],
    ['sessions[5].locked.start', 11, 'LOCKED_MISFIT', 'sessions[5].locked: runs past the end of the day'],
    ['sessions[5].locked.room', 'x', 'UNKNOWN_ID', 'sessions[5].locked.room: there is no room "x"'],
  ])('refuses %s = %j', (path, value, code, message) => {
    const problems = problemsOf(broken(path, value));
    expect(problems[0]).toMatchObject({ code });
    expect(problems[0]?.message).toContain(message);
    expect(problems).toHaveLength(1);
  });

  it.each([[null], [7], ['text'], [[1]], [undefined]])('refuses %j as a whole', (input) => {
    expect(problemsOf(input)[0]?.message).toMatch(/^An instance must be a JSON object, this is /);
  });

  it('names several problems at once and stops after twenty', () => {
    const week = aWeek();
    const input = { ...week, series: week.series.map((line) => ({ ...line, duration: -1, minDayGap: 'x' })) };
    expect(problemsOf(input).map(({ path }) => path)).toContain('series[3].minDayGap');
    const many = { ...week, sessions: Array.from({ length: 500 }, () => ({ ...week.sessions[0], days: 3 })) };
    const parsed = parseInstance(many);
    expect(parsed).toMatchObject({ ok: false, more: 500 + 499 - MAX_PROBLEMS });
    expect(problemsOf(many)).toHaveLength(MAX_PROBLEMS);
  });

  it('refuses lists of absurd length without reading them', () => {
    const input = broken('sessions', new Array(2_000_000).fill(0));
    expect(problemsOf(input)).toMatchObject([{ code: 'TOO_MANY', path: 'sessions' }]);
  });

  it('never throws, whatever one place of the file holds', () => {
    const paths: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (path !== '') paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    };
    walk(aWeek(), '');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const parsed = parseInstance(broken(path, value));
        if (!parsed.ok) expect(parsed.problems[0]?.message.length).toBeGreaterThan(5);
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading a text', () => {
  it('says where it is no JSON', () => {
    const sentence = (text: string) => {
      const parsed = parseJson(text, parseInstance);
      return parsed.ok ? '' : parsed.problems[0]?.message;
    };
    expect(sentence('')).toBe('The file is empty');
    expect(sentence('{\n"a": 1,\n oops }')).toBe('The file is not JSON: see line 3');
    expect(sentence('{"format":')).toMatch(/^The file is not JSON/);
    expect(sentence('{"a":NaN}')).toBe('The file is not JSON: there is a "N" where none can be');
  });

  it('reads a file with a byte order mark', () => {
    expect(parseJson(`\uFEFF${JSON.stringify(aWeek())}`, parseInstance).ok).toBe(true);
  });
});
