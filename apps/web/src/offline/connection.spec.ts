import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Connection } from './connection.ts';

describe('whether the server can be reached', () => {
  const real = globalThis.fetch;
  let answers: boolean;
  let asked: string[];
  let connection: Connection;
  let told: number;

  beforeEach(() => {
    jest.useFakeTimers();
    [answers, asked, told] = [true, [], 0];
    globalThis.fetch = ((input: string) => {
      asked.push(input);
      return answers ? Promise.resolve({ ok: true }) : Promise.reject(new TypeError('Failed to fetch'));
    }) as unknown as typeof fetch;
    connection = new Connection();
    connection.subscribe(() => {
      told += 1;
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = real;
  });
  const fails = async () => {
    answers = false;
    await expect(connection.fetch('/graphql')).rejects.toThrow('Failed');
  };

  it('is known by what came back, whatever the browser says, and told once', async () => {
    expect(connection.isOnline).toBe(true);
    await fails();
    await fails();
    expect([connection.isOnline, told]).toEqual([false, 1]);
    answers = true;
    await connection.fetch('/graphql');
    expect([connection.isOnline, told]).toEqual([true, 2]);
  });

  it('is asked again until there is an answer, and then no more', async () => {
    await fails();
    await jest.advanceTimersByTimeAsync(11_000);
    expect(asked.filter((path) => path === '/healthz')).toHaveLength(2);
    answers = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(connection.isOnline).toBe(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked.filter((path) => path === '/healthz')).toHaveLength(3);
  });

  it('is not doubted because the page called a request off', async () => {
    answers = false;
    const signal = AbortSignal.abort();
    await expect(connection.fetch('/graphql', { signal })).rejects.toThrow('Failed');
    expect([connection.isOnline, told]).toEqual([true, 0]);
  });
});
