import {
  groupRoomKindsFor,
  groupSizeFor,
  isSession,
  priorityOf,
  roomKindsFor,
  titleOfKind,
} from './delivery-defaults.ts';
import { formGroups, type GroupSeeker } from './form-groups.ts';
import type {
  DemandedIntervention,
  DemandWeek,
  LineParticipant,
  PrescriptionLine,
  Unasked,
  UnaskedReason,
} from './prescription-line.ts';
import { remainingTimes, sessionsBeyondProgramme, type RemainingTime } from './remaining-times.ts';

export interface WeekDemand {
  readonly lines: readonly PrescriptionLine[];
  readonly unasked: readonly Unasked[];
}

/** Treatment in the programme (clinical.md 1.2): the states in which a week is built without asking. */
const IN_PROGRAMME: readonly string[] = ['PHASE1_ACTIVE', 'DISCHARGE_READY'];

/** Phase II and III live at home (clinical.md 1.9): asked only for a patient who was named. */
const AFTER_PROGRAMME: readonly string[] = ['DISCHARGED_PHASE2', 'MAINTENANCE_PHASE3'];

/**
 * What the plans ask of a week: from each active intervention the sessions that are not booked yet, group
 * interventions of one kind, length and discipline put together. `named` are the patients for whom the week was asked
 * by name.
 */
export function weekDemand(
  interventions: readonly DemandedIntervention[],
  week: DemandWeek,
  named: ReadonlySet<string> = new Set(),
): WeekDemand {
  const unasked: Unasked[] = [];
  const lines: PrescriptionLine[] = [];
  const seekers: Seeker[] = [];
  const leave = (demanded: DemandedIntervention, reason: UnaskedReason, sessions: number) => {
    if (sessions > 0) unasked.push(unaskedOf(demanded, reason, sessions));
  };
  for (const demanded of interventions) {
    const reason = whyNot(demanded, named);
    if (reason) {
      leave(demanded, reason, Math.max(0, prescribedSessions(demanded) - demanded.bookedDays.length));
      continue;
    }
    const times = remainingTimes(demanded, week);
    const beyond = sessionsBeyondProgramme(demanded, week);
    const over = Math.max(0, demanded.bookedDays.length - (prescribedSessions(demanded) - beyond));
    leave(demanded, 'BEYOND_PROGRAMME_DAYS', beyond - over);
    for (const time of times) {
      if (time.days.length === 0) leave(demanded, 'NO_DAY_LEFT', time.sessions);
      else if (demanded.mode === 'GROUP') seekers.push({ ...time, ...participantOf(demanded), demanded });
      else lines.push(individualLine(demanded, time, week));
    }
  }
  return { lines: [...lines, ...groupLines(seekers, week)], unasked };
}

interface Seeker extends GroupSeeker, RemainingTime {
  readonly demanded: DemandedIntervention;
}

const prescribedSessions = ({ timesPerDay, daysPerWeek }: DemandedIntervention): number =>
  timesPerDay * daysPerWeek;

const participantOf = ({ patientId, interventionId }: LineParticipant): LineParticipant => ({
  patientId,
  interventionId,
});

function whyNot(demanded: DemandedIntervention, named: ReadonlySet<string>): UnaskedReason | null {
  if (demanded.status !== 'ACTIVE') return 'NOT_ACTIVE';
  if (demanded.episodeState === 'ON_HOLD') return 'EPISODE_ON_HOLD';
  if (demanded.held) return 'COVERED_BY_HOLD';
  const asked =
    IN_PROGRAMME.includes(demanded.episodeState) ||
    (AFTER_PROGRAMME.includes(demanded.episodeState) && named.has(demanded.patientId));
  if (!asked) return 'NOT_IN_PROGRAMME';
  if (demanded.mode === 'HOME') return 'AT_HOME';
  return isSession(demanded.kind) ? null : 'NOT_A_SESSION';
}

