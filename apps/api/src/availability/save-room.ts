import { Injectable } from '@nestjs/common';
import { checkRoom, type RoomEntry } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { given } from './given.ts';
import type { CreateRoomInput, UpdateRoomInput } from './graphql/room.input.ts';
import type { Room } from './graphql/room.object.ts';
import { RoomQueries } from './room.queries.ts';
import { RoomRepository } from './room.repository.ts';
import { WeekChange } from './week-change.ts';

/** Adds a room or changes one. A room with sessions to come cannot become too small for them. */
@Injectable()
export class SaveRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RoomQueries,
    private readonly repository: RoomRepository,
    private readonly change: WeekChange,
  ) {}

  async add(input: CreateRoomInput): Promise<Room | Refusal> {
    const room: RoomEntry = { ...input, name: input.name.trim() };
    const [problem] = checkRoom(room);
    if (problem) return Refusal.of(problem);
    const saved = await this.named(() =>
      this.unitOfWork.run({ operation: 'createRoom', patientId: null }, async (db) => {
        const id = await this.repository.insert(db, room);
        await this.change.fromNowOn();
        return id;
      }),
    );
    return saved instanceof Refusal ? saved : this.load(saved);
  }

  async update({ id, version, ...changes }: UpdateRoomInput): Promise<Room | Refusal> {
    const stored = await this.load(id);
    const room = { ...stored, ...given(changes) };
    room.name = room.name.trim();
    const [problem] = checkRoom(room);
    if (problem) return Refusal.of(problem);
    const isSmaller = room.maxSessions < stored.maxSessions || room.maxPatients < stored.maxPatients;
    const done = await this.named(() =>
      this.unitOfWork.run({ operation: 'updateRoom', patientId: null, detail: id }, async (db) => {
        if (!(await this.repository.update(db, { id, version }, room))) return versionConflict();
        if (isSmaller && (await this.repository.isBookedBeyond(db, id))) return bookedBeyond('maxPatients');
        await this.change.fromNowOn();
        return id;
      }),
    );
    return done instanceof Refusal ? done : this.load(id);
  }

  private async load(id: string): Promise<Room> {
    const room = isUuid(id) ? await this.queries.byId(id) : null;
    if (!room) throw notFound();
    return room;
  }

  private async named<T>(save: () => Promise<T>): Promise<T | Refusal> {
    try {
      return await save();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal(
        'ROOM_NAME_TAKEN',
        'Another room has this name already; choose another one.',
        'name',
      );
    }
  }
}

/** Fewer places than are booked: the sessions have to move first. */
export const bookedBeyond = (field: string): Refusal =>
  new Refusal('BOOKED_BEYOND', 'Sessions to come need more than this; move them first.', field);
