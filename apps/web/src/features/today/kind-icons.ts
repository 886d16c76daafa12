import type { TodayItemKind } from '@consilium/domain';
import {
  IconCake,
  IconEyeCheck,
  IconFileDiff,
  IconFlag,
  IconHandStop,
  IconHourglass,
  IconInbox,
  IconPencil,
  IconSignature,
  IconTimeline,
  IconUserQuestion,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react';

/** Decorative: the heading beside it says the same in words. */
export const KIND_ICONS: Readonly<Record<TodayItemKind, Icon>> = {
  REFERRAL_TO_TRIAGE: IconInbox,
  REFERRAL_DIFFERS: IconFileDiff,
  HOLD_REVIEW_OVERDUE: IconHandStop,
  TRIGGER_TO_REVIEW: IconZoomQuestion,
  CARE_TEAM_WITHOUT_LEAD: IconUserQuestion,
  PLAN_WITHOUT_VERSION: IconTimeline,
  PLAN_CHANGES_UNPUBLISHED: IconPencil,
  SIGN_OFF_WAITING: IconSignature,
  GOAL_OVERDUE: IconFlag,
  TURNS_18_SOON: IconCake,
  EPISODE_WAITING: IconHourglass,
  BREAK_GLASS_TO_REVIEW: IconEyeCheck,
};
