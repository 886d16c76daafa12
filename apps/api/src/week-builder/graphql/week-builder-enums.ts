import { registerEnumType } from '@nestjs/graphql';
import {
  PLACEMENT_CHANGES,
  REASON_LEVELS,
  REPAIR_POLICIES,
  UNASKED_REASONS,
  UNDO_OBSTACLES,
  WEEK_PROPOSAL_KINDS,
  WEEK_PROPOSAL_STATUSES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const WeekProposalKindEnum = enumOf(WEEK_PROPOSAL_KINDS);
registerEnumType(WeekProposalKindEnum, {
  name: 'WeekProposalKind',
  description: 'A week built from the plans, or a booked week repaired.',
});

export const WeekProposalStatusEnum = enumOf(WEEK_PROPOSAL_STATUSES);
registerEnumType(WeekProposalStatusEnum, {
  name: 'WeekProposalStatus',
  description: 'Where a proposal stands; nothing is booked before ACCEPTED or PARTLY_ACCEPTED.',
});

export const PlacementChangeEnum = enumOf(PLACEMENT_CHANGES);
registerEnumType(PlacementChangeEnum, {
  name: 'PlacementChange',
  description: 'What a proposal does to one session; time outweighs people, people outweigh the room.',
});

export const RepairPolicyEnum = enumOf(REPAIR_POLICIES);
registerEnumType(RepairPolicyEnum, {
  name: 'RepairPolicy',
  description: "What a repair spares more: everyone's times, or the sessions.",
});

export const ReasonLevelEnum = enumOf(REASON_LEVELS);
registerEnumType(ReasonLevelEnum, {
  name: 'ReasonLevel',
  description: 'CERTIFIED is true of any plan, TALLY of this plan, RELAXATION is what one change would do.',
});

export const UnaskedReasonEnum = enumOf(UNASKED_REASONS);
registerEnumType(UnaskedReasonEnum, {
  name: 'UnaskedReason',
  description: 'Why something in a plan is not asked of the week.',
});

export const UndoObstacleEnum = enumOf(UNDO_OBSTACLES);
registerEnumType(UndoObstacleEnum, {
  name: 'UndoObstacleCode',
  description: 'Why a session of an accepted proposal cannot be taken back.',
});
