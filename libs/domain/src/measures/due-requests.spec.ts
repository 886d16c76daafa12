import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  dueRequests,
  plannedRequests,
  type BatteryRule,
  type DueQuestion,
  type DueRequest,
} from './index.ts';

const EVERY_TIME = [
  'ADMISSION',
  'WEEKLY',
  'DISCHARGE',
  'WEEK_2',
  'MONTH_1',
  'MONTH_3',
  'MONTH_6',
  'MONTH_12',
  'MONTH_24',
  'MONTH_60',
] as const;

const entry = {
  instrumentCode: 'FDI',
  instrumentVersion: '1991',
  respondent: 'PATIENT',
  fromAge: null,
  untilAge: null,
  timePoints: EVERY_TIME,
  notAgainWithinDays: 0,
} as const;

const battery: BatteryRule = {
  id: 'battery-1',
  programme: null,
  validFrom: '2025-01-01',
  validUntil: null,
  entries: [
    entry,
    { ...entry, respondent: 'GUARDIAN' },
    { ...entry, instrumentCode: 'NRS-PAIN', instrumentVersion: '1', timePoints: ['ADMISSION', 'MONTH_1'] },
  ],
};

const question: DueQuestion = {
  batteries: [battery],
  episode: {
    programme: 'DAY_HOSPITAL',
    referredOn: '2026-01-01',
    admittedOn: '2026-03-02',
    dischargedOn: '2026-03-20',
  },
  bornOn: '2012-06-01',
  guardians: [
    { id: 'mother', until: null },
    { id: 'father', until: null },
  ],
  existing: [],
  today: '2026-03-02',
};

const one = (requests: readonly DueRequest[], timePoint: string, guardianId: string | null = null) =>
  requests.filter((request) => request.timePoint === timePoint && request.guardianId === guardianId);

describe('measures due', () => {
  it('child and each guardian are asked apart, each with what is for them', () => {
    const due = dueRequests(question);
    expect(
      due.map(({ respondent, guardianId, instruments }) => [respondent, guardianId, instruments]),
    ).toEqual([
      ['PATIENT', null, ['FDI|1991', 'NRS-PAIN|1']],
      ['GUARDIAN', 'mother', ['FDI|1991']],
      ['GUARDIAN', 'father', ['FDI|1991']],
    ]);
  });

  it('the follow-up calendar runs from the discharge, with its windows', () => {
    const [month] = one(plannedRequests(question), 'MONTH_1');
    expect(month).toMatchObject({ dueOn: '2026-04-19', opensOn: '2026-04-12', closesOn: '2026-05-03' });
    const days = (today: string) => one(dueRequests({ ...question, today }), 'MONTH_1').length;
    expect(['2026-04-11', '2026-04-12', '2026-05-03', '2026-05-04'].map(days)).toEqual([0, 1, 1, 0]);
    expect(one(plannedRequests(question), 'MONTH_60')[0]?.dueOn).toBe('2031-03-20');
  });

  it('weeks of treatment are asked until the discharge, whose own forms take the place of the last', () => {
    expect(one(plannedRequests(question), 'WEEKLY').map((request) => request.dueOn)).toEqual([
      '2026-03-09',
      '2026-03-16',
    ]);
    const shorter = { ...question, episode: { ...question.episode, dischargedOn: '2026-03-16' } };
    expect(one(plannedRequests(shorter), 'WEEKLY').map((request) => request.dueOn)).toEqual(['2026-03-09']);
  });

  it('a birthday switches the forms: at 19 neither child nor parent form is asked', () => {
    const bornOn = '2007-05-01';
    const planned = plannedRequests({ ...question, bornOn });
    expect(planned.filter((request) => request.dueOn < '2026-05-01').length).toBeGreaterThan(0);
    expect(planned.filter((request) => request.dueOn >= '2026-05-01')).toEqual([]);
  });

  it('a guardian is no longer asked once that has ended', () => {
    const guardians = [{ id: 'father', until: '2026-04-01' }];
    const planned = plannedRequests({ ...question, guardians });
    expect(one(planned, 'DISCHARGE', 'father')).toHaveLength(1);
    expect(one(planned, 'MONTH_1', 'father')).toHaveLength(0);
  });

  it('asked recently: left out for that person alone', () => {
    const entries = [
      { ...entry, notAgainWithinDays: 14 },
      { ...entry, respondent: 'GUARDIAN', notAgainWithinDays: 14 },
    ] as const;
    const asked = {
      timePoint: 'AD_HOC',
      respondent: 'PATIENT',
      guardianId: null,
      instruments: ['FDI|1991'],
      dueOn: '2026-04-01',
      completedOn: '2026-04-06',
    } as const;
    const planned = plannedRequests({ ...question, batteries: [{ ...battery, entries }], existing: [asked] });
    expect(one(planned, 'MONTH_1')).toEqual([]);
    expect(one(planned, 'MONTH_1', 'mother')).toHaveLength(1);
    expect(one(planned, 'MONTH_3')).toHaveLength(1);
  });

  it('a discharge date corrected by two days asks nothing again', () => {
    const existing = plannedRequests(question).map((request) => ({ ...request, completedOn: request.dueOn }));
    const episode = { ...question.episode, dischargedOn: '2026-03-22' };
    const later = plannedRequests({ ...question, episode, existing });
    expect(later.filter((request) => request.timePoint !== 'WEEKLY')).toEqual([]);
  });

  it('what falls on one day is one battery, and each instrument stands in it once', () => {
    const episode = { ...question.episode, referredOn: '2026-03-02' };
    const all = { ...battery, entries: [{ ...entry, timePoints: ['REFERRAL', ...EVERY_TIME] as const }] };
    const due = plannedRequests({ ...question, episode, batteries: [all, { ...all, id: 'battery-2' }] });
    const first = due.filter((request) => request.dueOn === '2026-03-02');
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ timePoint: 'ADMISSION', instruments: ['FDI|1991'] });
  });

  it('the version of the battery on the due day counts, and its programme', () => {
    const old = { ...battery, validUntil: '2026-04-01' };
    const other = { ...battery, id: 'battery-2', validFrom: '2026-04-01', programme: 'OUTPATIENT' };
    const planned = plannedRequests({ ...question, batteries: [old, other] });
    expect(one(planned, 'DISCHARGE')).toHaveLength(1);
    expect(one(planned, 'MONTH_1')).toEqual([]);
  });

  it('nobody is asked twice: what was asked is not due again, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 900 }), (after) => {
        const today = addDays('2026-03-02', after);
        const due = dueRequests({ ...question, today });
        const existing = due.map((request) => ({ ...request, completedOn: null }));
        expect(dueRequests({ ...question, today, existing })).toEqual([]);
        for (const request of due) {
          expect(request.opensOn <= today && today <= request.closesOn).toBe(true);
        }
      }),
    );
  });
});
