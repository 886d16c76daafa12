import { prescribedMinutes, PROGRAMME_DAYS_PER_WEEK } from '../care-plan/index.ts';
import { compareDisciplines } from '../team/index.ts';
import { addDays, isoWeekday, type LocalDate } from '../time/index.ts';
import type { DayRange, DeliveredMinutes, EpisodeCourse, PlanInForce } from './operations-input.ts';

export interface DisciplineHours {
  readonly disciplineCode: string;
  readonly prescribedMinutes: number;
  readonly deliveredMinutes: number;
}

/** Days of a programme week, Monday to Friday, that lie in a range. */
function programmeDays(range: DayRange): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = range.from; day <= range.until; day = addDays(day, 1)) {
    if (isoWeekday(day) <= PROGRAMME_DAYS_PER_WEEK) days.push(day);
  }
  return days;
}

/** From admission to the day of discharge or of leaving; null of an episode that was not admitted. */
function stay(episode: EpisodeCourse): { from: LocalDate; until: LocalDate | null } | null {
  if (episode.admittedOn === null) return null;
  return { from: episode.admittedOn, until: episode.dischargedOn ?? episode.endedOn };
}

/**
 * Minutes prescribed and delivered per discipline, in display order. Prescribed: what the plan in force on each programme
 * day of a stay asks for, a fifth of its week; home practice is not counted.
 */
export function disciplineHours(
  episodes: readonly EpisodeCourse[],
  plans: readonly PlanInForce[],
  delivered: readonly DeliveredMinutes[],
  range: DayRange,
): DisciplineHours[] {
  const prescribed = new Map<string, number>();
  const given = new Map<string, number>();
  const plansOf = new Map<string, { from: LocalDate; perDay: [string, number][] }[]>();
  for (const plan of plans) {
    const inClinic = plan.interventions.filter((one) => one.mode !== 'HOME');
    const perDay = prescribedMinutes(inClinic).map((row): [string, number] => [
      row.disciplineCode,
      row.minutesPerWeek / PROGRAMME_DAYS_PER_WEEK,
    ]);
    const own = plansOf.get(plan.episodeId) ?? [];
    own.push({ from: plan.from, perDay });
    plansOf.set(plan.episodeId, own);
  }
  for (const own of plansOf.values()) own.sort((a, b) => (a.from < b.from ? -1 : 1));
  const days = programmeDays(range);
  for (const episode of episodes) {
    const dates = stay(episode);
    const own = plansOf.get(episode.episodeId);
    if (!dates || !own) continue;
    for (const day of days) {
      if (day < dates.from || (dates.until !== null && day > dates.until)) continue;
      const inForce = own.findLast((plan) => plan.from <= day);
      for (const [code, minutes] of inForce?.perDay ?? []) {
        prescribed.set(code, (prescribed.get(code) ?? 0) + minutes);
      }
    }
  }
  for (const fact of delivered) {
    if (fact.on < range.from || fact.on > range.until) continue;
    given.set(fact.disciplineCode, (given.get(fact.disciplineCode) ?? 0) + fact.minutes);
  }
  return [...new Set([...prescribed.keys(), ...given.keys()])]
    .sort(compareDisciplines)
    .map((disciplineCode) => ({
      disciplineCode,
      prescribedMinutes: Math.round(prescribed.get(disciplineCode) ?? 0),
      deliveredMinutes: given.get(disciplineCode) ?? 0,
    }));
}
