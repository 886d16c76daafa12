import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AddAuthorization } from '../add-authorization.ts';
import { AuthorizationQueries } from '../authorization.queries.ts';
import { ChangeAuthorization } from '../change-authorization.ts';
import { WithdrawAuthorization } from '../withdraw-authorization.ts';
import {
  AddAuthorizationInput,
  ChangeAuthorizationInput,
  CoverageAuthorization,
  CoverageAuthorizationResult,
  CoverageAuthorizationVersion,
  WithdrawAuthorizationInput,
} from './authorization.object.ts';

const onAuthorization = on(
  'coverageAuthorization',
  (args: { input: { readonly id: string } }) => args.input.id,
);

@Resolver(() => CoverageAuthorization)
export class AuthorizationResolver {
  constructor(
    private readonly queries: AuthorizationQueries,
    private readonly add: AddAuthorization,
    private readonly change: ChangeAuthorization,
    private readonly withdraw: WithdrawAuthorization,
  ) {}

  @Requires('authorization.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [CoverageAuthorization], {
    description: 'What payers agreed to for a patient, and what is used up; the latest end first.',
  })
  coverageAuthorizations(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<CoverageAuthorization[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires(
    'authorization.manage',
    on('patient', (args: { input: AddAuthorizationInput }) => args.input.patientId),
  )
  @Mutation(() => CoverageAuthorizationResult, { description: 'Writes down what a payer agreed to.' })
  addCoverageAuthorization(
    @Args('input', { type: () => AddAuthorizationInput, description: 'Whose, and the terms.' })
    input: AddAuthorizationInput,
  ): Promise<CoverageAuthorization | Refusal> {
    return this.add.run(input);
  }

  @Requires('authorization.manage', onAuthorization)
  @Mutation(() => CoverageAuthorizationResult, {
    description: 'Changes the terms; the former ones are kept.',
  })
  changeCoverageAuthorization(
    @Args('input', { type: () => ChangeAuthorizationInput, description: 'Which, and the new terms.' })
    input: ChangeAuthorizationInput,
  ): Promise<CoverageAuthorization | Refusal> {
    return this.change.run(input);
  }

  @Requires('authorization.manage', onAuthorization)
  @Mutation(() => CoverageAuthorizationResult, { description: 'Takes an authorization out of force.' })
  withdrawCoverageAuthorization(
    @Args('input', { type: () => WithdrawAuthorizationInput, description: 'Which, and why.' })
    input: WithdrawAuthorizationInput,
  ): Promise<CoverageAuthorization | Refusal> {
    return this.withdraw.run(input);
  }

  @ResolveField(() => [CoverageAuthorizationVersion], { description: 'How it stood, the newest first.' })
  versions(@Parent() authorization: CoverageAuthorization): Promise<CoverageAuthorizationVersion[]> {
    return this.queries.versionsOf(authorization.id);
  }
}
