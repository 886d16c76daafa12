import type { Series, Staff } from '../format/instance.ts';
import type { Assignment } from '../format/solution.ts';
import type { Planting } from './planting.ts';
import { sessionsOf, type Prescribed } from './programme.ts';
import type { Random } from './random.ts';

const MOST_TEAMS = 30;

/**
 * Puts a series in at no cost: one team, one clock time where that is wished, days apart. Sessions that would
 * cost something are left out.
 */
export function plantPerfectly(
  planting: Planting,
  random: Random,
  staff: readonly Staff[],
  line: Prescribed,
): void {
  let most: readonly Assignment[] = [];
  for (const team of teamsFor(random, staff, line.series)) {
    const places = line.series.sameTime
      ? atOneTime(planting, random, line, team)
      : daysApart(planting, random, line, team);
    if (places.length > most.length) most = places;
    if (most.length === line.days.length) break;
  }
  for (const place of most) planting.put(place, line.series);
}

/** Everybody who could fill the roles together, those with few other skills first. */
function teamsFor(random: Random, staff: readonly Staff[], { roles }: Series): string[][] {
  const teams = roles.reduce<Staff[][]>(
    (begun, { skill }) =>
      begun.flatMap((team) =>
        staff
          .filter((member) => member.skills.includes(skill) && !team.includes(member))
          .map((member) => [...team, member]),
      ),
    [[]],
  );
  const skills = (team: readonly Staff[]) => team.reduce((sum, member) => sum + member.skills.length, 0);
  return random
    .shuffled(teams)
    .toSorted((a, b) => skills(a) - skills(b))
    .slice(0, MOST_TEAMS)
    .map((team) => team.map(({ id }) => id));
}

function atOneTime(
  planting: Planting,
  random: Random,
  line: Prescribed,
  team: readonly string[],
): readonly Assignment[] {
  const sessions = sessionsOf(line).map(({ id, days }) => {
    const day = days[0] ?? 0;
    return { id, day, starts: new Set(planting.patientStarts(line, day)) };
  });
  let most: readonly Assignment[] = [];
  for (const start of random.shuffled([...new Set(sessions.flatMap(({ starts }) => [...starts]))])) {
    const free = sessions.filter(({ starts }) => starts.has(start));
    if (free.length <= most.length) continue;
    const places = free.flatMap(({ id, day }) => placeAt(planting, line.series, team, id, day, start));
    if (places.length > most.length) most = places;
    if (most.length === sessions.length) break;
  }
  return most;
}

function daysApart(
  planting: Planting,
  random: Random,
  line: Prescribed,
  team: readonly string[],
): readonly Assignment[] {
  const { series } = line;
  const gap = Math.max(series.minDayGap, series.spread ? 2 : 1);
  const sessions = sessionsOf(line);
  const places: Assignment[] = [];
  // Three sessions two days apart leave one choice: the first days in order find it.
  const days = sessions.length > 2 ? (sessions[0]?.days ?? []) : random.shuffled(sessions[0]?.days ?? []);
  for (const day of days) {
    const session = sessions[places.length];
    if (!session) break;
    if (places.some((place) => Math.abs(place.day - day) < gap)) continue;
    for (const start of random.shuffled(planting.patientStarts(line, day))) {
      const [place] = placeAt(planting, series, team, session.id, day, start);
      if (!place) continue;
      places.push(place);
      break;
    }
  }
  return places;
}

function placeAt(
  planting: Planting,
  series: Series,
  team: readonly string[],
  session: string,
  day: number,
  start: number,
): Assignment[] {
  if (!team.every((id) => planting.isFree(id, day, start, series.duration))) return [];
  const room = planting.roomAt(series, day, start);
  return room ? [{ session, day, start, staff: team, room: room.id }] : [];
}
