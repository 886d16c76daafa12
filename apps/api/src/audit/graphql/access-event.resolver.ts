import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { onParent, Requires } from '../../platform/access/requires.ts';
import { AccessEventQueries } from '../access-event.queries.ts';
import { AccessEventConnection } from './access-event.object.ts';

@Resolver(() => Patient)
export class AccessEventResolver {
  constructor(private readonly queries: AccessEventQueries) {}

  @Requires('audit.readPatient', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => AccessEventConnection, {
    description: 'Who saw or changed this record, refused attempts too.',
  })
  accessEvents(
    @Parent() patient: Patient,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows of this page, at most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
  ): Promise<AccessEventConnection> {
    return this.queries.ofPatient(patient.id, first, after ?? null);
  }
}
