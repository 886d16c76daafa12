import { Module } from '@nestjs/common';
import { AskOperations } from './ask-operations.ts';
import { AskOperationsRows } from './ask-operations-rows.ts';
import { FigureRowsQueries } from './figure-rows.queries.ts';
import { EpisodeDatesQueries } from './episode-dates.queries.ts';
import { OperationsResolver } from './graphql/operations.resolver.ts';
import { SessionFactsQueries } from './session-facts.queries.ts';
import { WaitingQueries } from './waiting.queries.ts';

/** How the clinic runs: waiting times, endings, hours, absences, signatures, answers and adverse events. */
@Module({
  providers: [
    EpisodeDatesQueries,
    SessionFactsQueries,
    WaitingQueries,
    AskOperations,
    FigureRowsQueries,
    AskOperationsRows,
    OperationsResolver,
  ],
})
export class OperationsModule {}
