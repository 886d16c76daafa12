import { describe, expect, test } from '@jest/globals';
import { compareHistory } from './apply-migrations.mjs';
import {
  assertSupported,
  connectionError,
  parseAddress,
  showAddress,
  withDatabase,
  withRole,
} from './database-address.mjs';
import { showAccounts } from './demo.mjs';
import { missingPackages } from './install-packages.mjs';
import { checksum } from './migration-files.mjs';
import { isNodeSupported } from './node-version.mjs';
import { PlainError, sentenceFor } from './plain-error.mjs';
import { parsePort } from './port.mjs';
import { duration } from './progress.mjs';

describe('Node version', () => {
  test.each([
    ['v18.20.8', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v22.1.0', true],
    ['v24.21.0', true],
  ])('%s is supported: %s', (version, expected) => {
    expect(isNodeSupported(version)).toBe(expected);
  });
});

describe('packages', () => {
  const wanted = {
    '': {},
    'apps/api': { version: '0.1.0' },
    'node_modules/@consilium/api': { link: true },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/@os/other': { version: '1.0.0', optional: true },
  };
  const installed = {
    'node_modules/@consilium/api': { link: true },
    'node_modules/pg': { version: '8.0.0' },
  };
  const present = () => true;

  test('nothing is missing when the lock file is met, optional packages of other machines aside', () => {
    expect(missingPackages(wanted, installed, present)).toEqual([]);
  });

  test('another version, an absent entry and a deleted folder are missing', () => {
    const older = { ...installed, 'node_modules/pg': { version: '7.9.9' } };
    expect(missingPackages(wanted, older, present)).toEqual(['node_modules/pg']);
    expect(missingPackages(wanted, {}, present)).toEqual(['node_modules/pg']);
    expect(missingPackages(wanted, installed, () => false)).toEqual([
      'node_modules/@consilium/api',
      'node_modules/pg',
    ]);
  });
});

describe('database address', () => {
  const address = 'postgresql://owner:se%2Fcret@db.example:5433/clinic?sslmode=require';

  test('role and database are replaced, the rest is kept', () => {
    expect(withDatabase(address, 'other')).toBe(
      'postgresql://owner:se%2Fcret@db.example:5433/other?sslmode=require',
    );
    expect(withRole(address, 'app', 'p@ss/word')).toBe(
      'postgresql://app:p%40ss%2Fword@db.example:5433/clinic?sslmode=require',
    );
  });

  test('what is shown holds no password', () => {
    expect(showAddress(address)).toBe('db.example:5433/clinic');
  });

  test.each(['', 'clinic', 'mysql://u@h/d', 'postgresql://host'])('%j is refused in one sentence', (text) => {
    expect(() => parseAddress(text)).toThrow(PlainError);
  });

  test.each([
    [140_011, false],
    [150_000, true],
    [180_004, true],
    [190_000, false],
  ])('server version %d is supported: %s', (number, supported) => {
    const check = () => assertSupported(number);
    if (supported) expect(check).not.toThrow();
    else expect(check).toThrow(PlainError);
  });

  test('a refused connection says where and what to do, without user or password', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const sentence = connectionError(new AggregateError([refused]), address).message;
    expect(sentence).toContain('db.example:5433');
    expect(sentence).toContain('start the server');
    expect(sentence).not.toContain('secret');
    expect(sentence).not.toContain('owner');
  });
});

describe('sentences', () => {
  test('a full disk is named wherever in the chain it stands', () => {
    const full = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
    expect(sentenceFor(new Error('outer', { cause: full }))).toContain('disk is full');
  });

  test('a fault of ours has none', () => {
    expect(sentenceFor(new TypeError('x is not a function'))).toBeUndefined();
  });
});

describe('port', () => {
  test('defaults and refuses', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
    for (const wrong of ['abc', '0', '65536', '80.5']) expect(() => parsePort(wrong)).toThrow(PlainError);
  });
});

describe('duration', () => {
  test.each([
    [12, '12 ms'],
    [1500, '1.5 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms is shown as %s', (milliseconds, shown) => {
    expect(duration(milliseconds)).toBe(shown);
  });
});

describe('demo accounts', () => {
  test('are lines by clinic, with the roles as words', () => {
    const account = (email, clinic) => ({ email, name: 'Ana Sanz', roles: ['THERAPY_ASSISTANT'], clinic });
    const accounts = [account('a@one.test', 'One'), account('long@two.test', 'Two')];
    expect(showAccounts({ password: 'word', accounts })).toBe(
      [
        'Demo accounts, all with the password word',
        '  One',
        '    a@one.test     Ana Sanz, therapy assistant',
        '  Two',
        '    long@two.test  Ana Sanz, therapy assistant',
      ].join('\n'),
    );
  });
});

describe('migration history', () => {
  const migration = (name) => ({ name, sql: `-- ${name}`, checksum: checksum(`-- ${name}`) });
  const row = (name, more = {}) => ({
    migration_name: name,
    checksum: checksum(`-- ${name}`),
    finished_at: new Date(0),
    ...more,
  });

  test('tells applied, pending, edited, failed and unknown apart', () => {
    const history = compareHistory(['1', '2', '3', '4'].map(migration), [
      row('1'),
      row('2', { checksum: 'other' }),
      row('3', { finished_at: null }),
      row('9'),
    ]);
    expect(history.applied.map(({ name }) => name)).toEqual(['1', '2']);
    expect(history.pending.map(({ name }) => name)).toEqual(['4']);
    expect(history.edited).toEqual(['2']);
    expect(history.failed).toEqual(['3']);
    expect(history.unknown).toEqual(['9']);
  });
});
