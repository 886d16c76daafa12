import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { MakeResearchExtract } from '../make-research-extract.ts';
import { Reidentify } from '../reidentify.ts';
import { ResearchExtractQueries } from '../research-extract.queries.ts';
import {
  KeptExtract,
  PURPOSE,
  Reidentified,
  ReidentifyInput,
  ReidentifyResult,
  ResearchExtractResult,
  ResearchFile,
  ResearchFormatEnum,
  type ResearchFormat,
} from './research-extract.object.ts';

@Resolver(() => KeptExtract)
export class ResearchExtractResolver {
  constructor(
    private readonly queries: ResearchExtractQueries,
    private readonly make: MakeResearchExtract,
    private readonly key: Reidentify,
  ) {}

  @Requires('researchExtract.read')
  @Query(() => [KeptExtract], { description: 'Extracts that were made, the newest first.' })
  researchExtracts(): Promise<KeptExtract[]> {
    return this.queries.list();
  }

  @Requires('outcome.export')
  @Mutation(() => ResearchExtractResult, { description: 'Makes a de-identified extract of all episodes.' })
  makeResearchExtract(
    @Args('purpose', { type: () => String, description: PURPOSE }) purpose: string,
  ): Promise<KeptExtract | Refusal> {
    return this.make.run(purpose);
  }

  @Requires('outcome.export')
  @Mutation(() => ResearchFile, { description: 'A file of an extract; that it left is on record.' })
  downloadResearchExtract(
    @Args('id', { type: () => ID, description: 'The extract.' }) id: string,
    @Args('format', { type: () => ResearchFormatEnum, description: 'Kind of file.' }) format: ResearchFormat,
  ): Promise<ResearchFile> {
    return this.make.download(id, format);
  }

  @Requires('outcome.reidentify')
  @Mutation(() => ReidentifyResult, {
    description: 'Whom one pseudonym stands for, with a reason that is kept.',
  })
  reidentify(
    @Args('input', { type: () => ReidentifyInput, description: 'Which, and why.' }) input: ReidentifyInput,
  ): Promise<Reidentified | Refusal> {
    return this.key.run(input);
  }
}
