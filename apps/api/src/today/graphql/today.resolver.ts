import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { OpenToday } from '../open-today.ts';
import { Today } from './today.object.ts';

@Resolver(() => Today)
export class TodayResolver {
  constructor(private readonly open: OpenToday) {}

  @Requires('today.read')
  @Query(() => Today, { description: 'What waits for the viewer, and the own patients.' })
  today(): Promise<Today> {
    return this.open.run();
  }
}
