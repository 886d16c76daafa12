import type {
  PlanContent,
  PlanContentGoal,
  PlanContentIntervention,
  PlanContentSection,
} from '@consilium/domain';
import {
  CLINICAL_DISCIPLINE_CODES,
  DELIVERY_MODES,
  DOSE_LIMITS,
  GOAL_ACHIEVEMENTS,
  GOAL_LIFECYCLES,
  INTERVENTION_KINDS,
  INTERVENTION_STATUSES,
} from '@consilium/domain';
import fc from 'fast-check';

const words = fc.constantFrom('', 'walk', 'stairs', 'dress alone', 'escalera', '学校', 'swim');
const title = fc.constantFrom('Pool', 'Strength', 'Aerobic circuit', 'Pintura', '瞑想');
const disciplines = fc.subarray([...CLINICAL_DISCIPLINE_CODES], { maxLength: 3 });

function dose(field: keyof typeof DOSE_LIMITS): fc.Arbitrary<number> {
  return fc.integer({ min: DOSE_LIMITS[field].min, max: DOSE_LIMITS[field].max });
}

/** The fields of a goal of a plan, apart from its id. */
export const anyPlanGoal: fc.Arbitrary<Omit<PlanContentGoal, 'id'>> = fc.record({
  ownWords: words,
  description: title,
  measure: words,
  baseline: words,
  target: words,
  dueOn: fc.constantFrom(null, '2024-05-01', '2024-06-01'),
  sharedDisciplineCodes: disciplines,
  lifecycle: fc.constantFrom(...GOAL_LIFECYCLES),
  achievement: fc.constantFrom(...GOAL_ACHIEVEMENTS),
});

/** The fields of an intervention of a plan, apart from its id. */
export const anyPlanIntervention: fc.Arbitrary<Omit<PlanContentIntervention, 'id'>> = fc.record({
  kind: fc.constantFrom(...INTERVENTION_KINDS),
  title,
  minutes: dose('minutes'),
  timesPerDay: dose('timesPerDay'),
  daysPerWeek: dose('daysPerWeek'),
  mode: fc.constantFrom(...DELIVERY_MODES),
  precautions: words,
  coTreatingDisciplineCodes: disciplines,
  goalIds: fc.subarray(['g1', 'g2', 'g3']),
  status: fc.constantFrom(...INTERVENTION_STATUSES),
});

interface Placed<T> {
  readonly id: string;
  readonly disciplineCode: string;
  readonly fields: T;
}

/** Up to `max` entities with ids from a small pool, so that two contents share some; each in one section. */
function placed<T>(prefix: string, max: number, fields: fc.Arbitrary<T>): fc.Arbitrary<Placed<T>[]> {
  return fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max }).map((number) => `${prefix}${number}`),
      disciplineCode: fc.constantFrom(...CLINICAL_DISCIPLINE_CODES.slice(0, 4)),
      fields,
    }),
    { selector: (row) => row.id, maxLength: max },
  );
}

/** Any plan content: a few sections, goals `g1`... and interventions `i1`..., each owned by one section. */
export const anyPlanContent: fc.Arbitrary<PlanContent> = fc
  .record({
    texts: fc.dictionary(
      fc.constantFrom(...CLINICAL_DISCIPLINE_CODES.slice(0, 4)),
      fc.record({ summary: words, precautions: words }),
    ),
    goals: placed('g', 4, anyPlanGoal),
    interventions: placed('i', 4, anyPlanIntervention),
  })
  .map(({ texts, goals, interventions }) => {
    const codes = new Set([
      ...Object.keys(texts),
      ...goals.map((row) => row.disciplineCode),
      ...interventions.map((row) => row.disciplineCode),
    ]);
    const sections = [...codes].map((disciplineCode): PlanContentSection => {
      const own = <T>(rows: readonly Placed<T>[]): (T & { id: string })[] =>
        rows
          .filter((row) => row.disciplineCode === disciplineCode)
          .map((row) => ({ ...row.fields, id: row.id }));
      return {
        disciplineCode,
        summary: texts[disciplineCode]?.summary ?? '',
        precautions: texts[disciplineCode]?.precautions ?? '',
        goals: own(goals),
        interventions: own(interventions),
      };
    });
    return { sections };
  });
