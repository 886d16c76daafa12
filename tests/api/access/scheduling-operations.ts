import { mutation, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** An entry that every rule refuses. */
const NO_ENTRY = 'disciplineCode: "NONE", minutes: 0, weekdays: [], priority: 0, note: ""';

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
  waitingList: query('schedule.read', () => '{ waitingList { id patient { displayName } } }'),
  freedSlots: query(
    'schedule.read',
    () => '{ freedSlots(from: "2026-01-05", until: "2026-01-11") { sessionId } }',
  ),
  slotCandidates: query(
    'schedule.read',
    ({ memberId }) => `{ slotCandidates(slot: { startsAt: "2026-01-05T15:00:00Z",
    endsAt: "2026-01-05T16:00:00Z", memberId: "${memberId}" }) { rank } }`,
  ),
  addToWaitingList: mutation(
    'waitingList.manage',
    ({ patientId }) =>
      `mutation { addToWaitingList(input: { patientId: "${patientId}", ${NO_ENTRY} }) { __typename } }`,
    true,
  ),
  updateWaitingListEntry: mutation(
    'waitingList.manage',
    ({ waitingListEntryId }) =>
      `mutation { updateWaitingListEntry(input: { entryId: "${waitingListEntryId}", version: 1, ${NO_ENTRY} }) { __typename } }`,
    true,
  ),
  withdrawFromWaitingList: mutation(
    'waitingList.manage',
    ({ withdrawnEntryId }) =>
      `mutation { withdrawFromWaitingList(entryId: "${withdrawnEntryId}") { __typename } }`,
    true,
  ),
  offerSlot: mutation(
    'waitingList.manage',
    ({
      waitingListEntryId,
      memberId,
    }) => `mutation { offerSlot(input: { entryId: "${waitingListEntryId}", slot: {
      startsAt: "2020-01-06T15:00:00Z", endsAt: "2020-01-06T16:00:00Z", memberId: "${memberId}" } }) { __typename } }`,
    true,
  ),
  acceptOffer: mutation(
    'schedule.book',
    ({ slotOfferId }) =>
      `mutation { acceptOffer(input: { offerId: "${slotOfferId}", note: "" }) { __typename } }`,
    true,
  ),
  declineOffer: mutation(
    'waitingList.manage',
    ({ slotOfferId }) =>
      `mutation { declineOffer(input: { offerId: "${slotOfferId}", note: "" }) { __typename } }`,
    true,
  ),
  caseloadHandover: query(
    'caseload.handOver',
    ({ memberId }) =>
      `{ caseloadHandover(fromMemberId: "${memberId}", from: "2026-01-05") { fromMemberId } }`,
  ),
  handOverCaseload: mutation(
    'caseload.handOver',
    ({ memberId }) => `mutation { handOverCaseload(input: { fromMemberId: "${memberId}", from: "2026-01-05",
      assignments: [], endMemberships: false }) { __typename } }`,
  ),
  seriesGaps: query('schedule.read', () => '{ seriesGaps { seriesId } }'),
  acceptSeriesGap: mutation(
    'schedule.book',
    ({ seriesId }) =>
      `mutation { acceptSeriesGap(input: { seriesId: "${seriesId}", occurrenceOn: "2020-01-01" }) { __typename } }`,
    true,
  ),
  bookSeriesGap: mutation(
    'schedule.book',
    ({ seriesId }) =>
      `mutation { bookSeriesGap(input: { seriesId: "${seriesId}", occurrenceOn: "2020-01-01" }) { __typename } }`,
    true,
  ),
};
