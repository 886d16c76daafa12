import { describe, expect, it } from '@jest/globals';
import { decideTrigger, TRIGGER_DECISIONS } from './index.ts';

describe('decideTrigger', () => {
  it('accepts without and rejects only with a reason', () => {
    expect(decideTrigger({ decision: 'PROPOSED' }, { decision: 'ACCEPTED', reason: null })).toEqual({
      ok: true,
      decision: 'ACCEPTED',
      reason: null,
    });
    expect(decideTrigger({ decision: 'PROPOSED' }, { decision: 'REJECTED', reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(
      decideTrigger({ decision: 'PROPOSED' }, { decision: 'REJECTED', reason: ' before birth ' }),
    ).toMatchObject({ ok: true, reason: 'before birth' });
  });

  it('changes a decision only with a reason', () => {
    expect(decideTrigger({ decision: 'REJECTED' }, { decision: 'ACCEPTED', reason: '' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(decideTrigger({ decision: 'ACCEPTED' }, { decision: 'ACCEPTED', reason: '' }).ok).toBe(true);
  });

  it('does not take a decision back to undecided, nor keep what cannot be kept', () => {
    for (const decision of TRIGGER_DECISIONS) {
      expect(decideTrigger({ decision }, { decision: 'PROPOSED', reason: 'x' })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'decision',
      });
      expect(decideTrigger({ decision }, { decision: 'ACCEPTED', reason: 'x'.repeat(1001) })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'reason',
      });
    }
  });
});