const unaskedOf = (demanded: DemandedIntervention, reason: UnaskedReason, sessions: number): Unasked => ({
  ...participantOf(demanded),
  reason,
  sessions,
  minutes: sessions * demanded.minutes,
});

function individualLine(
  demanded: DemandedIntervention,
  { timeOfDay, sessions, days }: RemainingTime,
  week: DemandWeek,
): PrescriptionLine {
  const key = `${demanded.interventionId}.${timeOfDay}`;
  const participants = [participantOf(demanded)];
  return {
    ...frameOf(demanded, week, timeOfDay),
    ...rhythmOf(demanded, sessions),
    key,
    title: demanded.title,
    roomKinds: roomKindsFor(demanded.kind),
    participants,
    sessions: Array.from({ length: sessions }, (_, index) => ({
      key: `${key}.${index + 1}`,
      days,
      participants,
    })),
  };
}

/** What a line says whoever takes part. */
function frameOf(demanded: DemandedIntervention, { slotMinutes, skillCodes }: DemandWeek, timeOfDay: number) {
  const { kind, mode, minutes, disciplineCode, coTreatingDisciplineCodes } = demanded;
  const further = mode === 'CO_TREATMENT' ? coTreatingDisciplineCodes : [];
  return {
    kind,
    mode: mode === 'HOME' ? ('INDIVIDUAL' as const) : mode,
    disciplineCode,
    minutes,
    timeOfDay,
    slots: Math.ceil(minutes / slotMinutes),
    // A special skill is asked of whoever leads: two of a co-treatment need not both know the pool.
    roles: [...new Set([disciplineCode, ...further])].map((code, index) => ({
      disciplineCode: code,
      skillCode: index === 0 && skillCodes.has(kind) ? kind : null,
    })),
    priority: priorityOf(kind),
  };
}

/** Daily sessions want one clock time; two or three a week want days between them. */
const rhythmOf = ({ timesPerDay }: DemandedIntervention, sessions: number) => ({
  minDayGap: 1,
  sameTime: sessions > 1,
  spread: timesPerDay === 1 && sessions > 1 && sessions <= 3,
});

function groupLines(seekers: readonly Seeker[], week: DemandWeek): PrescriptionLine[] {
  const alike = new Map<string, Seeker[]>();
  for (const seeker of seekers) {
    const { kind, minutes, disciplineCode } = seeker.demanded;
    const key = [kind, minutes, disciplineCode, seeker.timeOfDay].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), seeker]);
  }
  const separated = new Set(week.separated.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return [...alike.values()].flatMap((together) => {
    const kind = together[0]?.demanded.kind;
    if (!kind) return [];
    const places = week.placesIn(groupRoomKindsFor(kind));
    const capacity = Math.min(groupSizeFor(kind), places || Number.POSITIVE_INFINITY);
    const groups = formGroups(together, capacity, (a, b) => separated.has(`${a} ${b}`));
    return groups.map(({ members, days }) => groupLine(members, days, week));
  });
}

function groupLine(members: readonly Seeker[], days: readonly number[], week: DemandWeek): PrescriptionLine {
  const first = members[0];
  if (!first) throw new Error('A group has at least one member.');
  const { demanded, timeOfDay, sessions } = first;
  const key = `group.${members.map(({ interventionId }) => interventionId).sort()[0] ?? ''}.${timeOfDay}`;
  const titles = new Set(members.map((member) => member.demanded.title));
  return {
    ...frameOf(demanded, week, timeOfDay),
    ...rhythmOf(demanded, sessions),
    key,
    title: titles.size === 1 ? demanded.title : titleOfKind(demanded.kind),
    roomKinds: groupRoomKindsFor(demanded.kind),
    participants: members.map(participantOf),
    // Whoever needs fewer sessions joins the first ones.
    sessions: Array.from({ length: sessions }, (_, index) => ({
      key: `${key}.${index + 1}`,
      days,
      participants: members.filter((member) => member.sessions > index).map(participantOf),
    })),
  };
}
