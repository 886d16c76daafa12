import type { Series, Staff } from '../format/instance.ts';
import type { Assignment } from '../format/solution.ts';
import type { Planting } from './planting.ts';
import { sessionsOf, type Prescribed } from './programme.ts';
import type { Random } from './random.ts';

const MOST_TEAMS = 30;

/** Puts a whole series in at no cost: one team, one clock time where that is wished, days apart; or leaves it out. */
export function plantPerfectly(
  planting: Planting,
  random: Random,
  staff: readonly Staff[],
  line: Prescribed,
): void {
  for (const team of teamsFor(random, staff, line.series)) {
    const places = line.series.sameTime
      ? atOneTime(planting, random, line, team)
      : daysApart(planting, random, line, team);
    if (!places) continue;
    for (const place of places) planting.put(place, line.series);
    return;
  }
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
): Assignment[] | undefined {
  const sessions = sessionsOf(line);
  const free = sessions.map(({ days }) => new Set(planting.patientStarts(line, days[0] ?? 0)));
  const common = [...(free[0] ?? [])].filter((start) => free.every((starts) => starts.has(start)));
  for (const start of random.shuffled(common)) {
    const places = sessions.flatMap(({ id, days }) =>
      placeAt(planting, line.series, team, id, days[0] ?? 0, start),
    );
    if (places.length === sessions.length) return places;
  }
  return undefined;
}

function daysApart(
  planting: Planting,
  random: Random,
  line: Prescribed,
  team: readonly string[],
): Assignment[] | undefined {
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
  return places.length === sessions.length ? places : undefined;
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
