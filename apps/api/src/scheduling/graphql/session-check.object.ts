import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AlternativeKind, BookingResource, ClashCode, WarningCode } from '@consilium/domain';
import { Hold } from '../../holds/index.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { UserError } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AlternativeKindEnum, BookingResourceEnum, ClashCodeEnum, WarningCodeEnum } from './session-enums.ts';

@ObjectType({ description: 'One thing that stands in the way of a session.' })
export class Clash {
  @Field(() => ClashCodeEnum, { description: 'What stands in the way.' })
  code: ClashCode;

  @Field(() => BookingResourceEnum, { description: 'What it is about.' })
  resourceKind: BookingResource;

  @Field(() => ID, { nullable: true, description: 'The member, patient, room, equipment or group.' })
  resourceId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; null for a patient the viewer may not know.',
  })
  resourceName: string | null;

  @Field(() => ID, { nullable: true, description: 'The session that is there already.' })
  sessionId: string | null;

  @Field(() => LocalDate, { description: 'The local date of the session that was asked for.' })
  occurrenceOn: string;

  @Field(() => Date, {
    description: 'Start of what stands in the way, within the session that was asked for.',
  })
  startsAt: Date;

  @Field(() => Date, { description: 'End of that.' })
  endsAt: Date;

  @Field(() => String, { description: 'One English sentence; the page translates by code.' })
  message: string;

  @Field(() => [Hold], { description: 'The holds that stand in the way; empty for anything else.' })
  holds: Hold[] = [];
}

@ObjectType({ description: 'A soft rule that a session would not keep.' })
export class Warning {
  @Field(() => WarningCodeEnum, { description: 'Which rule.' })
  code: WarningCode;

  @Field(() => BookingResourceEnum, { description: 'What it is about.' })
  resourceKind: BookingResource;

  @Field(() => ID, { nullable: true, description: 'The member, patient or room.' })
  resourceId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; null for a patient the viewer may not know.',
  })
  resourceName: string | null;

  @Field(() => LocalDate, { description: 'The local date of the session that was asked for.' })
  occurrenceOn: string;

  @Field(() => String, { description: 'One English sentence; the page translates by code.' })
  message: string;

  @Field(() => [Hold], { description: 'The holds that may concern the session; empty for anything else.' })
  holds: Hold[] = [];
}

@ObjectType({ description: 'A time, room or member at which the session does not clash.' })
export class Alternative {
  @Field(() => Date, { description: 'When it would start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'When it would end.' })
  endsAt: Date;

  @Field(() => [ID], { description: 'The members it would be with.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'The room it would be in.' })
  roomId: string | null;

  @Field(() => AlternativeKindEnum, { description: 'What it changes.' })
  why: AlternativeKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'With a series: the date of the occurrence instead of which it would be.',
  })
  occurrenceOn?: string | null;
}

@ObjectType({ description: 'What booking this session would meet, without booking it.' })
export class BookingCheck {
  @Field(() => [Clash], { description: 'What stands in the way; empty when it can be booked.' })
  clashes: Clash[];

  @Field(() => [Warning], { description: 'What would have to be overridden with a reason.' })
  warnings: Warning[];

  @Field(() => [Alternative], {
    description: 'Free instead, best first; empty when nothing stands in the way.',
  })
  alternatives: Alternative[];
}

@ObjectType({
  implements: () => [UserError],
  description: 'BOOKING_CLASH: nothing was booked; every clash is named.',
})
export class BookingClash extends UserErrorResult implements UserError {
  readonly code: string = 'BOOKING_CLASH';
  readonly message: string;
  readonly field: string | null = null;

  @Field(() => [Clash], { description: 'Everything that stands in the way, of every session asked for.' })
  readonly clashes: Clash[];

  @Field(() => [Alternative], {
    description: 'Free instead of what clashes, best first; of a series for each occurrence.',
  })
  readonly alternatives: Alternative[];

  constructor(clashes: Clash[], alternatives: Alternative[] = []) {
    super();
    this.message =
      clashes
        .map(({ message }) => message)
        .slice(0, 5)
        .join(' ') || 'This time is taken.';
    this.clashes = clashes;
    this.alternatives = alternatives;
  }
}

@ObjectType({
  implements: () => [UserError],
  description: 'BOOKING_WARNED: nothing was booked; repeat it with a reason to override the warnings.',
})
export class BookingWarned extends UserErrorResult implements UserError {
  readonly code: string = 'BOOKING_WARNED';
  readonly message: string = 'Give a reason to book this all the same.';
  readonly field: string | null = 'overrideReason';

  @Field(() => [Warning], { description: 'The soft rules that would not be kept.' })
  readonly warnings: Warning[];

  constructor(warnings: Warning[]) {
    super();
    this.warnings = warnings;
  }
}
