import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BODY_SITES, lateralitiesOf, sitesWithin, type SidedSite } from '../body-site/index.ts';
import { INTERVENTION_KINDS } from '../care-plan/index.ts';
import type { HeldAct, ScopedHold } from './index.ts';
import {
  actOfDiscipline,
  actOfKind,
  checkHoldReason,
  checkHoldScope,
  checkLifting,
  checkReviewOn,
  HOLD_MODALITIES,
  holdEffect,
  holdsThat,
  setBefore,
  holdLabel,
  isReviewOverdue,
} from './index.ts';

const NOTHING: ScopedHold = {
  wholeProgramme: false,
  site: null,
  laterality: null,
  modality: null,
  activity: null,
  protocolId: null,
  liftedAt: null,
};
const LOAD_LEFT_ANKLE: ScopedHold = { ...NOTHING, site: 'ANKLE', laterality: 'LEFT', modality: 'LOAD' };

const sided: fc.Arbitrary<SidedSite> = fc
  .constantFrom(...BODY_SITES)
  .chain((site) =>
    fc.record({ site: fc.constant(site), laterality: fc.constantFrom(...lateralitiesOf(site)) }),
  );
const protocol = fc.constantFrom('ladder-1', 'ladder-2');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const hold: fc.Arbitrary<ScopedHold> = fc
  .record({
    at: maybe(sided),
    modality: maybe(fc.constantFrom(...HOLD_MODALITIES)),
    activity: maybe(fc.constantFrom(...INTERVENTION_KINDS)),
    protocolId: maybe(protocol),
  })
  .map(({ at, ...rest }) => ({
    ...NOTHING,
    ...rest,
    site: at?.site ?? null,
    laterality: at?.laterality ?? null,
  }))
  .filter((made) => checkHoldScope(made).ok);

/** A protocol is desensitization: an act that names one is nothing else. */
const known: fc.Arbitrary<Required<Omit<HeldAct, 'mayInvolve'>>> = fc
  .record({
    site: maybe(sided),
    modality: maybe(fc.constantFrom(...HOLD_MODALITIES)),
    activity: maybe(fc.constantFrom(...INTERVENTION_KINDS)),
    protocolId: maybe(protocol),
  })
  .map((act) => (act.protocolId ? { ...act, activity: 'DESENSITIZATION' as const } : act));
const partly: fc.Arbitrary<HeldAct> = known.chain((act) =>
  fc.subarray(Object.entries(act)).map((facts): HeldAct => Object.fromEntries(facts)),
);
const STRENGTH = ['NONE', 'CONCERNS', 'BLOCKS'];

