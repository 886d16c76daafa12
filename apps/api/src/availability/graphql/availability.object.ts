import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ResourceKind, UnavailableReason } from '@consilium/domain';
import { ResourceKindEnum, UnavailableReasonEnum } from './availability-enums.ts';

@ObjectType({ description: 'A stretch of time.' })
export class TimeSpan {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;
}

@ObjectType({ description: 'Time that is taken away, and why.' })
export class UnavailableTime {
  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => UnavailableReasonEnum, { description: 'Why.' })
  reason: UnavailableReason;
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

  @Field(() => [UnavailableTime], {
    description: 'What of these days was taken away, and why: school, leave, closed days. May overlap.',
  })
  unavailable: UnavailableTime[];

  @Field(() => UnavailableReasonEnum, { description: 'Why all other time is not free.' })
  otherwise: UnavailableReason;
}
