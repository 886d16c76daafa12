import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphqlClient } from '@consilium/testing';
import fc from 'fast-check';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aBlock, aProtocol, aTeam, type Answer, type TestLadder } from './a-ladder.ts';

const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
const maybe = fc.option(number);
const float = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const text = fc.option(fc.string({ unit: 'binary', maxLength: 20 }));
const when = fc.option(
  fc
    .date({ min: new Date('1900-02-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
);
const point = fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), y: number });

/** Anything that the schema lets through, over a block that is in order. */
const fields = fc.record({
  versionNumber: number,
  stepKey: fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ unit: 'binary' })),
  setting: fc.constantFrom('CLINIC', 'HOME'),
  observed: fc.boolean(),
  observerName: text,
  plannedSeconds: maybe,
  doneSeconds: number,
  reps: maybe,
  intensity: fc.option(
    fc.record({
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      unit: fc.constantFrom('KPA', 'PSI', 'KGF', 'NEWTON', 'CELSIUS', 'HZ'),
      probeAreaCm2: float,
      instrument: text,
    }),
  ),
  painBefore: maybe,
  painPeak: maybe,
  recovery: fc.option(fc.constantFrom('REACHED', 'NOT_REACHED', 'NOT_MEASURED')),
  recoverySeconds: maybe,
  distressPeak: maybe,
  allodyniaAreaCm2: float,
  border: fc.option(
    fc.record({
      view: fc.constantFrom('FRONT', 'BACK'),
      cmPerUnit: fc.double({ noNaN: true, noDefaultInfinity: true }),
      polygons: fc.array(fc.record({ points: fc.array(point, { maxLength: 5 }) }), { maxLength: 3 }),
    }),
  ),
  skinFindings: fc.array(fc.constantFrom('INTACT', 'REDNESS', 'RASH'), { maxLength: 3 }),
  temperatureDifferenceC: float,
  autonomicSigns: fc.array(fc.constantFrom('SWEATING', 'TREMOR'), { maxLength: 3 }),
  stopReason: fc.option(fc.constantFrom('FATIGUE', 'NOT_STARTED', 'OTHER')),
  noteForTeam: text,
  noteKeptPrivate: fc.boolean(),
  sessionId: fc.option(fc.constantFrom('', 'x', '00000000-0000-7000-8000-000000000000')),
  correctsId: fc.option(fc.constantFrom('', 'x', '00000000-0000-7000-8000-000000000000')),
  occurredAt: when.map((at) => at ?? new Date().toISOString()),
  enteredAt: when.map((at) => at ?? new Date().toISOString()),
});
/** A few fields at a time, so that some blocks are in order as a whole. */
const anything = fields.chain((all) =>
  fc
    .subarray(Object.keys(all), { minLength: 1, maxLength: 3 })
    .map((keys) => Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)))),
);

/** Requests under way at the same time. */
const AT_ONCE = 6;

describe('random blocks', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let test: TestLadder;
  let protocol: Answer;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    test = await aTeam(owner);
    protocol = await aProtocol(here, test);
  });
  afterAll(() => owner.end());

  it('are accepted whole or refused with a code, ten thousand of them; the server never fails', async () => {
    const client = graphqlClient(here, test.physio.token);
    const document = `mutation ($input: RecordDesensitizationLogInput!) { recordDesensitizationLog(input: $input) {
      __typename ... on DesensitizationLog { id doneSeconds } ... on UserError { code } } }`;
    const seen = new Map<string, number>();
    const kept = new Map<string, number>();
    const record = async (more: object) => {
      const input = aBlock(protocol.id, { id: randomUUID(), ...more });
      const { status, data, errors } = await client<{ recordDesensitizationLog: Answer }>(document, {
        input,
      });
      const answer = data?.recordDesensitizationLog;
      const code = String(answer ? (answer.code ?? 'KEPT') : errors?.[0]?.extensions?.['code']);
      if (status >= 500 || code === 'INTERNAL_SERVER_ERROR' || !/^[A-Z_]+$/.test(code)) {
        throw new Error(`${status} ${code} for ${JSON.stringify(more)}`);
      }
      if (answer?.__typename === 'DesensitizationLog') {
        expect(answer).toMatchObject({ id: input.id, doneSeconds: input.doneSeconds });
        kept.set(input.id, input.doneSeconds);
      }
      seen.set(code, (seen.get(code) ?? 0) + 1);
    };
    const blocks = fc.sample(anything, 10_000);
    const sender = async () => {
      for (let next = blocks.pop(); next; next = blocks.pop()) await record(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));

    expect([...seen.values()].reduce((sum, count) => sum + count)).toBe(10_000);
    expect(kept.size).toBeGreaterThan(100);
    expect(seen.size).toBeGreaterThan(3);
    const { rows } = await owner.query<{ id: string; done: number }>(
      'SELECT id, done_seconds AS done FROM desensitization_log WHERE clinic_id = $1',
      [test.clinic.clinicId],
    );
    expect(new Map(rows.map(({ id, done }) => [id, done]))).toEqual(kept);
  }, 600_000);
});
