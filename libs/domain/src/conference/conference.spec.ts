import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GOAL_ACHIEVEMENTS, GOAL_LIFECYCLES } from '../care-plan/index.ts';
import {
  AGENDA_STATUSES,
  agendaProblems,
  conferenceProblems,
  decisionProblems,
  discussedSeconds,
  documentationGaps,
  goalMovement,
  proposeAgenda,
  signingProblems,
  summaryProblems,
  timeBox,
  type AgendaStatus,
  type GoalStanding,
} from './index.ts';

const NOW = new Date('2026-03-04T13:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const item = (status: AgendaStatus, seconds = 0, since: Date | null = null) => ({
  ...{ status, discussedSeconds: seconds, discussingSince: since },
});

describe('the clock of a conference', () => {
  it('counts the stretch under way, and never backwards when a clock jumps', () => {
    expect(discussedSeconds(item('UNDER_DISCUSSION', 60, ago(30)), NOW)).toBe(90);
    expect(discussedSeconds(item('UNDER_DISCUSSION', 60, ago(-30)), NOW)).toBe(60);
  });

  it('shares what is left among those not yet done', () => {
    const agenda = [item('SIGNED', 1200), item('UNDER_DISCUSSION', 0, ago(60)), item('WAITING')];
    expect(timeBox(60, agenda, NOW)).toEqual({ secondsEach: 1200, secondsLeft: 3600 - 1260 });
    expect(timeBox(10, [item('DISCUSSED', 900), item('WAITING')], NOW)).toEqual({
      ...{ secondsEach: 0, secondsLeft: -300 },
    });
    expect(timeBox(10, [item('DEFERRED')], NOW).secondsEach).toBe(0);
  });

  it('never gives away more than there is, however long they speak', () => {
    const one = fc.record({
      status: fc.constantFrom(...AGENDA_STATUSES),
      discussedSeconds: fc.nat(7200),
      discussingSince: fc.option(fc.nat(7200).map(ago)),
    });
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 480 }), fc.array(one, { maxLength: 12 }), (minutes, agenda) => {
        const { secondsEach } = timeBox(minutes, agenda, NOW);
        const open = agenda.filter(({ status }) => status === 'WAITING' || status === 'UNDER_DISCUSSION');
        expect(secondsEach).toBeGreaterThanOrEqual(0);
        expect(secondsEach * open.length).toBeLessThanOrEqual(minutes * 60);
      }),
    );
  });
});

describe('the record of a conference', () => {
  const who = (name: string, disciplineCode: string | null, over: object = {}) => ({
    ...{ name, disciplineCode, credential: 'PT, DPT', involvedOn: '2026-03-02', signed: true },
    ...over,
  });
  const whole = {
    ...{ heldOn: '2026-03-04', discussedSeconds: 1800, summary: 'Runs again.' },
    participants: [who('A', 'MEDICINE'), who('B', 'PHYSIOTHERAPY'), who('C', 'PSYCHOLOGY')],
  };
  const codes = (over: Partial<typeof whole>) => documentationGaps({ ...whole, ...over }).map((g) => g.code);

  it('is whole with three disciplines, half an hour, involvement, credentials, a summary, signatures', () => {
    expect(documentationGaps(whole)).toEqual([]);
  });

  it('names each thing that is missing and whom it is about', () => {
    expect(codes({ discussedSeconds: 1799 })).toEqual(['TOO_SHORT']);
    expect(codes({ summary: ' ' })).toEqual(['NO_SUMMARY']);
    const participants = [
      who('A', 'MEDICINE'),
      who('B', 'MEDICINE', { involvedOn: '2026-01-02', signed: false }),
      who('C', 'PSYCHOLOGY', { involvedOn: null, credential: null }),
    ];
    expect(documentationGaps({ ...whole, participants })).toEqual([
      { code: 'TOO_FEW_DISCIPLINES', found: 2, needed: 3, names: [] },
      { code: 'NOT_LATELY_INVOLVED', found: null, needed: null, names: ['B', 'C'] },
      { code: 'NO_CREDENTIAL', found: null, needed: null, names: ['C'] },
      { code: 'NOT_SIGNED_BY_ALL', found: null, needed: null, names: ['B'] },
    ]);
  });

  it('counts the sixtieth day as lately', () => {
    const on = (involvedOn: string) => [...whole.participants.slice(1), who('D', 'NURSING', { involvedOn })];
    expect(codes({ participants: on('2026-01-03') })).toEqual([]);
    expect(codes({ participants: on('2026-01-02') })).toEqual(['NOT_LATELY_INVOLVED']);
  });
});

