import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AskOperations } from '../ask-operations.ts';
import { OperationsReport } from './operations.object.ts';

@Resolver(() => OperationsReport)
export class OperationsResolver {
  constructor(private readonly ask: AskOperations) {}

  @Requires('operations.read')
  @Query(() => OperationsReport, { description: 'How the clinic ran: at most 53 weeks, up to yesterday.' })
  operationsReport(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day; days to come are left out.' })
    until: string,
  ): Promise<OperationsReport> {
    return this.ask.run({ from, until });
  }
}
