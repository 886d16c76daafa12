import type { FamilyGoal, FamilyIntervention, FamilyPlanContent } from './family-plan-content.ts';

/** What is different from the version before, in what this reader sees of both. */
export interface FamilyPlanChanges {
  readonly newGoals: readonly FamilyGoal[];
  readonly reachedGoals: readonly FamilyGoal[];
  readonly started: readonly FamilyIntervention[];
  readonly ended: readonly FamilyIntervention[];
  /** Another length or another number of times; as it is now. */
  readonly changed: readonly FamilyIntervention[];
}

const NONE: FamilyPlanChanges = { newGoals: [], reachedGoals: [], started: [], ended: [], changed: [] };

/** Nothing is new in a first version. */
export function familyPlanChanges(
  before: FamilyPlanContent | null,
  now: FamilyPlanContent,
): FamilyPlanChanges {
  if (!before) return NONE;
  const [was, is] = [interventionsOf(before), interventionsOf(now)];
  const [wasById, isById] = [byId(was), byId(is)];
  const [wasGoal, wasReached] = [byId(before.goals), byId(before.reachedGoals)];
  return {
    newGoals: now.goals.filter(({ id }) => !wasGoal.has(id) && !wasReached.has(id)),
    reachedGoals: now.reachedGoals.filter(({ id }) => !wasReached.has(id)),
    started: is.filter(({ id }) => !wasById.has(id)),
    ended: was.filter(({ id }) => !isById.has(id)),
    changed: is.filter((one) => {
      const old = wasById.get(one.id);
      return old !== undefined && dose(old) !== dose(one);
    }),
  };
}

const interventionsOf = ({ parts, homeProgramme }: FamilyPlanContent): readonly FamilyIntervention[] => [
  ...parts.flatMap(({ interventions }) => interventions),
  ...homeProgramme,
];
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.id, one]));
const dose = ({ minutes, timesPerDay, daysPerWeek, onHold }: FamilyIntervention): string =>
  [minutes, timesPerDay, daysPerWeek, onHold].join('/');
