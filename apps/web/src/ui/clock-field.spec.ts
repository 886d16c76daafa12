import { describe, expect, it } from '@jest/globals';
import { clockField, minuteOfField } from './clock-field.ts';

describe('a field for a time of day', () => {
  it('holds minutes after midnight both ways', () => {
    for (const minute of [0, 5, 425, 1439]) expect(minuteOfField(clockField(minute))).toBe(minute);
    expect(clockField(425)).toBe('07:05');
  });
  it('is empty for no time at all', () => {
    expect(clockField(null)).toBe('');
    expect(minuteOfField('')).toBeNull();
  });
});
