import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ResourceKind } from '@consilium/domain';
import { ResourceKindEnum } from './availability-enums.ts';

@ObjectType({ description: 'A stretch of time.' })
export class TimeSpan {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;
}

@ObjectType({ description: 'When one member, room or patient can be booked, bookings left aside.' })
export class ResourceAvailability {
  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind: ResourceKind;

  @Field(() => ID, { description: 'Id of the member, room or patient.' })
  id: string;

  @Field(() => [TimeSpan], {
    description: 'Working, opening or attended hours less exceptions and closures.',
  })
  free: TimeSpan[];
}
