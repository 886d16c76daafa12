import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { PatientSummaryQueries } from '../patient-summary.queries.ts';
import { PatientConnection, PatientFilter, PatientSummary } from './patient-summary.object.ts';

@Resolver(() => PatientSummary)
export class PatientListResolver {
  constructor(private readonly summaries: PatientSummaryQueries) {}

  @Requires('patient.list')
  @Query(() => PatientConnection, { description: 'The patients of the clinic, by family name.' })
  patients(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows of this page, at most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
    @Args('filter', { type: () => PatientFilter, nullable: true, description: 'Which ones.' })
    filter?: PatientFilter | null,
  ): Promise<PatientConnection> {
    return this.summaries.page(first, after ?? null, filter ?? {});
  }
}
