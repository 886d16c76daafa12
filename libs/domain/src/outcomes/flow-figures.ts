import { FOLLOW_UPS } from '../follow-up/index.ts';
import type { LocalDate } from '../time/index.ts';
import { atomAt, type Cohort } from './cohort.ts';
import type { FlowFigures } from './figures.ts';
import { categoryCounts } from './indicator-figures.ts';
import type { EpisodeOutcomeInput } from './outcome-input.ts';
import { FLOW_STAGES, FOLLOW_UP_STATES, flowStage, followUpState } from './patient-flow.ts';

/** From referred to each follow-up. Its cohort is those referred in the period, whatever the anchor of the figures. */
export function flowFigures(
  episodes: readonly EpisodeOutcomeInput[],
  minimum: number,
  today: LocalDate,
): (cohort: Cohort) => FlowFigures {
  const placed = episodes.map((episode) => ({ episode, atom: atomAt(episode.referredOn, episode) }));
  const counts = (
    categories: readonly string[],
    category: (episode: EpisodeOutcomeInput) => string,
    open: readonly string[] = [],
  ): ReturnType<typeof categoryCounts> =>
    categoryCounts(
      placed.map(({ episode, atom }) => ({ atom, category: category(episode) })),
      categories,
      minimum,
      open,
    );
  const stages = counts(FLOW_STAGES, flowStage);
  const followUps = FOLLOW_UPS.map((followUp) => ({
    followUp,
    // Whether somebody was measured tells nothing of their health.
    states: counts(FOLLOW_UP_STATES, (episode) => followUpState(episode, followUp, today), FOLLOW_UP_STATES),
  }));
  return (cohort) => {
    const ofStage = stages(cohort);
    return {
      referred: ofStage.total,
      stages: FLOW_STAGES.map((stage) => ({ stage, count: ofStage.of(stage) })),
      followUps: followUps.map(({ followUp, states }) => {
        const ofState = states(cohort);
        return {
          followUp,
          states: FOLLOW_UP_STATES.map((state) => ({ state, count: ofState.of(state) })),
        };
      }),
    };
  };
}
