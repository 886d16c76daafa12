import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Done as DoneResult, Refusal } from '../../platform/graphql/refusal.object.ts';
import { Done } from '../../platform/graphql/refusal.object.ts';
import { OnCallQueries } from '../on-call.queries.ts';
import { SetOnCall } from '../set-on-call.ts';
import { OnCallDuty, OnCallResult, SetOnCallInput } from './on-call.object.ts';

@Resolver(() => OnCallDuty)
export class OnCallResolver {
  constructor(
    private readonly queries: OnCallQueries,
    private readonly duty: SetOnCall,
  ) {}

  @Requires('onCall.read')
  @Query(() => [OnCallDuty], { description: 'Turns of duty that touch the time between two instants.' })
  onCallDuties(
    @Args('from', { type: () => Date, description: 'From.' }) from: Date,
    @Args('until', { type: () => Date, description: 'Until.' }) until: Date,
  ): Promise<OnCallDuty[]> {
    return this.queries.between(from, until);
  }

  @Requires('onCall.manage')
  @Mutation(() => OnCallResult, { description: 'Adds a turn of duty.' })
  setOnCall(
    @Args('input', { type: () => SetOnCallInput, description: 'Who, and when.' }) input: SetOnCallInput,
  ): Promise<OnCallDuty | Refusal> {
    return this.duty.run(input);
  }

  @Requires('onCall.manage')
  @Mutation(() => Done, { description: 'Takes a turn of duty off the list.' })
  removeOnCall(@Args('id', { type: () => ID, description: 'The turn.' }) id: string): Promise<DoneResult> {
    return this.duty.remove(id);
  }
}
