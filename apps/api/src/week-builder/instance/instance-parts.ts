import { SOFT_GOAL_KEYS, type TimeSpan } from '@consilium/domain';
import type {
  Assignment,
  Instance,
  Patient,
  PersonRules,
  Placement,
  Room,
  Rules,
  Session,
  Series,
  Staff,
} from '@consilium/scheduling';
import type { SessionFacts } from '../stored-proposal.ts';
import { attending, minutesOf, type BookedSession, type WeekFacts } from './week-facts.ts';
import type { WeekGrid } from './week-grid.ts';

/** A role that anybody fills: what is booked stands, whoever was booked. */
export const ANY_SKILL = 'ANY';
/** Where sessions without a room take place. */
export const NO_ROOM = 'none';

/** Skills that a person may have in therapy-week/1. */
const MOST_SKILLS = 40;

/** The skill of a role: the discipline, or the discipline with a skill of its own. */
export const skillOf = (disciplineCode: string, skillCode: string | null): string =>
  skillCode === null ? disciplineCode : `${disciplineCode}+${skillCode}`;

export interface InstanceSession {
  readonly series: Series;
  readonly session: Session;
  readonly facts: SessionFacts;
}

export function staffOf(facts: WeekFacts, grid: WeekGrid, notBefore: Date | null): Staff[] {
  return facts.members.map((member) => ({
    id: member.id,
    discipline: member.disciplineCode,
    skills: [
      ANY_SKILL,
      ...member.disciplineCodes.flatMap((code) => [
        code,
        ...member.skillCodes.map((skill) => skillOf(code, skill)),
      ]),
    ].slice(0, MOST_SKILLS),
    avail: grid.inside(notBefore ? since(member.free, notBefore) : member.free),
    maxSlotsPerDay: grid.allowed(member.maxDailyMinutes),
  }));
}

const since = (spans: readonly TimeSpan[], from: Date): TimeSpan[] =>
  spans
    .filter(({ endsAt }) => endsAt > from)
    .map(({ startsAt, endsAt }) => ({ startsAt: startsAt < from ? from : startsAt, endsAt }));

export function roomsOf(facts: WeekFacts, grid: WeekGrid): Room[] {
  const always = Array.from({ length: grid.shape.days }, () => [[0, grid.shape.slotsPerDay] as const]);
  return [
    ...facts.rooms.map((room): Room => {
      const before = grid.needed(room.changeoverBeforeMinutes);
      const after = grid.needed(room.changeoverAfterMinutes);
      return {
        id: room.id,
        kind: room.kind,
        maxSessions: room.maxSessions,
        maxPatients: room.maxPatients,
        open: grid.inside(room.free),
        ...(before + after > 0 ? { changeover: { before, after } } : {}),
      };
    }),
    { id: NO_ROOM, kind: NO_ROOM, maxSessions: 1000, maxPatients: 1000, open: always },
  ];
}

export function patientsOf(facts: WeekFacts, grid: WeekGrid): Patient[] {
  return facts.patients.map((patient): Patient => {
    const from = Math.max(0, grid.needed((patient.fromMinute ?? 0) - grid.shape.startMinute));
    const until = grid.allowed((patient.untilMinute ?? 1440) - grid.shape.startMinute);
    const to = Math.min(grid.shape.slotsPerDay, until);
    const hasPreference = patient.fromMinute !== null || patient.untilMinute !== null;
    return {
      id: patient.id,
      kind: 'patient',
      compact: patient.compactDays,
      avail: grid.inside(patient.free),
      ...(hasPreference && from < to ? { prefers: [from, to] as const } : {}),
    };
  });
}

