import { Module } from '@nestjs/common';
import { ExtractInputQueries } from './extract-input.queries.ts';
import { ResearchExtractResolver } from './graphql/research-extract.resolver.ts';
import { MakeResearchExtract } from './make-research-extract.ts';
import { Reidentify } from './reidentify.ts';
import { ResearchExtractQueries } from './research-extract.queries.ts';
import { ResearchExtractRepository } from './research-extract.repository.ts';

/** De-identified extracts for research, with the key kept apart (docs/research-extract.md). */
@Module({
  providers: [
    ExtractInputQueries,
    ResearchExtractQueries,
    ResearchExtractRepository,
    MakeResearchExtract,
    Reidentify,
    ResearchExtractResolver,
  ],
})
export class ResearchExtractModule {}
