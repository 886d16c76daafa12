import { FOLLOW_UP_WINDOWS, datedWindow, nearestWithin, type FollowUp } from '../follow-up/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { EpisodeOutcomeInput } from './outcome-input.ts';

/** How far an episode came, referral to end of treatment. Each is in one. */
export const FLOW_STAGES = ['NOT_ADMITTED', 'IN_TREATMENT', 'BROKEN_OFF', 'COMPLETED'] as const;
export type FlowStage = (typeof FLOW_STAGES)[number];

/** State of a follow-up, counted from discharge. NOT_DISCHARGED: it cannot be due. */
export const FOLLOW_UP_STATES = ['MEASURED', 'MISSING', 'NOT_YET_DUE', 'NOT_DISCHARGED'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export function flowStage(episode: EpisodeOutcomeInput): FlowStage {
  if (episode.admittedOn === null) return 'NOT_ADMITTED';
  if (episode.dischargedOn === null) return episode.completed === false ? 'BROKEN_OFF' : 'IN_TREATMENT';
  return episode.completed === false ? 'BROKEN_OFF' : 'COMPLETED';
}

/** Measured: usual pain or disability was recorded within the window of clinical.md 1.9. */
export function followUpState(
  episode: EpisodeOutcomeInput,
  followUp: FollowUp,
  today: LocalDate,
): FollowUpState {
  if (episode.dischargedOn === null) return 'NOT_DISCHARGED';
  const window = datedWindow(episode.dischargedOn, FOLLOW_UP_WINDOWS[followUp]);
  const measured = episode.assessments.filter((one) => one.fdi !== null || one.painUsual !== null);
  if (nearestWithin(measured, window)) return 'MEASURED';
  return window.closesOn >= today ? 'NOT_YET_DUE' : 'MISSING';
}
