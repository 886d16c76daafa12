import { textProblems, type FieldProblem } from '../text/index.ts';
import { AVAILABILITY_LIMITS, ROOM_KINDS, type RoomKind } from './availability-codes.ts';
import { checkWeeklyHours, numberProblems } from './check-hours.ts';
import type { WeeklyHours } from './weekly-hours.ts';

/** A room as somebody enters it. */
export interface RoomEntry {
  readonly name: string;
  readonly kind: RoomKind;
  readonly maxSessions: number;
  readonly maxPatients: number;
  /** Minutes a patient needs before and after, e.g. to change round the pool. */
  readonly changeoverBeforeMinutes: number;
  readonly changeoverAfterMinutes: number;
  /** Empty: open on the clinic's own day. */
  readonly hours: readonly WeeklyHours[];
}

/** What is wrong with a room; empty when nothing is. */
export function checkRoom(room: RoomEntry): FieldProblem[] {
  const problems = textProblems('name', room.name, { max: AVAILABILITY_LIMITS.name, required: true });
  if (!ROOM_KINDS.includes(room.kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose one of the kinds of room.' });
  }
  const { roomSessions, roomPatients, changeoverMinutes } = AVAILABILITY_LIMITS;
  return [
    ...problems,
    ...numberProblems('maxSessions', room.maxSessions, 1, roomSessions),
    ...numberProblems('maxPatients', room.maxPatients, 1, roomPatients),
    ...numberProblems('changeoverBeforeMinutes', room.changeoverBeforeMinutes, 0, changeoverMinutes),
    ...numberProblems('changeoverAfterMinutes', room.changeoverAfterMinutes, 0, changeoverMinutes),
    ...checkWeeklyHours('hours', room.hours),
  ];
}

/** What is wrong with a piece of equipment; empty when nothing is. */
export const checkEquipment = (equipment: {
  readonly name: string;
  readonly quantity: number;
}): FieldProblem[] => [
  ...textProblems('name', equipment.name, { max: AVAILABILITY_LIMITS.name, required: true }),
  ...numberProblems('quantity', equipment.quantity, 1, AVAILABILITY_LIMITS.equipmentUnits),
];

/** What is wrong with a skill that the clinic keeps; empty when nothing is. */
export function checkSkill(skill: { readonly code: string; readonly name: string }): FieldProblem[] {
  const problems = textProblems('name', skill.name, { max: AVAILABILITY_LIMITS.name, required: true });
  if (/^[A-Z][A-Z0-9_]{1,39}$/.test(skill.code)) return problems;
  return [
    { field: 'code', code: 'CODE_UNKNOWN', message: 'Use 2 to 40 capitals, digits and underscores.' },
    ...problems,
  ];
}
