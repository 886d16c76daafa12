import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { RoomKind } from '@consilium/domain';
import { RoomKindEnum } from './availability-enums.ts';
import { WeeklyHoursInput } from './weekly-hours.object.ts';

@InputType({ description: 'A new room.' })
export class CreateRoomInput {
  @Field(() => String, { description: 'Name on the door, unique in the clinic, at most 80 characters.' })
  name: string;

  @Field(() => RoomKindEnum, { description: 'What the room is for.' })
  kind: RoomKind;

  @Field(() => Int, { description: 'Sessions at the same time, 1 to 100.' })
  maxSessions: number;

  @Field(() => Int, { description: 'Patients at the same time, 1 to 500.' })
  maxPatients: number;

  @Field(() => Int, { defaultValue: 0, description: 'Minutes a patient needs before, 0 to 120.' })
  changeoverBeforeMinutes: number;

  @Field(() => Int, { defaultValue: 0, description: 'Minutes a patient needs after, 0 to 120.' })
  changeoverAfterMinutes: number;

  @Field(() => [WeeklyHoursInput], {
    defaultValue: [],
    description: 'Opening hours; empty means the clinic’s own day.',
  })
  hours: WeeklyHoursInput[];
}

@InputType({ description: 'A changed room; what is absent stays.' })
export class UpdateRoomInput {
  @Field(() => ID, { description: 'The room.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Name on the door.' })
  name?: string | null;

  @Field(() => RoomKindEnum, { nullable: true, description: 'What the room is for.' })
  kind?: RoomKind | null;

  @Field(() => Int, { nullable: true, description: 'Sessions at the same time.' })
  maxSessions?: number | null;

  @Field(() => Int, { nullable: true, description: 'Patients at the same time.' })
  maxPatients?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a patient needs before.' })
  changeoverBeforeMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a patient needs after.' })
  changeoverAfterMinutes?: number | null;

  @Field(() => [WeeklyHoursInput], { nullable: true, description: 'Opening hours, all of them.' })
  hours?: WeeklyHoursInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be booked.' })
  active?: boolean | null;
}

@InputType({ description: 'A time at which a room is closed.' })
export class AddRoomClosureInput {
  @Field(() => ID, { description: 'The room.' })
  roomId: string;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => String, { description: 'Why, 1 to 200 characters.' })
  reason: string;
}

@InputType({ description: 'New equipment.' })
export class CreateEquipmentInput {
  @Field(() => String, { description: 'Name, unique in the clinic, at most 80 characters.' })
  name: string;

  @Field(() => Int, { description: 'How many there are, 1 to 1,000.' })
  quantity: number;

  @Field(() => ID, { nullable: true, description: 'The room it stays in, if it does.' })
  roomId?: string | null;
}

@InputType({ description: 'Changed equipment: all of it is given again.' })
export class UpdateEquipmentInput extends CreateEquipmentInput {
  @Field(() => ID, { description: 'The equipment.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether it can be booked.' })
  active: boolean;
}