describe('holdEffect', () => {
  it('blocks every act while the whole programme is on hold, and nothing once a hold is lifted', () => {
    fc.assert(
      fc.property(hold, partly, (made, act) => {
        expect(holdEffect({ ...NOTHING, wholeProgramme: true }, act)).toBe('BLOCKS');
        expect(holdEffect({ ...made, liftedAt: new Date(0) }, act)).toBe('NONE');
      }),
    );
  });

  it('is never softened by knowing more of what it blocks, and CONCERNS is settled by knowing all', () => {
    fc.assert(
      fc.property(
        hold,
        known,
        fc.constantFrom('site', 'modality', 'activity', 'protocolId'),
        (made, act, key) => {
          const { [key as 'site']: _left, ...less } = act;
          if (holdEffect(made, less) === 'BLOCKS') expect(holdEffect(made, act)).toBe('BLOCKS');
          if (holdEffect(made, act) === 'BLOCKS') expect(holdEffect(made, less)).not.toBe('NONE');
        },
      ),
    );
  });

  it('holds at least as much when it names fewer dimensions', () => {
    fc.assert(
      fc.property(hold, partly, (made, act) => {
        const wider = [
          { ...made, site: null, laterality: null },
          { ...made, modality: null },
          { ...made, activity: null },
          { ...made, protocolId: null },
        ].filter((scope) => checkHoldScope(scope).ok);
        for (const scope of wider) {
          expect(STRENGTH.indexOf(holdEffect(scope, act))).toBeGreaterThanOrEqual(
            STRENGTH.indexOf(holdEffect(made, act)),
          );
        }
      }),
    );
  });

  it('blocks every act within a held region, and whatever reaches into a held site', () => {
    fc.assert(
      fc.property(sided, ({ site, laterality }) => {
        const region: ScopedHold = { ...NOTHING, site, laterality };
        for (const part of sitesWithin(site)) {
          expect(holdEffect(region, { site: { site: part, laterality } })).toBe('BLOCKS');
          const single: ScopedHold = { ...NOTHING, site: part, laterality };
          expect(holdEffect(single, { site: { site, laterality } })).toBe('BLOCKS');
        }
      }),
    );
  });

  it('is the same on both sides: mirror the hold and the act, and nothing changes', () => {
    const mirrored = { LEFT: 'RIGHT', RIGHT: 'LEFT', BOTH: 'BOTH', MIDLINE: 'MIDLINE' } as const;
    fc.assert(
      fc.property(sided, sided, (held, acted) => {
        const effect = (a: SidedSite, b: SidedSite) => holdEffect({ ...NOTHING, ...a }, { site: b });
        const mirror = (at: SidedSite): SidedSite => ({ ...at, laterality: mirrored[at.laterality] });
        expect(effect(mirror(held), mirror(acted))).toBe(effect(held, acted));
        expect(effect(acted, held)).toBe(effect(held, acted));
      }),
    );
  });

  it.each([
    [{ modality: 'LOAD', site: { site: 'ANKLE', laterality: 'LEFT' } }, 'BLOCKS'],
    [{ modality: 'LOAD', site: { site: 'LOWER_LIMB', laterality: 'BOTH' } }, 'BLOCKS'],
    [{ modality: 'LOAD', site: { site: 'ANKLE', laterality: 'RIGHT' } }, 'NONE'],
    [{ modality: 'TEXTURE', site: { site: 'ANKLE', laterality: 'LEFT' } }, 'NONE'],
    [{ modality: 'LOAD' }, 'CONCERNS'],
    [actOfKind('STRENGTH_EXERCISE'), 'CONCERNS'],
    [actOfKind('DESENSITIZATION'), 'CONCERNS'],
    [actOfKind('COGNITIVE_BEHAVIOURAL_THERAPY'), 'NONE'],
    [{}, 'CONCERNS'],
  ] as [HeldAct, string][])('no loading of the left ankle: %j is %s', (act, effect) => {
    expect(holdEffect(LOAD_LEFT_ANKLE, act)).toBe(effect);
  });

  it('knows what a kind of intervention may be', () => {
    const strength: ScopedHold = { ...NOTHING, activity: 'STRENGTH_EXERCISE' };
    expect(holdEffect(strength, actOfKind('STRENGTH_EXERCISE'))).toBe('BLOCKS');
    expect(holdEffect(strength, actOfKind('PHYSICAL_THERAPY'))).toBe('CONCERNS');
    expect(holdEffect(strength, actOfKind('MEDITATION'))).toBe('NONE');
    const immersion: ScopedHold = { ...NOTHING, modality: 'IMMERSION' };
    expect(holdEffect(immersion, actOfKind('HYDROTHERAPY'))).toBe('BLOCKS');
    expect(holdEffect(immersion, actOfKind('STRENGTH_EXERCISE'))).toBe('NONE');
    const ladder: ScopedHold = { ...NOTHING, protocolId: 'ladder-1' };
    expect(holdEffect(ladder, actOfKind('DESENSITIZATION'))).toBe('CONCERNS');
    expect(holdEffect(ladder, { activity: 'DESENSITIZATION', protocolId: 'ladder-1' })).toBe('BLOCKS');
    expect(holdEffect(ladder, { activity: 'DESENSITIZATION', protocolId: 'ladder-2' })).toBe('NONE');
    expect(holdEffect(ladder, actOfKind('HYDROTHERAPY'))).toBe('NONE');
  });

  it('knows what a session without an intervention may be, and leaves out visits to a physician', () => {
    expect(holdEffect(LOAD_LEFT_ANKLE, actOfDiscipline('PHYSIOTHERAPY')!)).toBe('CONCERNS');
    expect(holdEffect(LOAD_LEFT_ANKLE, actOfDiscipline('PSYCHOLOGY')!)).toBe('NONE');
    expect(actOfDiscipline('MEDICINE')).toBeNull();
  });

  it('is felt by what begins after it was set', () => {
    const later = { ...LOAD_LEFT_ANKLE, setAt: new Date(2000) };
    expect(setBefore([later], new Date(1999))).toEqual([]);
    expect(
      holdsThat('BLOCKS', setBefore([later], new Date(2000)), {
        modality: 'LOAD',
        site: { site: 'ANKLE', laterality: 'LEFT' },
      }),
    ).toEqual([later]);
  });
});

