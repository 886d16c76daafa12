import { describe, expect, it } from '@jest/globals';
import { transitionRule } from '../episode/index.ts';
import { decideTriage, mayMerge, REFERRAL_STATUSES, TRIAGE_DECISIONS } from './index.ts';

describe('decideTriage', () => {
  it('decides what is undecided, and only that', () => {
    for (const status of REFERRAL_STATUSES) {
      for (const decision of TRIAGE_DECISIONS) {
        const open = status === 'NEW' || status === 'MORE_INFORMATION';
        expect([status, decision, decideTriage({ status }, { decision, reason: 'seen' }).ok]).toEqual([
          status,
          decision,
          open,
        ]);
      }
    }
  });

  it('wants a reason unless the referral is accepted', () => {
    expect(decideTriage({ status: 'NEW' }, { decision: 'ACCEPT', reason: '' })).toMatchObject({
      status: 'ACCEPTED',
    });
    for (const decision of ['DECLINE', 'MORE_INFORMATION'] as const) {
      expect(decideTriage({ status: 'NEW' }, { decision, reason: ' ' })).toMatchObject({
        code: 'REASON_REQUIRED',
      });
    }
    expect(decideTriage({ status: 'NEW' }, { decision: 'ACCEPT', reason: 'x'.repeat(1001) })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('moves the episode only where the state machine lets it', () => {
    for (const decision of TRIAGE_DECISIONS) {
      const outcome = decideTriage({ status: 'NEW' }, { decision, reason: 'seen' });
      if (!outcome.ok) throw new Error(outcome.message);
      if (!outcome.episodeMove) continue;
      const { toState, reasonCode } = outcome.episodeMove;
      expect(transitionRule('REFERRED', toState)?.reasonCodes).toContain(reasonCode);
    }
  });

  it('merges only a newer file', () => {
    expect(REFERRAL_STATUSES.filter(mayMerge)).toEqual(['DIFFERS']);
  });
});
