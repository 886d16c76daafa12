import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { cancelReasonProblems, taskProblems, type TaskFields } from './check-task.ts';
import { compareTasks, isTaskOverdue, type DatedTask } from './task-order.ts';

const TODAY = '2026-03-04';
const task: TaskFields = {
  ...{ title: 'Call the school', detail: '', dueOn: '2026-03-06' },
  ...{ ownerMemberId: 'a', ownerDisciplineCode: null },
};
const codes = (more: Partial<TaskFields>) =>
  taskProblems({ ...task, ...more }, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('a task', () => {
  it('has a title, one owner, and a day that is not past', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ dueOn: null })).toEqual([]);
    expect(codes({ dueOn: TODAY })).toEqual([]);
    expect(codes({ ownerMemberId: null, ownerDisciplineCode: 'NURSING' })).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'title TEXT_REQUIRED'],
    [{ title: 'x'.repeat(201) }, 'title TEXT_TOO_LONG'],
    [{ detail: 'x'.repeat(1001) }, 'detail TEXT_TOO_LONG'],
    [{ ownerMemberId: null }, 'owner OWNER_REQUIRED'],
    [{ ownerDisciplineCode: 'NURSING' }, 'owner OWNER_REQUIRED'],
    [{ ownerMemberId: null, ownerDisciplineCode: 'ASTROLOGY' }, 'owner CODE_UNKNOWN'],
    [{ dueOn: '2026-03-03' }, 'dueOn DATE_OUT_OF_RANGE'],
    [{ dueOn: '2027-03-06' }, 'dueOn DATE_OUT_OF_RANGE'],
    [{ dueOn: 'tomorrow' }, 'dueOn DATE_OUT_OF_RANGE'],
  ])('is refused for %j', (more, problem) => {
    expect(codes(more)).toEqual([problem]);
  });

  it('is cancelled with a reason', () => {
    expect(cancelReasonProblems('Done by the family').length).toBe(0);
    expect(cancelReasonProblems('').map(({ code }) => code)).toEqual(['TEXT_REQUIRED']);
  });
});

describe('the order of tasks', () => {
  const anyTask: fc.Arbitrary<DatedTask> = fc.record({
    status: fc.constantFrom('REQUESTED', 'COMPLETED', 'CANCELLED'),
    dueOn: fc.option(
      fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)),
      { nil: null },
    ),
  });

  it('has every overdue one before every open one that is not', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 20 }), (tasks) => {
        const open = tasks.filter(({ status }) => status === 'REQUESTED').sort(compareTasks);
        const overdue = open.map((one) => isTaskOverdue(one, TODAY));
        expect(overdue).toEqual([...overdue].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('says overdue of nothing that is closed, has no day, or is due today', () => {
    fc.assert(
      fc.property(anyTask, (one) => {
        if (one.status !== 'REQUESTED' || one.dueOn === null || one.dueOn >= TODAY)
          expect(isTaskOverdue(one, TODAY)).toBe(false);
      }),
    );
  });
});
