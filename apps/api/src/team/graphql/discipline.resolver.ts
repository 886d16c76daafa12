import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { DisciplineQueries } from '../discipline.queries.ts';
import { Discipline } from './discipline.object.ts';

@Resolver(() => Discipline)
export class DisciplineResolver {
  constructor(private readonly queries: DisciplineQueries) {}

  @Requires('discipline.read')
  @Query(() => [Discipline], { description: 'All disciplines of the clinic, in display order.' })
  disciplines(): Promise<Discipline[]> {
    return this.queries.all();
  }
}
