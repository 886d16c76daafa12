import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AskAvailability } from '../ask-availability.ts';
import { ResourceAvailability } from './availability.object.ts';

@Resolver(() => ResourceAvailability)
export class AvailabilityResolver {
  constructor(private readonly ask: AskAvailability) {}

  @Requires('availability.read')
  @Query(() => [ResourceAvailability], {
    description: 'When members, rooms and patients can be booked, bookings left aside; at most 35 days.',
  })
  availability(
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day.' }) until: string,
    @Args('memberIds', { type: () => [ID], nullable: true, description: 'These members.' })
    memberIds?: string[] | null,
    @Args('roomIds', { type: () => [ID], nullable: true, description: 'These rooms.' })
    roomIds?: string[] | null,
    @Args('patientIds', {
      type: () => [ID],
      nullable: true,
      description: 'These patients, as far as the viewer may know their times.',
    })
    patientIds?: string[] | null,
  ): Promise<ResourceAvailability[]> {
    return this.ask.run({ from, until, memberIds, roomIds, patientIds });
  }
}
