import {
  ANCHOR_WINDOW,
  datedWindow,
  FOLLOW_UP_WINDOWS,
  nearestWithin,
  type DatedWindow,
} from '../follow-up/index.ts';
import type { LocalDate } from '../time/index.ts';
import {
  functionResponder,
  painResponse,
  reliableFunctionChange,
  relapseObservation,
  type PainResponse,
  type RelapseObservation,
  type ReliableChange,
} from './change.ts';
import { fullyFunctional, outcomeClass, threeDomainSuccess, type OutcomeClass } from './outcome-class.ts';
import type {
  Assessment,
  EpisodeOutcomeInput,
  FunctionDefinition,
  OutcomeAnchor,
  OutcomeTimePoint,
} from './outcome-input.ts';

/** What one episode adds to a report. */
export interface EpisodeOutcome {
  readonly episodeId: string;
  readonly patientId: string;
  readonly anchorOn: LocalDate;
  /** The last day of the window lies ahead: it is neither observed nor missing. */
  readonly notYetDue: boolean;
  readonly baseline: Assessment | undefined;
  readonly assessment: Assessment | undefined;
  readonly outcomeClass: OutcomeClass;
  readonly fullyFunctional: boolean | null;
  readonly threeDomains: boolean | null;
  readonly functionResponder: boolean | null;
  readonly reliableChange: ReliableChange | null;
  readonly pain: PainResponse | null;
  /** From discharge, whatever the anchor: a relapse needs an end of treatment. Undefined before it, or never in A or B. */
  readonly relapse: RelapseObservation | undefined;
}

export function anchorOf(episode: EpisodeOutcomeInput, anchor: OutcomeAnchor): LocalDate | null {
  return anchor === 'ADMISSION' ? episode.admittedOn : episode.dischargedOn;
}

export function windowOf(anchorOn: LocalDate, timePoint: OutcomeTimePoint): DatedWindow {
  return datedWindow(anchorOn, timePoint === 'AT_ANCHOR' ? ANCHOR_WINDOW : FOLLOW_UP_WINDOWS[timePoint]);
}

/** Undefined when the episode has no such anchor yet. */
export function episodeOutcome(
  episode: EpisodeOutcomeInput,
  about: {
    readonly anchor: OutcomeAnchor;
    readonly timePoint: OutcomeTimePoint;
    readonly functionDefinition: FunctionDefinition;
  },
  today: LocalDate,
): EpisodeOutcome | undefined {
  const anchorOn = anchorOf(episode, about.anchor);
  if (anchorOn === null) return undefined;
  const window = windowOf(anchorOn, about.timePoint);
  const baseline =
    episode.admittedOn === null
      ? undefined
      : nearestWithin(episode.assessments, windowOf(episode.admittedOn, 'AT_ANCHOR'));
  const assessment = nearestWithin(episode.assessments, window);
  const from = episode.dischargedOn;
  return {
    episodeId: episode.episodeId,
    patientId: episode.patientId,
    anchorOn,
    notYetDue: assessment === undefined && window.closesOn >= today,
    baseline,
    assessment,
    outcomeClass: outcomeClass(assessment, about.functionDefinition),
    fullyFunctional: assessment ? fullyFunctional(assessment, about.functionDefinition) : null,
    threeDomains: threeDomainSuccess(assessment),
    functionResponder: functionResponder(baseline?.fdi ?? null, assessment?.fdi ?? null),
    reliableChange: reliableFunctionChange(baseline?.fdi ?? null, assessment?.fdi ?? null),
    pain: painResponse(baseline?.painUsual ?? null, assessment?.painUsual ?? null),
    relapse:
      from === null
        ? undefined
        : relapseObservation(
            episode.assessments,
            windowOf(from, 'AT_ANCHOR').opensOn,
            about.functionDefinition,
          ),
  };
}
