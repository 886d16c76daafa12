import type { SoftPart, SoftScore } from '../check/soft-score.ts';
import type { Model } from '../model/model.ts';
import { bitCount } from './bits.ts';
import { StaffShare } from './staff-share.ts';
import { State } from './state.ts';
import type { Places } from './to-solution.ts';

/** The score of a week by goal, as the engine counts it; changes against an old plan are not part of it. */
export function scoreParts(model: Model, places: Places): SoftScore {
  const units = countUnits(model, places);
  const entries = (Object.entries(units) as [SoftPart, number][]).map(
    ([part, count]) => [part, { units: count, cost: count * model.weights[part] }] as const,
  );
  const parts = Object.fromEntries(entries) as SoftScore['parts'];
  const total = entries.reduce((sum, [, { cost }]) => sum + cost, 0);
  return { total, quality: total - parts.unplaced.cost, parts };
}

function countUnits(model: Model, places: Places): Record<SoftPart, number> {
  const units: Record<SoftPart, number> = {
    unplaced: 0,
    continuity: 0,
    preferred: 0,
    sameTime: 0,
    idle: 0,
    spread: 0,
    fairness: 0,
    timeOfDay: 0,
    lastWeek: 0,
    excused: 0,
  };
  const state = stateOf(model, places);
  for (let session = 0; session < model.sessions; session++) {
    if (state.isPlaced(session)) addSession(model, state, session, units);
    else units.unplaced += model.instance.sessions[session]!.priority * membersOf(model, session).length;
  }
  for (let series = 0; series < model.series; series++) addSeries(model, state, series, units);
  for (let patient = 0; patient < model.patients; patient++) {
    if (model.compact[patient] === 0) continue;
    for (let day = 0; day < model.days; day++) {
      units.idle += state.persons.idleWith(patient * model.days + day, 0, 0);
    }
  }
  units.fairness = slotsAboveShare(model, state);
  return units;
}

function slotsAboveShare(model: Model, state: State): number {
  const share = new StaffShare(model);
  for (let session = 0; session < model.sessions; session++) {
    if (!state.isPlaced(session)) continue;
    const series = model.seriesOf[session]!;
    const roles = model.roleOffsets[series + 1]! - model.roleOffsets[series]!;
    for (let role = 0; role < roles; role++) {
      share.change(state.staff[session * model.maxRoles + role]!, model.duration[session]!, 1);
    }
  }
  return share.slotsOver();
}

function addSession(model: Model, state: State, session: number, units: Record<SoftPart, number>): void {
  const { instance, seriesOf, duration } = model;
  const start = state.start[session]!;
  const end = start + duration[session]!;
  const { lastStart } = instance.series[seriesOf[session]!]!;
  units.excused += bitCount(state.excused[session]!);
  if (lastStart != null) units.lastWeek += Math.abs(start - lastStart);
  for (const member of membersOf(model, session)) {
    const part = instance.patients[member]!.prefers;
    if (part != null && (start < part[0] || end > part[1])) units.timeOfDay++;
  }
}

function addSeries(model: Model, state: State, series: number, units: Record<SoftPart, number>): void {
  const { tally } = state;
  for (let role = model.roleOffsets[series]!; role < model.roleOffsets[series + 1]!; role++) {
    units.continuity += Math.max(0, tally.people[role]! - 1);
    units.preferred += tally.others[role]!;
  }
  const days = tally.dayBits[series]!;
  if (model.spread[series] === 1) units.spread += bitCount(days & (days >>> 1));
  if (model.sameTime[series] === 1) units.sameTime += tally.deviation(series);
}

/** A fresh state with everything where `places` has it. */
export function stateOf(model: Model, places: Places): State {
  const state = new State(model);
  for (let session = 0; session < model.sessions; session++) {
    if (places.start[session]! < 0) continue;
    const at = session * model.maxRoles;
    const [day, start, room] = [places.day[session]!, places.start[session]!, places.room[session]!];
    state.place(session, day, start, room, places.staff, at, places.excused[session]!);
  }
  state.commit();
  return state;
}

const membersOf = (model: Model, session: number): Int32Array =>
  model.members.subarray(model.memberOffsets[session], model.memberOffsets[session + 1]);
