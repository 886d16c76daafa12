import type { RuleRefusal, TextProblemCode } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { EpisodeState, LevelOfCare } from './episode-states.ts';
import { isOpen, phaseOf } from './episode-states.ts';
import type { EpisodeTransitionRule } from './transition-table.ts';
import { EPISODE_TRANSITIONS, OTHER_REASON, transitionRule } from './transition-table.ts';

/** Characters. */
export const TRANSITION_REASON_MAX_LENGTH = 1000;

/** What the rules need to know of an episode. */
export interface EpisodeFacts {
  readonly state: EpisodeState;
  readonly levelOfCare: LevelOfCare | null;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  /** A physician's clearance is on file and nothing since has undone it. */
  readonly medicalClearance: boolean;
  /** Members on the care team on the day of the transition. */
  readonly careTeamSize: number;
}

export interface TransitionRequest {
  readonly toState: EpisodeState;
  readonly reasonCode: string;
  readonly reason?: string | null;
  readonly levelOfCare?: LevelOfCare | null;
  /** The person making the transition states that the patient is medically cleared. */
  readonly medicalClearance?: boolean | null;
  /** The clinic's calendar date of the transition. */
  readonly on: LocalDate;
}

/** The episode after the transition: what to store. */
export interface EpisodeAfter {
  readonly state: EpisodeState;
  readonly phase: 1 | 2 | 3 | null;
  readonly levelOfCare: LevelOfCare | null;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  readonly medicalClearance: boolean;
  readonly reasonCode: string;
  readonly reason: string | null;
}

export type TransitionRefusalCode =
  | 'TRANSITION_IMPOSSIBLE'
  | 'REASON_REQUIRED'
  | 'MEDICAL_CLEARANCE_REQUIRED'
  | 'CARE_TEAM_REQUIRED'
  | 'LEVEL_OF_CARE_REQUIRED'
  | TextProblemCode;

export type TransitionDecision =
  { readonly ok: true; readonly next: EpisodeAfter } | RuleRefusal<TransitionRefusalCode>;

export interface OfferedTransition {
  readonly toState: EpisodeState;
  readonly reasonCodes: readonly string[];
  /** The level of care must be given with the request. */
  readonly needsLevelOfCare: boolean;
  /** The clearance must be stated with the request. */
  readonly needsMedicalClearance: boolean;
  /** Which precondition is missing, as code and sentence; null when none is. */
  readonly blockedByCode: 'CARE_TEAM_REQUIRED' | 'MEDICAL_CLEARANCE_REQUIRED' | null;
  readonly blockedBy: string | null;
}

const CARE_TEAM_MISSING = 'Form a care team first: nobody would be responsible for the patient.';
const CLEARANCE_MISSING = 'Confirm medical clearance: treatment starts only after a clinician has given it.';

/** Decides one transition: possible or not, and if so what the episode becomes. */
export function decideTransition(facts: EpisodeFacts, request: TransitionRequest): TransitionDecision {
  const transition = transitionRule(facts.state, request.toState);
  if (!transition) {
    return refuse(
      'TRANSITION_IMPOSSIBLE',
      `An episode cannot go from ${facts.state} to ${request.toState}; reload and choose one that is offered.`,
      'toState',
    );
  }
  const reason = reasonOf(transition, request);
  if (!reason.ok) return reason;
  if (needsCareTeam(transition) && facts.careTeamSize < 1) {
    return refuse('CARE_TEAM_REQUIRED', CARE_TEAM_MISSING);
  }
  const levelOfCare =
    request.levelOfCare ?? (transition.to === 'LEVEL_RECOMMENDED' ? null : facts.levelOfCare);
  if (needsLevelOfCare(transition, facts) && levelOfCare === null) {
    return refuse('LEVEL_OF_CARE_REQUIRED', 'Choose the level of care.', 'levelOfCare');
  }
  if (transition.to === 'PHASE1_ACTIVE' && !facts.medicalClearance && request.medicalClearance !== true) {
    return refuse('MEDICAL_CLEARANCE_REQUIRED', CLEARANCE_MISSING, 'medicalClearance');
  }
  return { ok: true, next: after(facts, request, reason.text) };
}

