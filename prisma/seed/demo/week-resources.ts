import { checkRoom, DEFAULT_SCHEDULE_SETTINGS } from '@consilium/domain';
import { seededChance } from '@consilium/testing/bundles';
import { SeedIds } from '../seed-ids.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';
import { DEMO_EQUIPMENT, DEMO_ROOMS, OTHER_ROOMS, type DemoRoom } from './demo-week.ts';
import { addMemberWeeks } from './member-weeks.ts';
import { addPatientWeeks } from './patient-weeks.ts';
import { weekly } from './weekly-rows.ts';

/** Ids of their own, so that the stories of the patients stay as they are. */
const SEED = 20_263;

/**
 * What a demo clinic books with: its settings, rooms, equipment and skills, the hours and absences of everybody, and
 * when the patients can come. Weeks are counted from the day of loading.
 */
export function addWeekResources(
  scene: DemoScene,
  patients: readonly AddedPatient[],
  which: 'DEMO' | 'OTHER',
): void {
  const own = { ...scene, ids: new SeedIds(seededChance(which === 'DEMO' ? SEED : SEED + 1)) };
  const { clinicId, rows } = own;
  const { weights, weekdays, ...settings } = DEFAULT_SCHEDULE_SETTINGS;
  rows.add('scheduleSettings', {
    ...{ clinicId, ...settings, weekdays: [...weekdays], weights: { ...weights } },
    updatedAt: own.timeline.now,
  });
  const rooms = addRooms(own, which === 'DEMO' ? DEMO_ROOMS : OTHER_ROOMS);
  if (which === 'DEMO') addEquipment(own, rooms);
  addMemberWeeks(own);
  if (which === 'DEMO') addPatientWeeks(own, patients);
}

function addRooms({ rows, ids, timeline, clinicId }: DemoScene, rooms: readonly DemoRoom[]) {
  const byName = new Map<string, string>();
  for (const { name, kind, maxSessions, maxPatients, changeover, hours = [] } of rooms) {
    const id = ids.at(timeline.now);
    const entry = {
      ...{ name, kind, maxSessions, maxPatients },
      changeoverBeforeMinutes: changeover?.before ?? 0,
      changeoverAfterMinutes: changeover?.after ?? 0,
      hours: weekly(hours),
    };
    const [problem] = checkRoom(entry);
    if (problem) throw new Error(`The demo room ${name} breaks a rule: ${problem.field} ${problem.code}.`);
    rows.add('room', {
      ...{ clinicId, id, name, kind, maxSessions, maxPatients },
      changeoverBeforeMinute: entry.changeoverBeforeMinutes,
      changeoverAfterMinute: entry.changeoverAfterMinutes,
    });
    rows.add('roomHours', ...entry.hours.map((block) => ({ clinicId, roomId: id, ...block })));
    byName.set(name, id);
  }
  return byName;
}

function addEquipment({ rows, ids, timeline, clinicId }: DemoScene, rooms: ReadonlyMap<string, string>) {
  rows.add(
    'equipment',
    ...DEMO_EQUIPMENT.map(({ name, quantity, room }) => ({
      ...{ clinicId, id: ids.at(timeline.now), name, quantity },
      roomId: room ? (rooms.get(room) ?? null) : null,
    })),
  );
}
