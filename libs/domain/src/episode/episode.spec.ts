import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EpisodeFacts, EpisodeState, TransitionRequest } from './index.ts';
import {
  decideTransition,
  EPISODE_STATES,
  EPISODE_TRANSITIONS,
  INTAKE_STATES,
  isOpen,
  LEVELS_OF_CARE,
  offeredTransitions,
  phaseOf,
  programmeDay,
  TERMINAL_STATES,
  transitionRule,
} from './index.ts';

const facts = (state: EpisodeState, more: Partial<EpisodeFacts> = {}): EpisodeFacts => ({
  state,
  levelOfCare: 'DAY_HOSPITAL',
  admittedOn: null,
  dischargedOn: null,
  medicalClearance: false,
  careTeamSize: 3,
  ...more,
});
const request = (toState: EpisodeState, more: Partial<TransitionRequest> = {}): TransitionRequest => ({
  toState,
  reasonCode: 'OTHER',
  reason: 'because',
  medicalClearance: true,
  levelOfCare: 'DAY_HOSPITAL',
  on: '2024-03-04',
  ...more,
});

const anyFacts: fc.Arbitrary<EpisodeFacts> = fc.record({
  state: fc.constantFrom(...EPISODE_STATES),
  levelOfCare: fc.option(fc.constantFrom(...LEVELS_OF_CARE)),
  admittedOn: fc.constantFrom(null, '2024-01-08'),
  dischargedOn: fc.constant(null),
  medicalClearance: fc.boolean(),
  careTeamSize: fc.integer({ min: 0, max: 3 }),
});

describe('the transition table', () => {
  it('is the pathway of the programme', () => {
    const road = (from: EpisodeState): EpisodeState[] =>
      EPISODE_TRANSITIONS.filter(
        (rule) =>
          rule.from === from &&
          !['WITHDRAWN', 'TRANSFERRED', 'DECLINED', 'LOST_TO_FOLLOW_UP'].includes(rule.to),
      ).map((rule) => rule.to);
    expect(Object.fromEntries(EPISODE_STATES.map((state) => [state, road(state).join(' ')]))).toEqual({
      REFERRED: 'TRIAGED',
      TRIAGED: 'RECORDS_COMPLETE',
      RECORDS_COMPLETE: 'INTAKE_EVAL',
      INTAKE_EVAL: 'DIAGNOSED NEEDS_WORKUP NOT_APPROPRIATE',
      DIAGNOSED: 'LEVEL_RECOMMENDED',
      NEEDS_WORKUP: 'DIAGNOSED NOT_APPROPRIATE',
      NOT_APPROPRIATE: 'CLOSED',
      LEVEL_RECOMMENDED: 'AUTHORIZATION_PENDING',
      AUTHORIZATION_PENDING: 'WAITLISTED',
      WAITLISTED: 'ADMITTED',
      ADMITTED: 'PHASE1_ACTIVE',
      PHASE1_ACTIVE: 'ON_HOLD DISCHARGE_READY',
      ON_HOLD: 'PHASE1_ACTIVE',
      DISCHARGE_READY: 'DISCHARGED_PHASE2',
      DISCHARGED_PHASE2: 'MAINTENANCE_PHASE3 READMITTED',
      MAINTENANCE_PHASE3: 'CLOSED READMITTED',
      CLOSED: '',
      WITHDRAWN: '',
      TRANSFERRED: '',
      DECLINED: '',
      LOST_TO_FOLLOW_UP: '',
      READMITTED: 'PHASE1_ACTIVE',
    });
  });

  it('reaches every state from a referral, and an end from every state', () => {
    const reachable = (start: EpisodeState): Set<EpisodeState> => {
      const seen = new Set<EpisodeState>([start]);
      for (const state of seen) {
        for (const rule of EPISODE_TRANSITIONS) if (rule.from === state) seen.add(rule.to);
      }
      return seen;
    };
    expect([...reachable('REFERRED')].sort()).toEqual([...EPISODE_STATES].sort());
    for (const state of EPISODE_STATES.filter(isOpen)) {
      for (const end of ['WITHDRAWN', 'TRANSFERRED', 'DECLINED', 'LOST_TO_FOLLOW_UP'] as const) {
        expect(transitionRule(state, end)).not.toBeNull();
      }
    }
    expect(new Set(EPISODE_TRANSITIONS.map((rule) => `${rule.from}>${rule.to}`)).size).toBe(
      EPISODE_TRANSITIONS.length,
    );
  });

  it('knows intake, ends and phases', () => {
    expect(INTAKE_STATES.every(isOpen)).toBe(true);
    expect(TERMINAL_STATES.some(isOpen)).toBe(false);
    expect(
      ['ADMITTED', 'PHASE1_ACTIVE', 'ON_HOLD', 'DISCHARGED_PHASE2', 'MAINTENANCE_PHASE3', 'CLOSED'].map(
        (state) => phaseOf(state as EpisodeState),
      ),
    ).toEqual([null, 1, 1, 2, 3, null]);
  });
});

