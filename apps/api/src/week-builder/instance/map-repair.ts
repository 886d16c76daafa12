import { isOpenStatus, roomKindsFor, subtractSpans, type TimeSpan } from '@consilium/domain';
import {
  checkSolution,
  type Assignment,
  type Instance,
  type Session,
  type Solution,
} from '@consilium/scheduling';
import type { SessionFacts, StoredDisruption, StoredQuestion } from '../stored-proposal.ts';
import {
  bookedKey,
  factsOfBooked,
  fixedSession,
  NO_ROOM,
  rulesOf,
  toQuestion,
  weightsOf,
  type InstanceSession,
} from './instance-parts.ts';
import { attending, type BookedSession, type WeekFacts } from './week-facts.ts';
import { WeekGrid } from './week-grid.ts';

type Happened = Omit<StoredDisruption, 'policy'>;

export interface RepairQuestion {
  readonly question: StoredQuestion;
  readonly baseline: Solution;
  /** How many booked sessions the disruption makes impossible, locked ones included. */
  readonly hit: number;
}

/**
 * Soft goals only choose between equally small repairs: at full weight they would move sessions that could stay.
 */
const TIE_BREAK = 0.1;
const CHANGE_GOALS: readonly string[] = ['unplaced', 'excused', 'moved', 'restaffed', 'reroomed'];

/** The booked week with somebody or something missing from it, as a question of the week builder. */
export const mapRepair = (facts: WeekFacts, disruption: StoredDisruption): RepairQuestion =>
  byPolicy(repairBase(facts, disruption), disruption);

/** What both ways to repair a week begin with. */
export function repairBase(facts: WeekFacts, disruption: Happened): RepairQuestion {
  const grid = WeekGrid.of(facts);
  const span = { startsAt: new Date(disruption.startsAt), endsAt: new Date(disruption.endsAt) };
  const hit = new Set(facts.sessions.filter((booked) => isHit(booked, disruption, span)).map(({ id }) => id));
  const frozen = facts.sessions.filter(
    (booked) =>
      booked.locked ||
      booked.startsAt < facts.now ||
      !isOpenStatus(booked.status) ||
      (booked.takesEquipment && !hit.has(booked.id)),
  );
  // What already breaks a rule was booked so on purpose: it is left alone unless it is hit.
  const asBooked = questionOf(facts, grid, new Set(frozen.map(({ id }) => id)));
  const strained = strainedSessions(asBooked.question.instance, asBooked.baseline);
  const stay = new Set([...frozen.map(({ id }) => id), ...strained.filter((id) => !hit.has(id))]);
  const { question, baseline } = questionOf(without(facts, disruption, span), grid, stay);
  const keys = new Set([...hit].map(bookedKey));
  const sessions = Object.entries(question.sessions).map(([id, of]): [string, SessionFacts] =>
    keys.has(id) ? [id, { ...of, hit: true }] : [id, of],
  );
  return { question: { ...question, sessions: Object.fromEntries(sessions) }, baseline, hit: hit.size };
}

/** Who would keep everyone's times lets a group meet without a child who is away. */
export const byPolicy = (base: RepairQuestion, { policy, patientId }: StoredDisruption): RepairQuestion =>
  policy === 'FEWEST_CHANGES' && patientId
    ? { ...base, question: groupsWithout(base.question, patientId) }
    : base;

/** Groups meet where they are without a child who is away: moving them would move all the others. */
function groupsWithout(question: StoredQuestion, patientId: string): StoredQuestion {
  const meets = ({ id, patients = [], locked }: Session) =>
    question.sessions[id]?.hit === true && !locked && patients.length > 1 && patients.includes(patientId);
  const groups = question.instance.sessions.filter(meets).map(({ id }) => id);
  const sessions = question.instance.sessions.map((session) =>
    meets(session)
      ? { ...session, patients: session.patients?.filter((id) => id !== patientId) ?? [] }
      : session,
  );
  const without = Object.entries(question.sessions).map(([id, facts]): [string, SessionFacts] =>
    groups.includes(id) ? [id, { ...facts, excused: [patientId] }] : [id, facts],
  );
  return {
    ...question,
    instance: { ...question.instance, sessions },
    sessions: Object.fromEntries(without),
  };
}

function isHit(booked: BookedSession, { memberId, roomId, patientId }: Happened, span: TimeSpan) {
  if (booked.startsAt >= span.endsAt || booked.endsAt <= span.startsAt) return false;
  return (
    booked.members.some((one) => one.memberId === memberId) ||
    (roomId !== null && booked.roomId === roomId) ||
    attending(booked).some((one) => one.patientId === patientId)
  );
}

/** The week's facts with the disruption in them. */
function without(facts: WeekFacts, disruption: Happened, span: TimeSpan): WeekFacts {
  const less = <T extends { readonly id: string; readonly free: readonly TimeSpan[] }>(
    resources: readonly T[],
    id: string | null,
  ): T[] => resources.map((one) => (one.id === id ? { ...one, free: subtractSpans(one.free, [span]) } : one));
  return {
    ...facts,
    members: less(facts.members, disruption.memberId),
    rooms: less(facts.rooms, disruption.roomId),
    patients: less(facts.patients, disruption.patientId),
  };
}

