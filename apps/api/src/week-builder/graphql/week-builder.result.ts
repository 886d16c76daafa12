import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { UndoObstacleCode } from '@consilium/domain';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal, UserError } from '../../platform/graphql/refusal.object.ts';
import { BookingClash } from '../../scheduling/index.ts';
import { UndoObstacleEnum } from './week-builder-enums.ts';
import { WeekProposal } from './week-proposal.object.ts';

@ObjectType({ description: 'One session that keeps an accepted proposal from being undone.' })
export class UndoObstacle {
  @Field(() => ID, { description: 'The booked session.' })
  sessionId: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt: Date;

  @Field(() => UndoObstacleEnum, { description: 'Why it cannot be taken back.' })
  reason: UndoObstacleCode;
}

@ObjectType({
  implements: () => [UserError],
  description: 'NOT_UNDOABLE: nothing was changed; every session in the way is named.',
})
export class ProposalNotUndoable extends UserErrorResult implements UserError {
  readonly code: string = 'NOT_UNDOABLE';
  readonly message: string =
    'Some sessions have been delivered or changed since. Change the others one by one in the calendar.';
  readonly field: string | null = null;

  @Field(() => [UndoObstacle], { description: 'The sessions in the way.' })
  readonly obstacles: UndoObstacle[];

  constructor(obstacles: UndoObstacle[]) {
    super();
    this.obstacles = obstacles;
  }
}

@ObjectType({
  implements: () => [UserError],
  description:
    'CALENDAR_CHANGED: nothing was changed; sessions of the proposal were changed by somebody else.',
})
export class CalendarChanged extends UserErrorResult implements UserError {
  readonly code: string = 'CALENDAR_CHANGED';
  readonly message: string =
    'Some of these sessions were changed since. Ask for a new repair, or accept the others.';
  readonly field: string | null = 'sessionIds';

  @Field(() => [ID], { description: 'The booked sessions that were changed.' })
  readonly sessionIds: string[];

  constructor(sessionIds: string[]) {
    super();
    this.sessionIds = sessionIds;
  }
}

@ObjectType({ description: 'Two ways to repair a week; the first is the one with the fewest changes.' })
export class RepairProposals {
  @Field(() => [WeekProposal], { description: 'In order of rank; both are running at first.' })
  proposals: WeekProposal[];
}

export const WeekProposalResult = createUnionType({
  name: 'WeekProposalResult',
  description:
    'The proposal; INVALID_INPUT, PROPOSAL_NOT_RUNNING, PROPOSAL_NOT_DECIDABLE, PIN_UNKNOWN, PIN_IMPOSSIBLE or VERSION_CONFLICT when refused.',
  types: () => [WeekProposal, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : WeekProposal),
});

export const RepairWeekResult = createUnionType({
  name: 'RepairWeekResult',
  description: 'Two proposals; INVALID_INPUT or NOTHING_TO_REPAIR when refused.',
  types: () => [RepairProposals, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : RepairProposals),
});

/** The types that a decision may answer besides the proposal; soft rules never stop a proposal. */
const resolveDecision = (value: object) =>
  [ProposalNotUndoable, CalendarChanged, BookingClash, WeekProposal].find((type) => value instanceof type) ??
  Refusal;

export const AcceptProposalResult = createUnionType({
  name: 'AcceptProposalResult',
  description:
    'The proposal; BOOKING_CLASH names everything the calendar has in its way now; CALENDAR_CHANGED, PLAN_CHANGED, INVALID_INPUT, PROPOSAL_NOT_DECIDABLE or VERSION_CONFLICT when refused.',
  types: () => [WeekProposal, BookingClash, CalendarChanged, Refusal] as const,
  resolveType: resolveDecision,
});

export const UndoProposalResult = createUnionType({
  name: 'UndoProposalResult',
  description:
    'The proposal; NOT_UNDOABLE, BOOKING_CLASH (an old place is taken), NOTHING_TO_UNDO or VERSION_CONFLICT when refused.',
  types: () => [WeekProposal, ProposalNotUndoable, BookingClash, Refusal] as const,
  resolveType: resolveDecision,
});