/** The transitions that are possible from here, with what each still needs. Empty at the end of an episode. */
export function offeredTransitions(facts: EpisodeFacts): OfferedTransition[] {
  return EPISODE_TRANSITIONS.filter((transition) => transition.from === facts.state).map((transition) => {
    const noTeam = needsCareTeam(transition) && facts.careTeamSize < 1;
    const needsMedicalClearance = transition.to === 'PHASE1_ACTIVE' && !facts.medicalClearance;
    const missing = noTeam
      ? ({ blockedByCode: 'CARE_TEAM_REQUIRED', blockedBy: CARE_TEAM_MISSING } as const)
      : needsMedicalClearance
        ? ({ blockedByCode: 'MEDICAL_CLEARANCE_REQUIRED', blockedBy: CLEARANCE_MISSING } as const)
        : ({ blockedByCode: null, blockedBy: null } as const);
    return {
      toState: transition.to,
      reasonCodes: transition.reasonCodes,
      needsLevelOfCare: needsLevelOfCare(transition, facts),
      needsMedicalClearance,
      ...missing,
    };
  });
}

function reasonOf(
  transition: EpisodeTransitionRule,
  request: TransitionRequest,
): { readonly ok: true; readonly text: string | null } | RuleRefusal<TransitionRefusalCode> {
  if (!transition.reasonCodes.includes(request.reasonCode)) {
    return refuse('REASON_REQUIRED', 'Choose one of the reasons offered for this step.', 'reasonCode');
  }
  const text = checkText(request.reason ?? '', { max: TRANSITION_REASON_MAX_LENGTH, multiline: true });
  if (!text.ok) return refuse(text.code, text.message, 'reason');
  if (request.reasonCode === OTHER_REASON && text.value === '') {
    return refuse('REASON_REQUIRED', 'Say what the other reason is.', 'reason');
  }
  return { ok: true, text: text.value === '' ? null : text.value };
}

function needsCareTeam(transition: EpisodeTransitionRule): boolean {
  return transition.to === 'ADMITTED' || transition.to === 'READMITTED';
}

function needsLevelOfCare(transition: EpisodeTransitionRule, facts: EpisodeFacts): boolean {
  if (transition.to === 'LEVEL_RECOMMENDED') return true;
  return needsCareTeam(transition) && facts.levelOfCare === null;
}

function after(facts: EpisodeFacts, request: TransitionRequest, reason: string | null): EpisodeAfter {
  const to = request.toState;
  const admits = to === 'ADMITTED' || to === 'READMITTED';
  const ends = to === 'DISCHARGED_PHASE2' || !isOpen(to);
  const admittedOn = admits ? request.on : facts.admittedOn;
  const dischargedOn =
    ends && admittedOn !== null ? (facts.dischargedOn ?? request.on) : admits ? null : facts.dischargedOn;
  return {
    state: to,
    phase: phaseOf(to),
    levelOfCare: mayChangeLevel(to) ? (request.levelOfCare ?? facts.levelOfCare) : facts.levelOfCare,
    admittedOn,
    dischargedOn,
    // Each stay, and each return from a hold, is cleared anew (clinical.md 5.9).
    medicalClearance: to === 'PHASE1_ACTIVE' || (facts.medicalClearance && !admits && to !== 'ON_HOLD'),
    reasonCode: request.reasonCode,
    reason,
  };
}

/** The level is recommended once and may turn out differently on the day of admission. */
function mayChangeLevel(to: EpisodeState): boolean {
  return to === 'LEVEL_RECOMMENDED' || to === 'ADMITTED' || to === 'READMITTED';
}
