import { Injectable } from '@nestjs/common';
import { checkEquipment } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { EquipmentRepository, type EquipmentToSave } from './equipment.repository.ts';
import type { CreateEquipmentInput, UpdateEquipmentInput } from './graphql/room.input.ts';
import type { Equipment } from './graphql/room.object.ts';
import { RoomQueries } from './room.queries.ts';
import { bookedBeyond } from './save-room.ts';

/** Adds equipment or changes it. There cannot be fewer units than sessions to come have booked. */
@Injectable()
export class SaveEquipment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomQueries,
    private readonly repository: EquipmentRepository,
  ) {}

  async add(input: CreateEquipmentInput): Promise<Equipment | Refusal> {
    const [problem] = checkEquipment(input);
    if (problem) return Refusal.of(problem);
    return this.save(() =>
      this.unitOfWork.run({ operation: 'createEquipment', patientId: null }, async (db) =>
        this.repository.insert(db, await this.fieldsOf(input)),
      ),
    );
  }

  async update({ id, version, active, ...input }: UpdateEquipmentInput): Promise<Equipment | Refusal> {
    const stored = await this.load(id);
    const [problem] = checkEquipment(input);
    if (problem) return Refusal.of(problem);
    return this.save(() =>
      this.unitOfWork.run({ operation: 'updateEquipment', patientId: null, detail: id }, async (db) => {
        const fields = { ...(await this.fieldsOf(input)), active };
        if (!(await this.repository.update(db, { id, version }, fields))) return versionConflict();
        const isLess = fields.quantity < stored.quantity;
        return isLess && (await this.repository.isBookedBeyond(db, id)) ? bookedBeyond('quantity') : id;
      }),
    );
  }

  private async fieldsOf({ name, quantity, roomId }: CreateEquipmentInput): Promise<EquipmentToSave> {
    if (roomId && !(isUuid(roomId) && (await this.rooms.byId(roomId)))) throw notFound();
    return { name: name.trim(), quantity, roomId: roomId ?? null };
  }

  private async load(id: string): Promise<Equipment> {
    const [equipment] = isUuid(id) ? await this.rooms.equipmentByIds([id]) : [];
    if (!equipment) throw notFound();
    return equipment;
  }

  private async save(write: () => Promise<string | Refusal>): Promise<Equipment | Refusal> {
    try {
      const saved = await write();
      return saved instanceof Refusal ? saved : await this.load(saved);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = 'Other equipment has this name already; choose another one.';
      return new Refusal('EQUIPMENT_NAME_TAKEN', message, 'name');
    }
  }
}
