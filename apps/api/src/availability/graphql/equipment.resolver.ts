import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { RoomQueries } from '../room.queries.ts';
import { SaveEquipment } from '../save-equipment.ts';
import { EquipmentResult } from './availability.result.ts';
import { CreateEquipmentInput, UpdateEquipmentInput } from './room.input.ts';
import { Equipment } from './room.object.ts';

const INACTIVE = 'Those that cannot be booked any more, too.';

@Resolver(() => Equipment)
export class EquipmentResolver {
  constructor(
    private readonly queries: RoomQueries,
    private readonly saveEquipment: SaveEquipment,
  ) {}

  @Requires('availability.read')
  @Query(() => [Equipment], { description: 'Equipment of the clinic, by name.' })
  equipment(
    @Args('includeInactive', { type: () => Boolean, defaultValue: false, description: INACTIVE })
    includeInactive: boolean,
  ): Promise<Equipment[]> {
    return this.queries.equipment(includeInactive);
  }

  @Requires('availability.manage')
  @Mutation(() => EquipmentResult, { description: 'Adds equipment.' })
  createEquipment(
    @Args('input', { type: () => CreateEquipmentInput, description: 'The equipment.' })
    input: CreateEquipmentInput,
  ): Promise<Equipment | Refusal> {
    return this.saveEquipment.add(input);
  }

  @Requires('availability.manage')
  @Mutation(() => EquipmentResult, { description: 'Changes equipment, or takes it out of use.' })
  updateEquipment(
    @Args('input', { type: () => UpdateEquipmentInput, description: 'All of it.' })
    input: UpdateEquipmentInput,
  ): Promise<Equipment | Refusal> {
    return this.saveEquipment.update(input);
  }
}
