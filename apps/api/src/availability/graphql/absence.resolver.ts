import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AVAILABILITY_LIMITS, type MemberExceptionStatus } from '@consilium/domain';
import { Requires } from '../../platform/access/requires.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Member, MemberQueries } from '../../team/index.ts';
import { AbsenceQueries } from '../absence.queries.ts';
import { CloseClinic } from '../close-clinic.ts';
import { DecideException } from '../decide-exception.ts';
import { checkDays, ListExceptions } from '../list-exceptions.ts';
import { RequestException } from '../request-exception.ts';
import { MemberExceptionStatusEnum } from './availability-enums.ts';
import { ClinicClosureResult, MemberExceptionResult } from './availability.result.ts';
import { ClinicClosure } from './clinic-closure.object.ts';
import { MemberException } from './member-exception.object.ts';
import {
  AddClinicClosureInput,
  DecideExceptionInput,
  RequestExceptionInput,
  WithdrawExceptionInput,
} from './member-time.input.ts';

@Resolver(() => MemberException)
export class MemberExceptionResolver {
  constructor(
    private readonly list: ListExceptions,
    private readonly request: RequestException,
    private readonly decision: DecideException,
    private readonly members: MemberQueries,
  ) {}

  @ResolveField(() => Member, { nullable: true, description: 'The member.' })
  member(@Parent() exception: MemberException): Promise<Member | null> {
    return this.members.byId(exception.memberId);
  }

  @Requires('availability.read')
  @Query(() => [MemberException], {
    description: 'Leave and other exceptions on these days; requests of others only for those who decide.',
  })
  memberExceptions(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day; at most 400 days.' }) until: string,
    @Args('memberId', { type: () => ID, nullable: true, description: 'Only this member.' })
    memberId?: string | null,
    @Args('status', { type: () => MemberExceptionStatusEnum, nullable: true, description: 'Only these.' })
    status?: MemberExceptionStatus | null,
  ): Promise<MemberException[]> {
    return this.list.run({ from, until, memberId, status });
  }

  @Requires('exception.request')
  @Mutation(() => MemberExceptionResult, {
    description:
      'Asks for leave or another exception. Sickness holds at once, and so does what a scheduler enters.',
  })
  requestException(
    @Args('input', { type: () => RequestExceptionInput, description: 'What is asked for.' })
    input: RequestExceptionInput,
  ): Promise<MemberException | Refusal> {
    return this.request.run(input);
  }

  @Requires('exception.decide')
  @Mutation(() => MemberExceptionResult, { description: 'Accepts or refuses what a member asked for.' })
  decideException(
    @Args('input', { type: () => DecideExceptionInput, description: 'The decision.' })
    input: DecideExceptionInput,
  ): Promise<MemberException | Refusal> {
    return this.decision.decide(input);
  }

  @Requires('exception.request')
  @Mutation(() => MemberExceptionResult, {
    description: 'Takes back one’s own exception; those who decide take back anybody’s.',
  })
  withdrawException(
    @Args('input', { type: () => WithdrawExceptionInput, description: 'Which.' })
    input: WithdrawExceptionInput,
  ): Promise<MemberException | Refusal> {
    return this.decision.withdraw(input);
  }
}

@Resolver(() => ClinicClosure)
export class ClinicClosureResolver {
  constructor(
    private readonly queries: AbsenceQueries,
    private readonly closing: CloseClinic,
  ) {}

  @Requires('availability.read')
  @Query(() => [ClinicClosure], { description: 'Days on which the clinic is closed.' })
  clinicClosures(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day; at most 400 days.' }) until: string,
  ): Promise<ClinicClosure[]> {
    checkDays(from, until, AVAILABILITY_LIMITS.absenceDays);
    return this.queries.closures(from, until);
  }

  @Requires('availability.manage')
  @Mutation(() => ClinicClosureResult, {
    description: 'Closes the clinic on some days; sessions stay booked.',
  })
  addClinicClosure(
    @Args('input', { type: () => AddClinicClosureInput, description: 'The days.' })
    input: AddClinicClosureInput,
  ): Promise<ClinicClosure | Refusal> {
    return this.closing.close(input);
  }

  @Requires('availability.manage')
  @Mutation(() => Done, { description: 'Opens the clinic again on the days of a closure.' })
  removeClinicClosure(
    @Args('id', { type: () => ID, description: 'Id of the closure.' }) id: string,
  ): Promise<Done> {
    return this.closing.open(id);
  }
}