describe('the movement of a goal', () => {
  const at = (over: Partial<GoalStanding> = {}): GoalStanding => ({
    ...{ lifecycle: 'ACTIVE', achievement: 'IN_PROGRESS', level: null },
    ...over,
  });

  it('is by its levels first, then by what is said of its achievement', () => {
    expect(goalMovement(at({ level: -1 }), at({ level: 0 }))).toBe('FORWARD');
    expect(goalMovement(at({ level: 1 }), at({ level: 0, achievement: 'IMPROVING' }))).toBe('BACK');
    expect(goalMovement(at(), at({ achievement: 'IMPROVING' }))).toBe('FORWARD');
    expect(goalMovement(at({ achievement: 'ACHIEVED' }), at())).toBe('BACK');
    expect(goalMovement(at(), at())).toBe('SAME');
    expect(goalMovement(null, at())).toBe('NEW');
  });

  it('tells a goal reached from one finished or given up', () => {
    expect(goalMovement(at(), at({ achievement: 'ACHIEVED' }))).toBe('REACHED');
    expect(goalMovement(at(), at({ lifecycle: 'COMPLETED' }))).toBe('CLOSED');
    expect(goalMovement(at(), at({ lifecycle: 'CANCELLED', achievement: 'ACHIEVED' }))).toBe('CLOSED');
  });

  it('is the same when nothing changed, and turns round when the days are turned round', () => {
    const standing = fc.record({
      lifecycle: fc.constantFrom(...GOAL_LIFECYCLES),
      achievement: fc.constantFrom(...GOAL_ACHIEVEMENTS),
      level: fc.option(fc.integer({ min: -2, max: 2 })),
    });
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(['SAME', 'CLOSED']).toContain(goalMovement(a, a));
        if (goalMovement(a, b) === 'FORWARD') expect(goalMovement(b, a)).not.toBe('FORWARD');
      }),
    );
  });
});

describe('an agenda', () => {
  const child = (patientId: string, over: object = {}) => ({
    ...{ patientId, name: patientId, openFlags: 0, expectedDischargeOn: null as string | null },
    ...{ lastConferenceOn: '2026-02-25' as string | null },
    ...over,
  });

  it('begins with those never talked about, then those who leave soon, then what was raised', () => {
    const order = proposeAgenda([
      child('late'),
      child('raised', { openFlags: 2 }),
      child('leaves', { expectedDischargeOn: '2026-03-06' }),
      child('longest', { lastConferenceOn: '2026-02-18' }),
      child('first', { lastConferenceOn: null }),
    ]).map(({ patientId }) => patientId);
    expect(order).toEqual(['first', 'leaves', 'raised', 'longest', 'late']);
  });

  it('names each once and somebody at all', () => {
    expect(agendaProblems(['a', 'b'])).toEqual([]);
    expect(agendaProblems([])[0]?.code).toBe('CHOICE_REQUIRED');
    expect(agendaProblems(['a', 'a'])[0]?.code).toBe('CHOSEN_TWICE');
    expect(agendaProblems(Array.from({ length: 41 }, (_, at) => String(at)))[0]?.code).toBe('TOO_MANY');
  });
});

describe('what is entered', () => {
  it('is checked field by field', () => {
    expect(conferenceProblems({ title: '', minutes: 60, patientIds: ['a'] })).toEqual([]);
    expect(conferenceProblems({ title: '', minutes: 4, patientIds: ['a'] })[0]?.field).toBe('minutes');
    expect(decisionProblems({ kind: 'NOTED', text: ' ' })[0]?.code).toBe('TEXT_REQUIRED');
    expect(signingProblems({ summary: '' })[0]?.field).toBe('summary');
    const review = (nextReviewOn: string | null) =>
      summaryProblems({ summary: '', nextReviewOn }, '2026-03-04').map(({ field }) => field);
    expect(review(null)).toEqual([]);
    expect(review('2026-03-11')).toEqual([]);
    expect(review('2026-03-03')).toEqual(['nextReviewOn']);
    expect(review('2027-03-06')).toEqual(['nextReviewOn']);
  });
});