describe('decideTransition', () => {
  it('accepts exactly the arrows of the table, from every state to every state', () => {
    for (const from of EPISODE_STATES) {
      for (const to of EPISODE_STATES) {
        const decision = decideTransition(facts(from), request(to));
        expect([from, to, decision.ok]).toEqual([from, to, transitionRule(from, to) !== null]);
        if (!decision.ok) expect(decision.code).toBe('TRANSITION_IMPOSSIBLE');
      }
    }
  });

  it('leaves no way out of an end', () => {
    for (const end of TERMINAL_STATES) expect(offeredTransitions(facts(end))).toEqual([]);
  });

  it('accepts an offered transition, whatever the facts, and refuses a blocked one', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...EPISODE_STATES), (some, toState) => {
        const offer = offeredTransitions(some).find((row) => row.toState === toState);
        if (!offer) {
          expect(decideTransition(some, request(toState)).ok).toBe(false);
          return;
        }
        for (const reasonCode of offer.reasonCodes) {
          const bare = request(toState, {
            reasonCode,
            reason: reasonCode === 'OTHER' ? 'because' : null,
            medicalClearance: false,
            levelOfCare: offer.needsLevelOfCare ? 'OUTPATIENT' : null,
          });
          const decision = decideTransition(some, bare);
          expect(decision.ok).toBe(offer.blockedBy === null);
          if (!decision.ok) expect(decision.code).toBe(offer.blockedByCode);
          if (offer.needsMedicalClearance && offer.blockedByCode !== 'CARE_TEAM_REQUIRED') {
            expect(decideTransition(some, { ...bare, medicalClearance: true }).ok).toBe(true);
          }
          if (offer.needsLevelOfCare && decision.ok) {
            expect(decideTransition(some, { ...bare, levelOfCare: null })).toMatchObject({
              code: 'LEVEL_OF_CARE_REQUIRED',
              field: 'levelOfCare',
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('wants a reason of the list, and words for OTHER', () => {
    expect(
      decideTransition(facts('REFERRED'), request('TRIAGED', { reasonCode: 'HOLD_RESOLVED' })),
    ).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reasonCode',
    });
    expect(decideTransition(facts('REFERRED'), request('TRIAGED', { reason: '  ' }))).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect(
      decideTransition(facts('REFERRED'), request('TRIAGED', { reason: 'x'.repeat(1001) })),
    ).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
  });

  it('admits only with a care team, starts treatment only with clearance', () => {
    expect(decideTransition(facts('WAITLISTED', { careTeamSize: 0 }), request('ADMITTED'))).toMatchObject({
      code: 'CARE_TEAM_REQUIRED',
    });
    expect(
      decideTransition(facts('ADMITTED'), request('PHASE1_ACTIVE', { medicalClearance: null })),
    ).toMatchObject({ code: 'MEDICAL_CLEARANCE_REQUIRED', field: 'medicalClearance' });
    expect(
      decideTransition(
        facts('ADMITTED', { medicalClearance: true }),
        request('PHASE1_ACTIVE', { medicalClearance: null }),
      ).ok,
    ).toBe(true);
  });

  it('keeps the recommended level unless admission changes it, and never elsewhere', () => {
    const next = (from: EpisodeState, to: EpisodeState, level: 'INPATIENT' | null) => {
      const decision = decideTransition(facts(from), request(to, { levelOfCare: level }));
      return decision.ok ? decision.next.levelOfCare : decision.code;
    };
    expect(next('DIAGNOSED', 'LEVEL_RECOMMENDED', null)).toBe('LEVEL_OF_CARE_REQUIRED');
    expect(next('DIAGNOSED', 'LEVEL_RECOMMENDED', 'INPATIENT')).toBe('INPATIENT');
    expect(next('WAITLISTED', 'ADMITTED', null)).toBe('DAY_HOSPITAL');
    expect(next('WAITLISTED', 'ADMITTED', 'INPATIENT')).toBe('INPATIENT');
    expect(next('PHASE1_ACTIVE', 'ON_HOLD', 'INPATIENT')).toBe('DAY_HOSPITAL');
  });

  it('walks from referral through a booster to the end, with its dates', () => {
    const road: readonly (readonly [EpisodeState, string])[] = [
      ['TRIAGED', '2024-01-02'],
      ['RECORDS_COMPLETE', '2024-01-09'],
      ['INTAKE_EVAL', '2024-01-16'],
      ['NEEDS_WORKUP', '2024-01-16'],
      ['DIAGNOSED', '2024-01-23'],
      ['LEVEL_RECOMMENDED', '2024-01-23'],
      ['AUTHORIZATION_PENDING', '2024-01-24'],
      ['WAITLISTED', '2024-02-01'],
      ['ADMITTED', '2024-03-04'],
      ['PHASE1_ACTIVE', '2024-03-05'],
      ['ON_HOLD', '2024-03-11'],
      ['PHASE1_ACTIVE', '2024-03-13'],
      ['DISCHARGE_READY', '2024-03-27'],
      ['DISCHARGED_PHASE2', '2024-03-29'],
      ['READMITTED', '2024-06-03'],
      ['PHASE1_ACTIVE', '2024-06-03'],
      ['WITHDRAWN', '2024-06-07'],
    ];
    let now = facts('REFERRED', { levelOfCare: null });
    const dates: string[] = [];
    for (const [toState, on] of road) {
      const decision = decideTransition(now, request(toState, { on }));
      if (!decision.ok) throw new Error(decision.message);
      now = { ...now, ...decision.next };
      dates.push(
        `${now.state} ${now.admittedOn ?? '-'} ${now.dischargedOn ?? '-'} ${String(now.medicalClearance)}`,
      );
    }
    expect(dates.slice(8)).toEqual([
      'ADMITTED 2024-03-04 - false',
      'PHASE1_ACTIVE 2024-03-04 - true',
      'ON_HOLD 2024-03-04 - false',
      'PHASE1_ACTIVE 2024-03-04 - true',
      'DISCHARGE_READY 2024-03-04 - true',
      'DISCHARGED_PHASE2 2024-03-04 2024-03-29 true',
      'READMITTED 2024-06-03 - false',
      'PHASE1_ACTIVE 2024-06-03 - true',
      'WITHDRAWN 2024-06-03 2024-06-07 true',
    ]);
  });
});

describe('programmeDay', () => {
  it('counts weekdays from admission', () => {
    expect(programmeDay('2024-03-04', '2024-03-04')).toBe(1);
    expect(programmeDay('2024-03-04', '2024-03-08')).toBe(5);
    expect(programmeDay('2024-03-04', '2024-03-10')).toBe(5);
    expect(programmeDay('2024-03-04', '2024-03-11')).toBe(6);
    expect(programmeDay('2024-03-04', '2024-03-03')).toBeNull();
    expect(programmeDay(null, '2024-03-03')).toBeNull();
    expect(programmeDay('2024-03-04', '2024-04-01', '2024-03-29')).toBeNull();
  });
});
