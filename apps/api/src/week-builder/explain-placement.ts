import { Injectable } from '@nestjs/common';
import { SOFT_GOAL_KEYS, type SoftGoal } from '@consilium/domain';
import { whyHere, type Alternative, type CostByPart } from '@consilium/scheduling';
import { notFound } from '../platform/errors/thrown.ts';
import { GoalCost, PlacementAlternative, PlacementExplanation } from './graphql/placement.object.ts';
import { NO_ROOM } from './instance/instance-parts.ts';
import { WeekGrid } from './instance/week-grid.ts';
import { tallyReasons } from './unplaced-reasons.ts';
import { WeekProposalQueries } from './week-proposal.queries.ts';

/** Why a session of a proposal is where it is: what it costs there, elsewhere, and what stands against the rest. */
@Injectable()
export class ExplainPlacement {
  constructor(private readonly queries: WeekProposalQueries) {}

  async run(proposalId: string, sessionId: string): Promise<PlacementExplanation> {
    const proposal = await this.queries.byId(proposalId);
    const stored = proposal && (await this.queries.stored(proposalId));
    const facts = stored?.sessions[sessionId];
    if (!stored?.solution || !facts) throw notFound();
    const why = whyHere(stored.instance, stored.solution, sessionId);
    if (!why) throw notFound();
    const grid = new WeekGrid(stored.grid);
    return Object.assign(new PlacementExplanation(), {
      sessionId,
      fixed: why.fixed,
      costs: goalCosts(why.adds),
      alternatives: why.alternatives.map((one) => alternativeOf(grid, facts.minutes, one)),
      blocked: tallyReasons(grid, why.blocked),
      ofStarts: why.blocked.starts,
    });
  }
}

function alternativeOf(grid: WeekGrid, minutes: number, { place, delta, total }: Alternative) {
  const startsAt = grid.instantOf(place.day, place.start);
  return Object.assign(new PlacementAlternative(), {
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    memberIds: [...place.staff],
    roomId: place.room === NO_ROOM ? null : place.room,
    delta: total,
    parts: goalCosts(delta),
  });
}

const goalCosts = (costs: CostByPart): GoalCost[] =>
  Object.entries(SOFT_GOAL_KEYS).flatMap(([goal, key]) => {
    const cost = (costs as Partial<Record<string, number>>)[key];
    return cost === undefined ? [] : [Object.assign(new GoalCost(), { goal: goal as SoftGoal, cost })];
  });
