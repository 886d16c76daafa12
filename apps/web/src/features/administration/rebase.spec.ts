import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedFields, rebase } from './rebase.ts';

const base = { name: 'a', roles: ['NURSE'], until: null as string | null };

describe('somebody else saved first', () => {
  it('takes over what only they changed and keeps what only I changed', () => {
    const result = rebase(base, { ...base, name: 'mine' }, { ...base, until: '2026-01-01' });
    expect(result).toEqual({
      values: { name: 'mine', roles: ['NURSE'], until: '2026-01-01' },
      theirs: ['until'],
      both: [],
    });
  });

  it('names the fields that both changed and leaves mine in the form', () => {
    const result = rebase(base, { ...base, roles: ['NURSE', 'SCHEDULER'] }, { ...base, roles: ['STUDENT'] });
    expect(result.values.roles).toEqual(['NURSE', 'SCHEDULER']);
    expect(result.both).toEqual(['roles']);
  });

  it('sees no quarrel where both came to the same', () => {
    expect(rebase(base, { ...base, name: 'b' }, { ...base, name: 'b' })).toMatchObject({
      theirs: [],
      both: [],
    });
  });

  it('never loses a change of either side', () => {
    const state = fc.record({ a: fc.integer({ max: 3, min: 0 }), b: fc.integer({ max: 3, min: 0 }) });
    fc.assert(
      fc.property(state, state, state, (before, mine, fresh) => {
        const { values, theirs, both } = rebase(before, mine, fresh);
        for (const field of changedFields(before, mine)) expect(values[field]).toBe(mine[field]);
        for (const field of theirs) expect(values[field]).toBe(fresh[field]);
        expect(both.filter((field) => theirs.includes(field))).toEqual([]);
      }),
    );
  });
});
