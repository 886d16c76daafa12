import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CrisisLineQueries } from '../crisis-line.queries.ts';
import { SaveCrisisLine } from '../save-crisis-line.ts';
import { CrisisLine, CrisisLineResult, SaveCrisisLineInput } from './crisis-line.object.ts';

@Resolver(() => CrisisLine)
export class CrisisLineResolver {
  constructor(
    private readonly queries: CrisisLineQueries,
    private readonly save: SaveCrisisLine,
  ) {}

  @Requires('crisisLine.read')
  @Query(() => CrisisLine, {
    nullable: true,
    description: 'Where help is at once; null until the clinic has said it.',
  })
  crisisLine(): Promise<CrisisLine | null> {
    return this.queries.ofClinic();
  }

  @Requires('crisisLine.manage')
  @Mutation(() => CrisisLineResult, { description: 'Says where help is at once.' })
  saveCrisisLine(
    @Args('input', { type: () => SaveCrisisLineInput, description: 'The numbers.' })
    input: SaveCrisisLineInput,
  ): Promise<CrisisLine | Refusal> {
    return this.save.run(input);
  }
}
