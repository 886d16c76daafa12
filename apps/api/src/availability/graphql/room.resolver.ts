import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AVAILABILITY_LIMITS, wholeDays } from '@consilium/domain';
import { Requires } from '../../platform/access/requires.ts';
import { currentActor } from '../../platform/context/request-context.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { CloseRoom } from '../close-room.ts';
import { checkDays } from '../list-exceptions.ts';
import { RoomQueries } from '../room.queries.ts';
import { SaveRoom } from '../save-room.ts';
import { RoomClosureResult, RoomResult } from './availability.result.ts';
import { AddRoomClosureInput, CreateRoomInput, UpdateRoomInput } from './room.input.ts';
import { Equipment, Room, RoomClosure } from './room.object.ts';

const INACTIVE = 'Those that cannot be booked any more, too.';

@Resolver(() => Room)
export class RoomResolver {
  constructor(
    private readonly queries: RoomQueries,
    private readonly saveRoom: SaveRoom,
    private readonly closeRoom: CloseRoom,
  ) {}

  @Requires('availability.read')
  @Query(() => [Room], { description: 'Rooms of the clinic, by name.' })
  rooms(
    @Args('includeInactive', { type: () => Boolean, defaultValue: false, description: INACTIVE })
    includeInactive: boolean,
  ): Promise<Room[]> {
    return this.queries.list(includeInactive);
  }

  @ResolveField(() => [RoomClosure], { description: 'When the room is closed on these days; at most 400.' })
  closures(
    @Parent() room: Room,
    @Args('from', { type: () => LocalDate, description: 'First day.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last day.' }) until: string,
  ): Promise<RoomClosure[]> {
    checkDays(from, until, AVAILABILITY_LIMITS.absenceDays);
    const { startsAt, endsAt } = wholeDays({ zone: currentActor().timeZone, from, until });
    return this.queries.closuresOfRoom(room.id, startsAt, endsAt);
  }

  @ResolveField(() => [Equipment], { description: 'Equipment that stays in this room, by name.' })
  equipment(@Parent() room: Room): Promise<Equipment[]> {
    return this.queries.equipmentInRoom(room.id);
  }

  @Requires('availability.manage')
  @Mutation(() => RoomResult, { description: 'Adds a room.' })
  createRoom(
    @Args('input', { type: () => CreateRoomInput, description: 'The room.' }) input: CreateRoomInput,
  ): Promise<Room | Refusal> {
    return this.saveRoom.add(input);
  }

  @Requires('availability.manage')
  @Mutation(() => RoomResult, { description: 'Changes a room, its hours, or takes it out of use.' })
  updateRoom(
    @Args('input', { type: () => UpdateRoomInput, description: 'What changes.' }) input: UpdateRoomInput,
  ): Promise<Room | Refusal> {
    return this.saveRoom.update(input);
  }

  @Requires('availability.manage')
  @Mutation(() => RoomClosureResult, { description: 'Closes a room for a time; its sessions stay booked.' })
  addRoomClosure(
    @Args('input', { type: () => AddRoomClosureInput, description: 'The closure.' })
    input: AddRoomClosureInput,
  ): Promise<RoomClosure | Refusal> {
    return this.closeRoom.close(input);
  }

  @Requires('availability.manage')
  @Mutation(() => Done, { description: 'Opens a room again.' })
  removeRoomClosure(
    @Args('id', { type: () => ID, description: 'Id of the closure.' }) id: string,
  ): Promise<Done> {
    return this.closeRoom.open(id);
  }
}