export function rulesOf({ settings }: WeekFacts, grid: WeekGrid): Rules {
  const { slotsPerDay, startMinute } = grid.shape;
  const from = Math.max(0, grid.needed(settings.lunchFromMinute - startMinute));
  const to = Math.min(slotsPerDay, grid.allowed(settings.lunchUntilMinute - startMinute));
  const len = grid.needed(settings.lunchMinutes);
  const lunch = len > 0 && to - from >= len ? { from, to, len } : null;
  const person = (maxRunMinutes: number): PersonRules => ({
    maxRun: Math.max(1, grid.allowed(maxRunMinutes)),
    minBreak: grid.needed(settings.breakMinutes),
    lunch,
  });
  return {
    patient: {
      ...person(settings.patientMaxRunMinutes),
      maxSlotsPerDay: grid.allowed(settings.patientMaxDailyMinutes),
    },
    staff: person(settings.memberMaxRunMinutes),
  };
}

export const weightsOf = ({ settings }: WeekFacts): Instance['weights'] =>
  Object.fromEntries(
    Object.values(SOFT_GOAL_KEYS).map((key) => [key, settings.weights[key]]),
  ) as unknown as Instance['weights'];

/** Where a pinned session is to stay. */
export const placementOf = ({ day, start, staff, room }: Assignment): Placement => ({
  day,
  start,
  staff,
  room,
});

/** The id of a booked session within an instance. */
export const bookedKey = (sessionId: string): string => `booked.${sessionId}`;

export const factsOfBooked = (booked: BookedSession): SessionFacts => ({
  kind: booked.kind,
  title: booked.title,
  disciplineCode: booked.disciplineCode,
  minutes: minutesOf(booked),
  participants: attending(booked).map(({ patientId, interventionId }) => ({ patientId, interventionId })),
  booked: {
    sessionId: booked.id,
    version: booked.version,
    startsAt: booked.startsAt.toISOString(),
    endsAt: booked.endsAt.toISOString(),
    memberIds: booked.members.map(({ memberId }) => memberId),
    roomId: booked.roomId,
    locked: booked.locked,
  },
});

/**
 * A booked session that stays: locked, with its own people and room. Null when it lies outside the grid or nobody
 * known takes part: it is in nobody's way then.
 */
export function fixedSession(
  facts: WeekFacts,
  grid: WeekGrid,
  booked: BookedSession,
): InstanceSession | null {
  const { day } = grid.placeOf(booked.startsAt);
  const slots = grid.touched(booked.startMinute, minutesOf(booked));
  const patients = attending(booked).map(({ patientId }) => patientId);
  if (!slots || day < 0 || day >= grid.shape.days) return null;
  if (patients.length === 0 || booked.members.length === 0) return null;
  const room = facts.rooms.find(({ id }) => id === booked.roomId);
  const id = bookedKey(booked.id);
  return {
    series: {
      id,
      label: 'booked',
      patients,
      duration: slots[1] - slots[0],
      roles: booked.members.map(() => ({ skill: ANY_SKILL })),
      roomKinds: [room?.kind ?? NO_ROOM],
      minDayGap: 0,
      sameTime: false,
      spread: false,
      preferred: booked.members.map(() => null),
    },
    session: {
      id,
      series: id,
      days: [day],
      window: [0, grid.shape.slotsPerDay],
      priority: 3,
      locked: {
        day,
        start: slots[0],
        staff: booked.members.map(({ memberId }) => memberId),
        room: room?.id ?? NO_ROOM,
      },
    },
    facts: factsOfBooked(booked),
  };
}

export function toQuestion(
  facts: WeekFacts,
  grid: WeekGrid,
  entries: readonly InstanceSession[],
  more: Pick<Instance, 'name' | 'now' | 'weights' | 'rules'> & { readonly notBefore: Date | null },
) {
  const series = new Map(entries.map((entry) => [entry.series.id, entry.series]));
  const { notBefore, ...rest } = more;
  const instance: Instance = {
    format: 'therapy-week/1',
    ...rest,
    horizon: grid.horizon,
    staff: staffOf(facts, grid, notBefore),
    rooms: roomsOf(facts, grid),
    patients: patientsOf(facts, grid),
    series: [...series.values()],
    sessions: entries.map(({ session }) => session),
  };
  return {
    instance,
    grid: grid.shape,
    sessions: Object.fromEntries(entries.map(({ session, facts: of }) => [session.id, of])),
  };
}
