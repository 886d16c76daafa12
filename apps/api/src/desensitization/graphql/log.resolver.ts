import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { HardStop } from '@consilium/domain';
import { on, Requires } from '../../platform/access/requires.ts';
import type { UserErrorResult } from '../../platform/errors/refusal.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Done, type Refusal } from '../../platform/graphql/refusal.object.ts';
import { LogQueries } from '../log.queries.ts';
import { MarkLogInError } from '../mark-log-in-error.ts';
import { NoticeQueries } from '../notice.queries.ts';
import { ReadingLog } from '../reading-log.ts';
import { RecordDesensitizationLog } from '../record-desensitization-log.ts';
import { SeeNotice } from '../see-notice.ts';
import { HardStopEnum } from './desensitization-enums.ts';
import { DesensitizationNotice } from './desensitization-notice.object.ts';
import { DesensitizationLogResult, RecordDesensitizationLogResult } from './desensitization.result.ts';
import { DesensitizationInErrorInput, RecordDesensitizationLogInput } from './log.input.ts';
import { DesensitizationLog } from './log.object.ts';

const onProtocol = on(
  'desensitizationProtocol',
  (args: { input: RecordDesensitizationLogInput }) => args.input.protocolId,
);

@Resolver(() => DesensitizationLog)
export class LogResolver {
  constructor(
    private readonly queries: LogQueries,
    private readonly reading: ReadingLog,
    private readonly record: RecordDesensitizationLog,
    private readonly markInError: MarkLogInError,
    private readonly notices: NoticeQueries,
    private readonly see: SeeNotice,
  ) {}

  @Requires('desensitization.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [DesensitizationLog], { description: 'Blocks of a patient in one session, in order.' })
  desensitizationLogsOfSession(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
  ): Promise<DesensitizationLog[]> {
    if (!isUuid(sessionId)) throw notFound();
    return this.queries.ofSession(patientId, sessionId);
  }

  @ResolveField(() => [HardStopEnum], {
    description: 'Findings that paged a clinician; what few may see is left out for others.',
  })
  hardStops(@Parent() log: DesensitizationLog): Promise<HardStop[]> {
    return this.reading.hardStops(log);
  }

  @ResolveField(() => String, { description: 'Note for the team; empty for whom it is not meant.' })
  noteForTeam(@Parent() log: DesensitizationLog): Promise<string> {
    return this.reading.note(log);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Kept because it reports a hard stop, although: ON_HOLD, ABOVE_HOME_CEILING or RETIRED_PROTOCOL.',
  })
  keptDespite(@Parent() log: DesensitizationLog): Promise<string | null> {
    return this.reading.keptDespite(log);
  }

  @Requires('desensitization.record', onProtocol)
  @Mutation(() => RecordDesensitizationLogResult, {
    description: 'Records one block. A hard stop sets a hold on the protocol and pages a clinician.',
  })
  recordDesensitizationLog(
    @Args('input', { type: () => RecordDesensitizationLogInput, description: 'The block.' })
    input: RecordDesensitizationLogInput,
  ): Promise<DesensitizationLog | UserErrorResult> {
    return this.record.run(input);
  }

  @Requires('desensitization.recordHome', onProtocol)
  @Mutation(() => RecordDesensitizationLogResult, {
    description: 'A young person or a guardian records one block at home; otherwise the same.',
  })
  recordHomeDesensitizationLog(
    @Args('input', { type: () => RecordDesensitizationLogInput, description: 'The block.' })
    input: RecordDesensitizationLogInput,
  ): Promise<DesensitizationLog | UserErrorResult> {
    return this.record.run(input);
  }

  @Requires(
    'desensitization.record',
    on('desensitizationLog', (args: { input: DesensitizationInErrorInput }) => args.input.id),
  )
  @Mutation(() => DesensitizationLogResult, {
    description: 'Strikes a block through: it stays on record and counts no more.',
  })
  markDesensitizationLogInError(
    @Args('input', { type: () => DesensitizationInErrorInput, description: 'Which, and why.' })
    input: DesensitizationInErrorInput,
  ): Promise<DesensitizationLog | Refusal> {
    return this.markInError.log(input);
  }

  @Requires('notice.readOwn')
  @Query(() => [DesensitizationNotice], {
    description: 'What the signed-in member is told, the latest first.',
  })
  myDesensitizationNotices(): Promise<DesensitizationNotice[]> {
    return this.notices.own();
  }

  @Requires('notice.readOwn')
  @Mutation(() => Done, { description: 'The signed-in member has seen a notice.' })
  seeDesensitizationNotice(
    @Args('id', { type: () => ID, description: 'The notice.' }) id: string,
  ): Promise<Done> {
    return this.see.run(id);
  }
}
