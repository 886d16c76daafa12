/** Reasons why something waits for the reader on the Today page, in the order in which they are shown. */
export const TODAY_ITEM_KINDS = [
  'REFERRAL_TO_TRIAGE',
  'REFERRAL_DIFFERS',
  'HOLD_REVIEW_OVERDUE',
  'TRIGGER_TO_REVIEW',
  'CARE_TEAM_WITHOUT_LEAD',
  'PLAN_WITHOUT_VERSION',
  'PLAN_CHANGES_UNPUBLISHED',
  'SIGN_OFF_WAITING',
  'GOAL_OVERDUE',
  'TURNS_18_SOON',
  'EPISODE_WAITING',
  'BREAK_GLASS_TO_REVIEW',
] as const;
export type TodayItemKind = (typeof TODAY_ITEM_KINDS)[number];

/** A patient who turns 18 within this many days is announced, because proxy access ends that day (design default). */
export const TURNS_18_SOON_DAYS = 60;

/** An episode that has not moved for this many days in one waiting state is announced (design default). */
export const EPISODE_WAITING_DAYS = 14;
