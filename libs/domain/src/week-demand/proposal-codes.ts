/** A week built from the plans, or a booked week repaired after something happened. */
export const WEEK_PROPOSAL_KINDS = ['BUILD', 'REPAIR'] as const;
export type WeekProposalKind = (typeof WEEK_PROPOSAL_KINDS)[number];

export const WEEK_PROPOSAL_STATUSES = [
  /** Being built, or waiting for its turn. */
  'RUNNING',
  'READY',
  /** Ended early by hand: the best so far is kept. */
  'STOPPED',
  /** The process that built it is gone, or it could not be built. */
  'FAILED',
  'ACCEPTED',
  'PARTLY_ACCEPTED',
  'DISCARDED',
  'UNDONE',
] as const;
export type WeekProposalStatus = (typeof WEEK_PROPOSAL_STATUSES)[number];

/** What a proposal does to one session. */
export const PLACEMENT_CHANGES = [
  'NEW',
  'KEPT',
  'MOVED',
  'RESTAFFED',
  'REROOMED',
  /** Takes place as it was, without one of its patients. */
  'EXCUSED',
  'DROPPED',
] as const;
export type PlacementChange = (typeof PLACEMENT_CHANGES)[number];

/** Which of two things a repair spares more: everyone's times, or the sessions. */
export const REPAIR_POLICIES = ['FEWEST_CHANGES', 'FEWEST_CANCELLED'] as const;
export type RepairPolicy = (typeof REPAIR_POLICIES)[number];

/** How certain a reason is: true of any plan, true of this plan, or what one change would do. */
export const REASON_LEVELS = ['CERTIFIED', 'TALLY', 'RELAXATION'] as const;
export type ReasonLevel = (typeof REASON_LEVELS)[number];

/** Why a session of an accepted proposal cannot be taken back. */
export const UNDO_OBSTACLES = [
  /** Somebody changed, moved or called it off since. */
  'CHANGED',
  /** It has begun, or its time has passed. */
  'STARTED',
  /** The old place of a moved session is taken or no longer possible. */
  'OLD_PLACE_TAKEN',
] as const;
export type UndoObstacleCode = (typeof UNDO_OBSTACLES)[number];

/** The states in which a proposal waits for a decision. */
export const isDecidable = (status: WeekProposalStatus): boolean =>
  status === 'READY' || status === 'STOPPED' || status === 'PARTLY_ACCEPTED';

/** Seconds that a run may take, and what it takes unless said otherwise. */
export const BUILD_SECONDS = { min: 1, max: 120, usual: 10, repair: 1 } as const;
/** Seeds are 32 bits wide. */
export const LARGEST_SEED = 2_147_483_647;
/** A run that was not heard of for so long has died with its process. Seconds. */
export const RUN_HEARTBEAT_SECONDS = 15;
