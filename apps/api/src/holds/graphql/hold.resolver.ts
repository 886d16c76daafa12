import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { HoldQueries, PATIENTS_AT_ONCE } from '../hold.queries.ts';
import { LiftHold } from '../lift-hold.ts';
import { PatientRecordStream, type DeliveredRecordEvent } from '../patient-record-stream.ts';
import { ReviewHold } from '../review-hold.ts';
import { SetHold } from '../set-hold.ts';
import { LiftHoldInput, ReviewHoldInput, SetHoldInput } from './hold.input.ts';
import { Hold, HoldResult, HoldReview } from './hold.object.ts';
import { PatientRecordEvent } from './patient-record.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };

@Resolver(() => Hold)
export class HoldResolver {
  constructor(
    private readonly queries: HoldQueries,
    private readonly stream: PatientRecordStream,
    private readonly setHoldCase: SetHold,
    private readonly lift: LiftHold,
    private readonly review: ReviewHold,
  ) {}

  @Requires('hold.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [Hold], { description: 'Holds of a patient: those in force first, then the newest first.' })
  holds(@Args('patientId', ofPatient) patientId: string): Promise<Hold[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires('schedule.read')
  @Query(() => [Hold], {
    description:
      'Holds in force of several patients at once, for lists; patients whose holds the viewer may not read are left out.',
  })
  holdsInForce(
    @Args('patientIds', { type: () => [ID], description: `At most ${PATIENTS_AT_ONCE} patients.` })
    patientIds: string[],
  ): Promise<Hold[]> {
    return this.queries.inForceOf(patientIds);
  }

  @Requires('hold.set', on('patient', (args: { input: SetHoldInput }) => args.input.patientId))
  @Mutation(() => HoldResult, { description: 'Sets a hold; open pages show it at once.' })
  setHold(
    @Args('input', { type: () => SetHoldInput, description: 'What it covers, why, until when.' })
    input: SetHoldInput,
  ): Promise<Hold | Refusal> {
    return this.setHoldCase.run(input);
  }

  @Requires('hold.lift', on('hold', (args: { input: LiftHoldInput }) => args.input.id))
  @Mutation(() => HoldResult, { description: 'Lifts a hold by name, with a reason.' })
  liftHold(
    @Args('input', { type: () => LiftHoldInput, description: 'Which, and why.' }) input: LiftHoldInput,
  ): Promise<Hold | Refusal> {
    return this.lift.run(input);
  }

  @Requires('hold.lift', on('hold', (args: { input: ReviewHoldInput }) => args.input.id))
  @Mutation(() => HoldResult, { description: 'Looks at a hold and leaves it in force.' })
  reviewHold(
    @Args('input', { type: () => ReviewHoldInput, description: 'Which, why it stays, until when.' })
    input: ReviewHoldInput,
  ): Promise<Hold | Refusal> {
    return this.review.run(input);
  }

  @Requires('hold.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Subscription(() => PatientRecordEvent, {
    description: 'Changes to the pages of a patient, from now on; the first event says that it listens.',
  })
  patientRecordChanged(
    @Args('patientId', ofPatient) patientId: string,
  ): Promise<AsyncIterableIterator<DeliveredRecordEvent>> {
    return this.stream.of(patientId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why; null for those who plan time only.' })
  async reason(@Parent() hold: Hold): Promise<string | null> {
    return (await this.queries.mayReadReason(hold)) ? hold.storedReason : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was lifted; null for those who plan time only.',
  })
  async liftReason(@Parent() hold: Hold): Promise<string | null> {
    return (await this.queries.mayReadReason(hold)) ? hold.storedLiftReason : null;
  }

  @ResolveField(() => [HoldReview], { description: 'Looks at it that left it in force, the newest first.' })
  async reviews(@Parent() hold: Hold): Promise<HoldReview[]> {
    return (await this.queries.mayReadReason(hold)) ? this.queries.reviewsOf(hold.id) : [];
  }

  @ResolveField(() => Boolean, { description: 'The day to look at it again has passed.' })
  reviewOverdue(@Parent() hold: Hold): boolean {
    return this.queries.isOverdue(hold);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may lift it or leave it in force.' })
  viewerMayLift(@Parent() hold: Hold): Promise<boolean> {
    return this.queries.viewerMayLift(hold);
  }
}
