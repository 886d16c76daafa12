import {
  addDays,
  decideTransition,
  isOpen,
  transitionRule,
  type AmpsSubtype,
  type EpisodeFacts,
  type EpisodeState,
  type LevelOfCare,
  type LocalDate,
} from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock, type ClinicClock } from '../clinic-clock.ts';
import type { SeedIds } from '../seed-ids.ts';
import type { SeedRows } from '../seed-rows.ts';
import { dateColumn, type SeededMember } from './add-members.ts';
import { waitBefore } from './roads.ts';

export interface EpisodePlan {
  readonly clinicId: string;
  readonly patientId: string;
  readonly road: readonly EpisodeState[];
  /** Days since the last state of the road was reached. */
  readonly days: number;
  readonly level: LevelOfCare;
  readonly reason?: string;
  readonly reasonCode?: string;
  /** Who signs the steps. */
  readonly by: SeededMember;
}

export interface EpisodeStep {
  readonly state: EpisodeState;
  readonly on: LocalDate;
  readonly at: Date;
}

/** What an episode became: its dates for what is built on them. */
export interface EpisodeHistory extends EpisodeFacts {
  readonly id: string;
  readonly referredOn: LocalDate;
  readonly steps: readonly EpisodeStep[];
}

/** The first day of a state, or null when the road did not lead there. */
export const firstDayOf = ({ steps }: EpisodeHistory, state: EpisodeState): LocalDate | null =>
  steps.find((step) => step.state === state)?.on ?? null;

/** Writes an episode and every step of it; each step is decided by the rule that decides real ones. */
export function addEpisode(
  rows: SeedRows,
  ids: SeedIds,
  timeline: ClinicClock,
  chance: SeededChance,
  plan: EpisodePlan,
): EpisodeHistory {
  const dates = datesOf(timeline, chance, plan);
  const [referredOn = timeline.today] = dates;
  const receivedAt = timeline.at(referredOn, clock(8, 50));
  const id = ids.at(receivedAt);
  let facts: EpisodeFacts = {
    ...{ state: 'REFERRED', levelOfCare: null, admittedOn: null, dischargedOn: null },
    ...{ medicalClearance: false, careTeamSize: 1 },
  };
  const steps: EpisodeStep[] = [{ state: 'REFERRED', on: referredOn, at: receivedAt }];
  const transitions = plan.road.map((state, index) => {
    const on = dates[index + 1] ?? timeline.today;
    // Steps of one day stand in their order.
    const at = timeline.at(on, clock(9, 10) + index * 20);
    const isLast = index === plan.road.length - 1;
    const next = decide(facts, state, on, plan, isLast);
    const { reasonCode, reason } = next;
    const row = {
      clinicId: plan.clinicId,
      id: ids.at(at),
      episodeId: id,
      fromState: facts.state,
      toState: state,
    };
    facts = { ...facts, ...next };
    steps.push({ state, on, at });
    return { ...row, at, byUserId: plan.by.userId, byName: plan.by.displayName, reasonCode, reason };
  });
  rows.add('episodeTransition', ...transitions);
  rows.add('episodeOfCare', {
    ...{ clinicId: plan.clinicId, id, patientId: plan.patientId, state: facts.state },
    levelOfCare: facts.levelOfCare,
    subtype: facts.admittedOn && subtypeOf(id),
    referredOn: dateColumn(referredOn),
    admittedOn: facts.admittedOn && dateColumn(facts.admittedOn),
    dischargedOn: facts.dischargedOn && dateColumn(facts.dischargedOn),
    medicalClearance: facts.medicalClearance,
    open: isOpen(facts.state),
    stateSince: steps.at(-1)?.at ?? receivedAt,
    version: 1 + transitions.length,
  });
  return { ...facts, id, referredOn, steps };
}

/** Shares of clinical.md 2.5: diffuse 54, localized 26, CRPS 20 per cent. By the id, so that no other story shifts. */
function subtypeOf(id: string): AmpsSubtype {
  const part = Number.parseInt(id.slice(-6), 16) % 100;
  if (part < 54) return 'DIFFUSE';
  return part < 80 ? 'LOCALIZED' : 'CRPS';
}

function decide(
  facts: EpisodeFacts,
  toState: EpisodeState,
  on: LocalDate,
  plan: EpisodePlan,
  isLast: boolean,
) {
  const decision = decideTransition(facts, {
    toState,
    on,
    reasonCode:
      (isLast ? plan.reasonCode : undefined) ?? transitionRule(facts.state, toState)?.reasonCodes[0] ?? '',
    reason: isLast ? plan.reason : null,
    levelOfCare: toState === 'LEVEL_RECOMMENDED' ? plan.level : null,
    medicalClearance: toState === 'PHASE1_ACTIVE' ? true : null,
  });
  if (!decision.ok)
    throw new Error(`The demo pathway is not possible: ${facts.state} > ${toState}: ${decision.code}.`);
  return decision.next;
}

/** The day of the referral and of every step, working days only, counted back from today. */
function datesOf(timeline: ClinicClock, chance: SeededChance, { road, days }: EpisodePlan): LocalDate[] {
  let day = timeline.weekdayBy(timeline.daysAgo(days));
  const dates = [day];
  for (const state of [...road].reverse()) {
    day = timeline.weekdayBy(addDays(day, -chance.between(...waitBefore(state))));
    dates.unshift(day);
  }
  return dates;
}
