import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { determined, suppress, type CountTable } from './suppress.ts';

const MINIMUM = 5;

/** Rows x columns with both margins and the grand total, as printed in a report. */
function twoWay(inner: readonly (readonly number[])[]): CountTable {
  const rows = inner.length;
  const columns = inner[0]?.length ?? 0;
  const at = (row: number, column: number): number => row * (columns + 1) + column;
  const values: number[] = [];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  inner.forEach((row, r) => {
    row.forEach((value, c) => (values[at(r, c)] = value));
    values[at(r, columns)] = sum(row);
  });
  for (let c = 0; c <= columns; c += 1) {
    values[at(rows, c)] = sum(inner.map((_, r) => values[at(r, c)] ?? 0));
  }
  const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
  return {
    values,
    lines: [
      ...range(rows + 1).map((r) => ({ total: at(r, columns), parts: range(columns).map((c) => at(r, c)) })),
      ...range(columns + 1).map((c) => ({ total: at(rows, c), parts: range(rows).map((r) => at(r, c)) })),
    ],
  };
}

describe('suppression of small counts', () => {
  it('shows a table without small counts as it is', () => {
    expect(
      suppress(
        twoWay([
          [10, 20],
          [30, 0],
        ]),
        MINIMUM,
      ),
    ).not.toContain(true);
  });

  it('hides a small count and enough beside it', () => {
    const hidden = suppress(
      twoWay([
        [2, 20, 9],
        [30, 15, 12],
        [8, 9, 40],
      ]),
      MINIMUM,
    );
    expect(hidden[0]).toBe(true);
    expect(hidden.filter(Boolean)).toHaveLength(4);
  });

  it('does not leave a sum of two that is itself small', () => {
    const table: CountTable = { values: [22, 1, 1, 20], lines: [{ total: 0, parts: [1, 2, 3] }] };
    expect(suppress(table, MINIMUM)).toEqual([false, true, true, true]);
  });

  it('leaves no hidden count that the shown ones determine, and shows none that is small', () => {
    const cell = fc.integer({ min: 0, max: 30 });
    const inner = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(inner, (counts) => {
        const table = twoWay(counts);
        const hidden = suppress(table, MINIMUM);
        table.values.forEach((value, at) => {
          if (value > 0 && value < MINIMUM) expect(hidden[at]).toBe(true);
        });
        for (const at of determined(table.lines, hidden)) expect(table.values[at]).toBe(0);
        for (const line of table.lines) {
          if (hidden[line.total] === true) continue;
          const parts = line.parts.filter((at) => hidden[at] === true);
          const together = parts.reduce((sum, at) => sum + (table.values[at] ?? 0), 0);
          if (parts.length > 0 && line.parts.some((at) => hidden[at] !== true)) {
            expect(together).toBeGreaterThanOrEqual(MINIMUM);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds what a chain of sums gives away', () => {
    // x + y, y + z and z are known, so all are.
    const lines = [
      { total: 3, parts: [0, 1] },
      { total: 4, parts: [1, 2] },
      { total: 5, parts: [2] },
    ];
    expect(determined(lines, [true, true, true, false, false, false]).sort()).toEqual([0, 1, 2]);
    expect(determined(lines.slice(0, 2), [true, true, true, false, false, false])).toEqual([]);
  });
});
