import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { BookingRefused } from '../../scheduling/index.ts';
import { AcceptProposal } from '../accept-proposal.ts';
import { BuildWeek } from '../build-week.ts';
import { DiscardProposal } from '../discard-proposal.ts';
import { PinSessions } from '../pin-sessions.ts';
import { RebuildWeek } from '../rebuild-week.ts';
import { RepairWeek } from '../repair-week.ts';
import { StopBuild } from '../stop-build.ts';
import { UndoProposal } from '../undo-proposal.ts';
import {
  AcceptProposalInput,
  BuildWeekInput,
  DecideProposalInput,
  PinSessionsInput,
  RepairWeekInput,
} from './week-builder.input.ts';
import {
  AcceptProposalResult,
  RepairWeekResult,
  UndoProposalResult,
  WeekProposalResult,
  type CalendarChanged,
  type ProposalNotUndoable,
  type RepairProposals,
} from './week-builder.result.ts';
import { WeekProposal } from './week-proposal.object.ts';

const input = <T>(type: () => T, description: string) => ({ type, description });
const proposal = { type: () => ID, description: 'The proposal.' };

/** Every step of a proposal. Nothing is booked before it is accepted. */
@Resolver(() => WeekProposal)
export class WeekBuilderResolver {
  constructor(
    private readonly build: BuildWeek,
    private readonly stop: StopBuild,
    private readonly pin: PinSessions,
    private readonly rebuild: RebuildWeek,
    private readonly accept: AcceptProposal,
    private readonly discard: DiscardProposal,
    private readonly undo: UndoProposal,
    private readonly repair: RepairWeek,
  ) {}

  @Requires('week.build')
  @Mutation(() => WeekProposalResult, {
    description: 'Starts to build a week from the plans; answers at once with a running proposal.',
  })
  buildWeek(
    @Args('input', input(() => BuildWeekInput, 'Which week, for whom.')) given: BuildWeekInput,
  ): Promise<WeekProposal | Refusal> {
    return this.build.run(given);
  }

  @Requires('week.build')
  @Mutation(() => WeekProposalResult, { description: 'Ends a run early; the best week so far is kept.' })
  stopBuild(@Args('proposalId', proposal) proposalId: string): Promise<WeekProposal | Refusal> {
    return this.stop.run(proposalId);
  }

  @Requires('week.build')
  @Mutation(() => WeekProposalResult, { description: 'Says which sessions stay when the week is rebuilt.' })
  pinSessions(
    @Args('input', input(() => PinSessionsInput, 'Which sessions.')) given: PinSessionsInput,
  ): Promise<WeekProposal | Refusal> {
    return this.pin.run(given);
  }

  @Requires('week.build')
  @Mutation(() => WeekProposalResult, {
    description: 'Builds the week anew as a further proposal; pinned and locked sessions stay.',
  })
  rebuildWeek(
    @Args('proposalId', proposal) proposalId: string,
    @Args('seconds', { type: () => Int, nullable: true, description: 'Seconds that the search may take.' })
    seconds?: number | null,
  ): Promise<WeekProposal | Refusal> {
    return this.rebuild.run(proposalId, seconds ?? null);
  }

  @Requires('week.build')
  @Mutation(() => AcceptProposalResult, {
    description: 'Books a proposal, in whole or in part, or not at all.',
  })
  acceptProposal(
    @Args('input', input(() => AcceptProposalInput, 'What is accepted.')) given: AcceptProposalInput,
  ): Promise<WeekProposal | CalendarChanged | BookingRefused> {
    return this.accept.run(given);
  }

  @Requires('week.build')
  @Mutation(() => WeekProposalResult, { description: 'Puts a proposal aside.' })
  discardProposal(
    @Args('input', input(() => DecideProposalInput, 'Which one.')) given: DecideProposalInput,
  ): Promise<WeekProposal | Refusal> {
    return this.discard.run(given);
  }

  @Requires('week.build')
  @Mutation(() => UndoProposalResult, {
    description: 'Takes back what was accepted: withdraws what it booked and puts back what it moved.',
  })
  undoProposal(
    @Args('input', input(() => DecideProposalInput, 'Which one.')) given: DecideProposalInput,
  ): Promise<WeekProposal | ProposalNotUndoable | BookingRefused> {
    return this.undo.run(given);
  }

  @Requires('week.build')
  @Mutation(() => RepairWeekResult, {
    description: 'Starts two repairs of a booked week after somebody falls ill or a room closes.',
  })
  repairWeek(
    @Args('input', input(() => RepairWeekInput, 'What happened.')) given: RepairWeekInput,
  ): Promise<RepairProposals | Refusal> {
    return this.repair.run(given);
  }
}