function questionOf(
  facts: WeekFacts,
  grid: WeekGrid,
  stay: ReadonlySet<string>,
): { question: StoredQuestion; baseline: Solution } {
  const all = facts.sessions.flatMap((booked): Standing[] => {
    const fixed = fixedSession(facts, grid, booked);
    return fixed ? [{ booked, fixed }] : [];
  });
  const movable = all.filter(({ booked }) => !stay.has(booked.id));
  const moving = [...Map.groupBy(movable, familyOf).values()].flatMap((family) =>
    movableSessions(facts, family),
  );
  const fixed = all.filter(({ booked }) => stay.has(booked.id)).map((one) => one.fixed);
  const name = `repair of the week of ${facts.weekOf}`;
  const question = toQuestion(facts, grid, [...fixed, ...moving], {
    name,
    now: grid.momentFrom(facts.now),
    weights: repairWeights(facts),
    rules: rulesOf(facts, grid),
    notBefore: null,
  });
  const assignments = all.flatMap((one): Assignment[] =>
    one.fixed.session.locked ? [{ session: one.fixed.session.id, ...one.fixed.session.locked }] : [],
  );
  return {
    question,
    baseline: { format: 'therapy-week-solution/1', instance: name, assignments, unplaced: [] },
  };
}

/** A booked session, and how it would stand if it stayed. */
interface Standing {
  readonly booked: BookedSession;
  readonly fixed: InstanceSession;
}

const repairWeights = (facts: WeekFacts): Instance['weights'] =>
  Object.fromEntries(
    Object.entries(weightsOf(facts)).map(([goal, weight]: [string, number]) => [
      goal,
      CHANGE_GOALS.includes(goal) ? weight : weight * TIE_BREAK,
    ]),
  ) as unknown as Instance['weights'];

/** Booked sessions that may move: on any programme day, with anybody of the disciplines, in rooms of their kinds. */
function movableSessions(facts: WeekFacts, family: readonly Standing[]): InstanceSession[] {
  const [first] = family;
  if (!first) return [];
  const id = `${first.fixed.session.id}.series`;
  const dates = new Set(family.map(({ booked }) => booked.localOn));
  const series = {
    ...first.fixed.series,
    id,
    roles: first.booked.members.map(({ disciplineCode }) => ({ skill: disciplineCode })),
    roomKinds: [...new Set(family.flatMap(({ booked }) => roomKindsOf(facts, booked)))],
    minDayGap: dates.size === family.length ? 1 : 0,
  };
  const days = facts.settings.weekdays.map((weekday) => weekday - 1).sort((a, b) => a - b);
  return family.map(({ booked, fixed }) => ({
    series,
    session: { ...fixed.session, series: id, days, patients: fixed.series.patients, locked: null },
    facts: factsOfBooked(booked),
  }));
}

/** Sessions that belong together: alike but for when and where, and who of a group attends. */
const familyOf = ({ booked, fixed }: Standing): string =>
  JSON.stringify([
    booked.title,
    fixed.series.duration,
    booked.members.map(({ disciplineCode }) => disciplineCode),
    booked.roomId === null,
    booked.seriesId ?? [...fixed.series.patients].sort(),
  ]);

function roomKindsOf(facts: WeekFacts, booked: BookedSession): string[] {
  const kind = facts.rooms.find(({ id }) => id === booked.roomId)?.kind;
  if (kind === undefined) return [NO_ROOM];
  const ids = new Set(booked.patients.map(({ interventionId }) => interventionId));
  const usual = facts.interventions.find(({ interventionId }) => ids.has(interventionId));
  return [...new Set([kind, ...(usual ? roomKindsFor(usual.kind) : [])])];
}

/** Ids of booked sessions that break a rule as they stand. */
function strainedSessions(instance: Instance, baseline: Solution): string[] {
  const { breaches } = checkSolution(instance, baseline, { insertable: false });
  const ofDay = (person: string, day: number | undefined): string[] =>
    baseline.assignments
      .filter(
        (one) => one.day === day && (one.staff.includes(person) || attends(instance, one.session, person)),
      )
      .map(({ session }) => session);
  return breaches
    .flatMap(({ sessions, staff, patient, day }) => [
      ...sessions,
      ...(staff ? ofDay(staff, day) : []),
      ...(patient ? ofDay(patient, day) : []),
    ])
    .map((key) => key.replace(/^booked\./, ''));
}

function attends(instance: Instance, sessionId: string, patientId: string): boolean {
  const session = instance.sessions.find(({ id }) => id === sessionId);
  const patients = session?.patients ?? instance.series.find(({ id }) => id === session?.series)?.patients;
  return patients?.includes(patientId) ?? false;
}
