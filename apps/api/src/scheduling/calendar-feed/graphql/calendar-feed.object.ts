import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';

export const CALENDAR_FEED_OWNERS = ['MEMBER', 'PATIENT'] as const;
export type CalendarFeedOwner = (typeof CALENDAR_FEED_OWNERS)[number];

export const CalendarFeedOwnerEnum = enumOf(CALENDAR_FEED_OWNERS);
registerEnumType(CalendarFeedOwnerEnum, {
  name: 'CalendarFeedOwner',
  description: "Whose sessions a calendar feed shows: the member's own, or those of a young person.",
});

@InputType({ description: 'A calendar feed to open.' })
export class CreateCalendarFeedInput {
  @Field(() => CalendarFeedOwnerEnum, { description: 'Whose sessions.' })
  of: CalendarFeedOwner;

  @Field(() => ID, { nullable: true, description: 'With PATIENT: the young person this account is for.' })
  patientId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is used, e.g. Phone; at most 80 characters. Never part of the feed.',
  })
  label?: string | null;
}

@ObjectType({ description: 'A secret address at which a calendar program reads sessions.' })
export class CalendarFeed {
  @Field(() => ID, { description: 'Id of the feed; not its secret.' })
  id: string;

  @Field(() => CalendarFeedOwnerEnum, { description: 'Whose sessions.' })
  of: CalendarFeedOwner;

  @Field(() => ID, { nullable: true, description: 'With PATIENT: the young person.' })
  patientId: string | null;

  @Field(() => String, { description: 'Where it is used; may be empty.' })
  label: string;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a calendar program read it last.' })
  lastReadAt: Date | null;
}

@ObjectType({ description: 'A feed that was just opened, with its address.' })
export class CreatedCalendarFeed {
  @Field(() => CalendarFeed, { description: 'The feed.' })
  feed: CalendarFeed;

  @Field(() => String, {
    description: 'Its address below that of the page, e.g. /calendar/<secret>.ics. It is never shown again.',
  })
  url: string;
}

export const CreateCalendarFeedResult = createUnionType({
  name: 'CreateCalendarFeedResult',
  description: 'The feed with its address; TOO_MANY or a problem of the label when refused.',
  types: () => [CreatedCalendarFeed, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CreatedCalendarFeed),
});
