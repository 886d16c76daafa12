import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberException } from '../../../availability/index.ts';
import { PatientSummary } from '../../../patients/index.ts';
import { Requires } from '../../../platform/access/requires.ts';
import { LocalDate } from '../../../platform/graphql/scalars.ts';
import { HandOverCaseload } from '../hand-over-caseload.ts';
import { ProposeHandover } from '../propose-handover.ts';
import { CoveredPatients } from '../covered-patients.ts';
import { HandOverCaseloadInput } from './caseload.input.ts';
import { CaseloadHandover, CoveredSession } from './caseload.object.ts';
import { HandOverCaseloadResult } from './caseload.result.ts';

@Resolver(() => CaseloadHandover)
export class CaseloadResolver {
  constructor(
    private readonly propose: ProposeHandover,
    private readonly handOver: HandOverCaseload,
  ) {}

  @Requires('caseload.handOver')
  @Query(() => CaseloadHandover, {
    description: 'What a member does from a day on, and who could take it over.',
  })
  caseloadHandover(
    @Args('fromMemberId', { type: () => ID, description: 'Who hands over.' }) fromMemberId: string,
    @Args('from', { type: () => LocalDate, description: 'First day on which the others act.' }) from: string,
  ): Promise<CaseloadHandover> {
    return this.propose.run(fromMemberId, from);
  }

  @Requires('caseload.handOver')
  @Mutation(() => HandOverCaseloadResult, {
    description: 'Hands sessions over, all or none, and puts whoever takes a patient over on the care team.',
  })
  handOverCaseload(
    @Args('input', { type: () => HandOverCaseloadInput, description: 'Who takes what.' })
    input: HandOverCaseloadInput,
  ): Promise<typeof HandOverCaseloadResult> {
    return this.handOver.run(input);
  }
}

@Resolver(() => CoveredSession)
export class CoveredSessionResolver {
  constructor(private readonly coveredPatients: CoveredPatients) {}

  @ResolveField(() => [PatientSummary], {
    description: 'Who comes, as far as the viewer may know.',
  })
  patients(@Parent() session: CoveredSession): Promise<PatientSummary[]> {
    return this.coveredPatients.of(session.patientIds);
  }
}

@Resolver(() => MemberException)
export class ExceptionCoverResolver {
  constructor(private readonly propose: ProposeHandover) {}

  @Requires('exception.decide')
  @ResolveField(() => CaseloadHandover, {
    nullable: true,
    description: 'The bookings it breaks, with cover proposed; null for extra hours, which break nothing.',
  })
  cover(@Parent() exception: MemberException): Promise<CaseloadHandover> | null {
    if (exception.kind === 'EXTRA_HOURS') return null;
    return this.propose.within(exception.memberId, { from: exception.startsAt, until: exception.endsAt });
  }
}
