import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RoomKind } from '@consilium/domain';
import { RoomKindEnum } from './availability-enums.ts';
import { WeeklyHours } from './weekly-hours.object.ts';

@ObjectType({ description: 'A room in which therapy takes place (Location).' })
export class Room {
  @Field(() => ID, { description: 'Id of the room.' })
  id: string;

  @Field(() => String, { description: 'Name on the door.' })
  name: string;

  @Field(() => RoomKindEnum, { description: 'What the room is for.' })
  kind: RoomKind;

  @Field(() => Int, { description: 'Sessions at the same time.' })
  maxSessions: number;

  @Field(() => Int, { description: 'Patients at the same time.' })
  maxPatients: number;

  @Field(() => Int, { description: 'Minutes a patient needs before a session here, e.g. to change.' })
  changeoverBeforeMinutes: number;

  @Field(() => Int, { description: 'Minutes a patient needs after a session here.' })
  changeoverAfterMinutes: number;

  @Field(() => Boolean, { description: 'Whether it can be booked.' })
  active: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;

  @Field(() => [WeeklyHours], { description: 'Opening hours; empty means the clinic’s own day.' })
  hours: WeeklyHours[];
}

@ObjectType({ description: 'A time at which a room is closed.' })
export class RoomClosure {
  @Field(() => ID, { description: 'Id of the closure.' })
  id: string;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @HideField()
  roomId: string;
}

@ObjectType({ description: 'Something that exists a few times and goes with a session.' })
export class Equipment {
  @Field(() => ID, { description: 'Id of the equipment.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => Int, { description: 'How many there are.' })
  quantity: number;

  @Field(() => ID, { nullable: true, description: 'The room it stays in; null when it can be carried.' })
  roomId: string | null;

  @Field(() => Boolean, { description: 'Whether it can be booked.' })
  active: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;
}
