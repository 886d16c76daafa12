import { mutation, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Sessions, series, the waiting list, handing over, calendar feeds and notices. */
export const SCHEDULING_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  myScheduleNotices: query('notice.readOwn', () => '{ myScheduleNotices { id } }'),
  markNoticesSeen: mutation(
    'notice.readOwn',
    () => `mutation { markNoticesSeen(ids: ["${NOBODY}"]) { ok } }`,
  ),
  myCalendarFeeds: query('calendarFeed.manageOwn', () => '{ myCalendarFeeds { id } }'),
  createCalendarFeed: mutation(
    'calendarFeed.manageOwn',
    () => `mutation { createCalendarFeed(input: { of: PATIENT, patientId: "${NOBODY}" }) { __typename } }`,
  ),
  revokeCalendarFeed: mutation(
    'calendarFeed.manageOwn',
    () => `mutation { revokeCalendarFeed(id: "${NOBODY}") { ok } }`,
  ),
};
