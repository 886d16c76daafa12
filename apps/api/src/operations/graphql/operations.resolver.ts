import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AskOperations } from '../ask-operations.ts';
import { AskOperationsRows } from '../ask-operations-rows.ts';
import { OperationsFigureEnum, OperationsRows, type OperationsFigure } from './operations-rows.object.ts';
import { OperationsReport } from './operations.object.ts';

@Resolver(() => OperationsReport)
export class OperationsResolver {
  constructor(
    private readonly ask: AskOperations,
    private readonly askRows: AskOperationsRows,
  ) {}

  @Requires('operations.read')
  @Query(() => OperationsReport, { description: 'How the clinic ran: at most 53 weeks, up to yesterday.' })
  operationsReport(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day; days to come are left out.' })
    until: string,
  ): Promise<OperationsReport> {
    return this.ask.run({ from, until });
  }

  @Requires('operations.read')
  @Query(() => OperationsRows, {
    description: 'The rows behind a figure, of patients whose chart the viewer may open.',
  })
  operationsRows(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day; days to come are left out.' })
    until: string,
    @Args('figure', { type: () => OperationsFigureEnum, description: 'Kind of figure.' })
    figure: OperationsFigure,
    @Args('code', { type: () => String, description: 'Which of them, as the report names it.' }) code: string,
  ): Promise<OperationsRows> {
    return this.askRows.run({ from, until }, figure, code);
  }
}
