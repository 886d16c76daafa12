/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FIELD_PROBLEM_CODES, REFUSAL_CODES } from '@consilium/domain';
import en from './en/refusals.json' with { type: 'json' };
import es from './es/refusals.json' with { type: 'json' };

const project = path.join(import.meta.dirname, '..', '..', '..', '..');
const languages = { en, es } as const;

/** The page imports neither the reader nor the server; what they may answer is read from their sources. */
const readerCodes = (): string[] => {
  const source = readFileSync(
    path.join(project, 'libs', 'fhir', 'src', 'referral', 'referral-problem.ts'),
    'utf8',
  );
  const union = /export type ReferralProblemCode =([^;]+);/.exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([A-Z0-9_]+)'/g)].map((match) => match[1] ?? '');
};

const serverCodes = (): string[] => {
  const folder = path.join(project, 'apps', 'api', 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.flatMap((file) => [
    ...readFileSync(path.join(folder, file), 'utf8').matchAll(/new Refusal\(\s*'([A-Z0-9_]+)'/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? ''))];
};

describe.each(['en', 'es'] as const)('refusals in %s', (language) => {
  const missing = (codes: readonly string[]) => codes.filter((code) => !(code in languages[language]));

  it('says every code of the rules', () => {
    expect(REFUSAL_CODES.length + FIELD_PROBLEM_CODES.length).toBeGreaterThan(40);
    expect(missing([...REFUSAL_CODES, ...FIELD_PROBLEM_CODES])).toEqual([]);
  });

  it('says every code of the reader of referrals', () => {
    expect(readerCodes().length).toBeGreaterThan(20);
    expect(missing(readerCodes())).toEqual([]);
  });

  it('says every code that the server gives by itself', () => {
    expect(serverCodes()).toContain('EMAIL_TAKEN');
    expect(missing(serverCodes())).toEqual([]);
  });
});
