import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { SaveGuardian } from '../save-guardian.ts';
import { Guardian, SaveGuardianInput, SaveGuardianResult } from './guardian.object.ts';

@Resolver(() => Guardian)
export class GuardianResolver {
  constructor(private readonly save: SaveGuardian) {}

  @Requires('guardian.manage', on('patient', (args: { input: SaveGuardianInput }) => args.input.patientId))
  @Mutation(() => SaveGuardianResult, { description: 'Adds or changes a guardian.' })
  saveGuardian(
    @Args('input', { type: () => SaveGuardianInput, description: 'The guardian.' }) input: SaveGuardianInput,
  ): Promise<Guardian | Refusal> {
    return this.save.run(input);
  }
}