describe('a hold', () => {
  const code = (check: { ok: boolean } & { code?: string }): string => check.code ?? 'ok';

  it('names the whole programme alone, or something, and a site with its side', () => {
    expect(code(checkHoldScope(LOAD_LEFT_ANKLE))).toBe('ok');
    expect(code(checkHoldScope(NOTHING))).toBe('HOLD_SCOPE_INVALID');
    expect(code(checkHoldScope({ ...LOAD_LEFT_ANKLE, wholeProgramme: true }))).toBe('HOLD_SCOPE_INVALID');
    expect(code(checkHoldScope({ ...LOAD_LEFT_ANKLE, laterality: null }))).toBe('HOLD_SIDE_REQUIRED');
    expect(code(checkHoldScope({ ...LOAD_LEFT_ANKLE, laterality: 'MIDLINE' }))).toBe('HOLD_SIDE_REQUIRED');
    expect(code(checkHoldScope({ ...LOAD_LEFT_ANKLE, site: null }))).toBe('HOLD_SIDE_REQUIRED');
  });

  it('has a reason, and a day on which somebody looks at it again', () => {
    expect(code(checkHoldReason('  '))).toBe('REASON_REQUIRED');
    expect(code(checkHoldReason('x'.repeat(501)))).toBe('TEXT_TOO_LONG');
    expect(code(checkReviewOn('2024-03-04', '2024-03-04'))).toBe('ok');
    expect(code(checkReviewOn('2024-03-03', '2024-03-04'))).toBe('HOLD_REVIEW_INVALID');
    expect(code(checkReviewOn('2024-07-01', '2024-03-04'))).toBe('HOLD_REVIEW_INVALID');
    expect(code(checkReviewOn('soon', '2024-03-04'))).toBe('DATE_INVALID');
    expect(isReviewOverdue({ liftedAt: null, reviewOn: '2024-03-03' }, '2024-03-04')).toBe(true);
    expect(isReviewOverdue({ liftedAt: null, reviewOn: '2024-03-04' }, '2024-03-04')).toBe(false);
    expect(isReviewOverdue({ liftedAt: new Date(0), reviewOn: '2024-03-03' }, '2024-03-04')).toBe(false);
  });

  it('is lifted once and with a reason; a hard stop by a medical clinician', () => {
    const manual = { source: 'MANUAL', liftedAt: null } as const;
    expect(code(checkLifting(manual, ['OCCUPATIONAL_THERAPIST'], 'X-ray is clear'))).toBe('ok');
    expect(code(checkLifting(manual, ['OCCUPATIONAL_THERAPIST'], ''))).toBe('REASON_REQUIRED');
    expect(code(checkLifting({ ...manual, liftedAt: new Date(0) }, ['PHYSICIAN'], 'x'))).toBe('HOLD_LIFTED');
    const hardStop = { ...manual, source: 'HARD_STOP' } as const;
    expect(code(checkLifting(hardStop, ['PHYSIOTHERAPIST'], 'x'))).toBe('HOLD_NEEDS_CLEARANCE');
    expect(code(checkLifting(hardStop, ['NURSE_PRACTITIONER'], 'x'))).toBe('ok');
  });

  it('is called by what it covers', () => {
    expect(holdLabel(LOAD_LEFT_ANKLE)).toBe('load, left ankle');
    expect(holdLabel({ ...NOTHING, wholeProgramme: true })).toBe('the whole programme');
  });
});
