import type { Instance, Room } from '../format/instance.ts';
import { startTable } from './compile-persons.ts';
import type { Model, RoomShape, Shape, Venue } from './model.ts';
import { Registry } from './registry.ts';

type Rooms = Pick<
  Model,
  | 'maxSessions'
  | 'maxPatients'
  | 'roomShapes'
  | 'openStarts'
  | 'venues'
  | 'venuesOf'
  | 'staffShape'
  | 'venuesWith'
  | 'hasChangeover'
>;

/** What one session asks of its room. */
export interface RoomNeed {
  readonly kinds: readonly string[];
  readonly duration: number;
  readonly size: number;
}

const changeoverOf = (room: Room) => room.changeover ?? { before: 0, after: 0 };

export function compileRooms(
  instance: Instance,
  needs: readonly RoomNeed[],
  shapes: Registry<Shape>,
  words: number,
): Rooms {
  const { rooms, horizon } = instance;
  const roomShapes = new Registry<RoomShape>();
  const venues = new Registry<Venue>();
  const byScarcity = roomsByScarcity(rooms, needs);
  const known = new Map<string, Int32Array>();

  const venuesFor = (need: RoomNeed): Int32Array => {
    const suited = byScarcity.filter((room) => need.kinds.includes(rooms[room]!.kind));
    const roomShape = roomShapes.indexOf(`${need.duration}/${need.size}`, need);
    const byChangeover = Map.groupBy(suited, (room) => JSON.stringify(changeoverOf(rooms[room]!)));
    return Int32Array.from([...byChangeover.values()], (list) => {
      const { before, after } = changeoverOf(rooms[list[0]!]!);
      const shape = { duration: need.duration, before, after };
      const patientShape = shapes.indexOf(`${need.duration}/${before}/${after}`, shape);
      const venue = { rooms: Int32Array.from(list), roomShape, patientShape };
      return venues.indexOf(`${list.join()}/${roomShape}`, venue);
    });
  };
  const venuesOf = needs.map((need) => {
    const key = `${need.kinds.join('\0')}/${need.duration}/${need.size}`;
    const found = known.get(key) ?? venuesFor(need);
    known.set(key, found);
    return found;
  });

  return {
    maxSessions: Int32Array.from(rooms, (room) => room.maxSessions),
    maxPatients: Int32Array.from(rooms, (room) => room.maxPatients),
    roomShapes: roomShapes.items,
    openStarts: startTable(
      rooms.map((room) => room.open),
      roomShapes.items,
      horizon.days,
      horizon.slotsPerDay,
      words,
    ),
    venues: venues.items,
    venuesOf,
    staffShape: Int32Array.from(needs, ({ duration }) =>
      shapes.indexOf(`${duration}/0/0`, { duration, before: 0, after: 0 }),
    ),
    venuesWith: rooms.map((_, room) =>
      Int32Array.from(venues.items.flatMap((venue, index) => (venue.rooms.includes(room) ? [index] : []))),
    ),
    hasChangeover: rooms.some((room) => changeoverOf(room).before > 0 || changeoverOf(room).after > 0),
  };
}

/** Rooms that few sessions could use first, so that the sought-after ones stay free. */
function roomsByScarcity(rooms: readonly Room[], needs: readonly RoomNeed[]): number[] {
  const demand = new Map<string, number>();
  for (const { kinds, duration } of needs) {
    for (const kind of kinds) demand.set(kind, (demand.get(kind) ?? 0) + duration / kinds.length);
  }
  const supply = new Map<string, number>();
  for (const room of rooms) supply.set(room.kind, (supply.get(room.kind) ?? 0) + room.maxSessions);
  const pressure = (room: Room) => (demand.get(room.kind) ?? 0) / (supply.get(room.kind) ?? 1);
  return rooms.map((_, index) => index).sort((a, b) => pressure(rooms[a]!) - pressure(rooms[b]!) || a - b);
}
