import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FlatValue } from './merge-edit.ts';
import { mergeEdit, sameValue } from './merge-edit.ts';

interface Row {
  text: string;
  minutes: number;
  dueOn: string | null;
  codes: readonly string[];
}
const FIELDS = ['text', 'minutes', 'dueOn', 'codes'] as const;

const row: fc.Arbitrary<Row> = fc.record({
  text: fc.constantFrom('', 'a', 'b', 'c'),
  minutes: fc.integer({ min: 0, max: 3 }),
  dueOn: fc.constantFrom(null, '2024-01-01', '2024-02-02'),
  codes: fc.shuffledSubarray(['X', 'Y', 'Z']),
});
const edit: fc.Arbitrary<Partial<Row>> = fc
  .tuple(row, fc.subarray([...FIELDS]))
  .map(([full, fields]) => Object.fromEntries(fields.map((field) => [field, full[field]])));

const base: Row = { text: 'a', minutes: 30, dueOn: null, codes: ['X', 'Y'] };
const sameRow = (a: Row, b: Row): boolean => FIELDS.every((field) => sameValue(a[field], b[field]));
const apply = (to: Row, changes: Partial<Row>): Row => ({ ...to, ...changes });

describe('mergeEdit', () => {
  it('merges different fields', () => {
    expect(mergeEdit({ base, current: { ...base, text: 'b' }, changes: { minutes: 45 } })).toEqual({
      ok: true,
      merged: { ...base, text: 'b', minutes: 45 },
      touched: ['minutes'],
    });
  });

  it('shows both values of the same field, and stores nothing of the edit', () => {
    const current = { ...base, text: 'theirs' };
    expect(mergeEdit({ base, current, changes: { text: 'yours', minutes: 45 } })).toEqual({
      ok: false,
      conflicts: [{ field: 'text', base: 'a', yours: 'yours', theirs: 'theirs' }],
    });
  });

  it('finds no conflict where both made it the same, in whatever order', () => {
    const current = { ...base, codes: ['Z', 'X'], dueOn: '2024-01-01' };
    expect(mergeEdit({ base, current, changes: { codes: ['X', 'Z'], dueOn: '2024-01-01' } })).toEqual({
      ok: true,
      merged: current,
      touched: [],
    });
  });

  it('does not take what was left as it was for a change back', () => {
    const current = { ...base, text: 'theirs' };
    expect(mergeEdit({ base, current, changes: { text: 'a' } })).toEqual({
      ok: true,
      merged: current,
      touched: [],
    });
  });

  it('tells null from absent', () => {
    const dated: Row = { ...base, dueOn: '2024-01-01' };
    expect(mergeEdit({ base: dated, current: dated, changes: { dueOn: null } })).toMatchObject({
      merged: { dueOn: null },
      touched: ['dueOn'],
    });
    expect(mergeEdit<Row>({ base: dated, current: dated, changes: { dueOn: undefined } })).toMatchObject({
      merged: { dueOn: '2024-01-01' },
      touched: [],
    });
  });

  it('commutes: who saves first makes no difference', () => {
    fc.assert(
      fc.property(row, edit, edit, (from, first, second) => {
        const one = mergeEdit({ base: from, current: apply(from, first), changes: second });
        const other = mergeEdit({ base: from, current: apply(from, second), changes: first });
        expect(one.ok).toBe(other.ok);
        if (one.ok && other.ok) expect(sameRow(one.merged, other.merged)).toBe(true);
      }),
    );
  });

  it('is idempotent: saving the same edit again changes nothing', () => {
    fc.assert(
      fc.property(row, row, edit, (from, current, changes) => {
        const once = mergeEdit({ base: from, current, changes });
        if (!once.ok) return;
        expect(mergeEdit({ base: from, current: once.merged, changes })).toEqual({
          ok: true,
          merged: once.merged,
          touched: [],
        });
      }),
    );
  });

  it('loses no value: every changed field is stored or shown', () => {
    fc.assert(
      fc.property(row, row, edit, (from, current, changes) => {
        const result = mergeEdit({ base: from, current, changes });
        for (const field of FIELDS) {
          const mine: FlatValue | undefined = changes[field];
          const iChanged = mine !== undefined && !sameValue(mine, from[field]);
          const theyChanged = !sameValue(current[field], from[field]);
          const shown = result.ok ? undefined : result.conflicts.find((conflict) => conflict.field === field);
          if (iChanged && theyChanged && !sameValue(mine, current[field])) {
            expect(shown).toEqual({ field, base: from[field], yours: mine, theirs: current[field] });
          } else {
            expect(shown).toBeUndefined();
          }
          if (result.ok && iChanged) expect(sameValue(result.merged[field], mine)).toBe(true);
          if (result.ok && !iChanged) expect(result.merged[field]).toBe(current[field]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
