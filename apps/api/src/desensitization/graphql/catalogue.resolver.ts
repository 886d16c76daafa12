import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CatalogueQueries } from '../catalogue.queries.ts';
import { SaveCatalogue } from '../save-catalogue.ts';
import { DesensitizationStimulusResult, ProtocolTemplateResult } from './desensitization.result.ts';
import { SaveDesensitizationStimulusInput, SaveProtocolTemplateInput } from './protocol.input.ts';
import { ProtocolTemplate } from './protocol.object.ts';
import { DesensitizationStimulus } from './stimulus.object.ts';

@Resolver()
export class CatalogueResolver {
  constructor(
    private readonly queries: CatalogueQueries,
    private readonly save: SaveCatalogue,
  ) {}

  @Requires('protocolTemplate.read')
  @Query(() => [DesensitizationStimulus], {
    description: 'The catalogue of stimuli, those that are retired too.',
  })
  desensitizationStimuli(): Promise<DesensitizationStimulus[]> {
    return this.queries.stimuli();
  }

  @Requires('protocolTemplate.read')
  @Query(() => [ProtocolTemplate], {
    description: 'Ladders to begin with: those that ship, then the clinic’s own by name.',
  })
  protocolTemplates(): Promise<ProtocolTemplate[]> {
    return this.queries.templates();
  }

  @Requires('protocolTemplate.manage')
  @Mutation(() => DesensitizationStimulusResult, { description: 'Adds or changes a stimulus.' })
  saveDesensitizationStimulus(
    @Args('input', { type: () => SaveDesensitizationStimulusInput, description: 'The row.' })
    input: SaveDesensitizationStimulusInput,
  ): Promise<DesensitizationStimulus | Refusal> {
    return this.save.stimulus(input);
  }

  @Requires('protocolTemplate.manage')
  @Mutation(() => ProtocolTemplateResult, { description: 'Adds or changes a template of the clinic.' })
  saveProtocolTemplate(
    @Args('input', { type: () => SaveProtocolTemplateInput, description: 'The template.' })
    input: SaveProtocolTemplateInput,
  ): Promise<ProtocolTemplate | Refusal> {
    return this.save.template(input);
  }
}
