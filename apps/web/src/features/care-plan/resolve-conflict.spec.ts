import { describe, expect, it } from '@jest/globals';
import { changedFields, fieldsChangedMeanwhile } from './changed-fields.ts';
import { combineTexts, resolveConflict } from './resolve-conflict.ts';

describe('changedFields', () => {
  const base = { target: '20 min', dueOn: null as string | null, shared: ['A', 'B'] as readonly string[] };

  it('sends nothing that was not touched', () => {
    expect(changedFields(base, { ...base, shared: ['B', 'A'] })).toEqual({});
  });

  it('sends a cleared date as null', () => {
    const dated = { ...base, dueOn: '2026-03-01' };
    expect(changedFields(dated, base)).toEqual({ dueOn: null });
  });

  it('names what others changed', () => {
    expect(fieldsChangedMeanwhile(base, { ...base, target: '30 min' })).toEqual(['target']);
  });
});

describe('resolveConflict', () => {
  const changes = { target: '40 min', measure: 'Minutes', shared: ['A'] };

  it('keeps mine, leaves out what stays theirs, and sends a combination', () => {
    expect(resolveConflict(changes, { target: { keep: 'YOURS' } })).toEqual(changes);
    expect(resolveConflict(changes, { target: { keep: 'THEIRS' } })).toEqual({
      measure: 'Minutes',
      shared: ['A'],
    });
    expect(resolveConflict(changes, { target: { keep: 'COMBINED', text: '30 to 40 min' } })).toEqual({
      ...changes,
      target: '30 to 40 min',
    });
  });

  it('combines without saying anything twice', () => {
    expect(combineTexts('Walk', 'Run')).toBe('Walk\nRun');
    expect(combineTexts('Walk and run', 'Walk')).toBe('Walk and run');
    expect(combineTexts('', 'Walk')).toBe('Walk');
  });
});
