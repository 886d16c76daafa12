import type { DifferenceKind } from '../referral/index.ts';
import { compareDisciplines } from '../team/index.ts';
import { sameValue } from './merge-edit.ts';
import type { PlanEntity } from './plan-codes.ts';
import type {
  PlanContent,
  PlanContentGoal,
  PlanContentIntervention,
  PlanContentSection,
} from './plan-content.ts';

/** One change that a person can read. Texts are as written, enumerations stay codes for the page to translate. */
export interface PlanContentChange {
  readonly kind: DifferenceKind;
  readonly entity: PlanEntity;
  /** Id of the goal or intervention; for a section the code of its discipline. */
  readonly entityId: string;
  readonly disciplineCode: string;
  /** What it is about: the goal's description, the intervention's title, the section's discipline code. */
  readonly title: string;
  /** Null when the whole goal or intervention was added or removed. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

const SECTION_FIELDS = ['summary', 'precautions'] as const;
const GOAL_FIELDS = [
  'ownerDisciplineCode',
  'ownWords',
  'description',
  'measure',
  'baseline',
  'target',
  'dueOn',
  'sharedDisciplineCodes',
  'lifecycle',
  'achievement',
] as const;
const INTERVENTION_FIELDS = [
  'disciplineCode',
  'kind',
  'title',
  'minutes',
  'timesPerDay',
  'daysPerWeek',
  'mode',
  'precautions',
  'coTreatingDisciplineCodes',
  'goalIds',
  'status',
] as const;

type OwnedGoal = PlanContentGoal & { readonly ownerDisciplineCode: string };
type OwnedIntervention = PlanContentIntervention & { readonly disciplineCode: string };

/**
 * What changed between two plans, in a stable order: by discipline, then the section's texts, its goals, its
 * interventions, each in plan order with removed ones last. An empty section is no difference.
 */
export function diffPlanContent(before: PlanContent, after: PlanContent): PlanContentChange[] {
  // Each side calls a goal what it called it; a goal that a side lacks has the other side's title.
  const titles = {
    before: goalTitles(ownedGoals(after), ownedGoals(before)),
    after: goalTitles(ownedGoals(before), ownedGoals(after)),
  };
  const changes = [
    ...sectionChanges(before, after),
    ...entityChanges('GOAL', GOAL_FIELDS, ownedGoals(before), ownedGoals(after), {
      discipline: (goal) => goal.ownerDisciplineCode,
      title: (goal) => goal.description,
      gist: (goal) => textOrNull(goal.target),
      text: (goal, field) => valueText(goal[field]),
    }),
    ...entityChanges(
      'INTERVENTION',
      INTERVENTION_FIELDS,
      ownedInterventions(before),
      ownedInterventions(after),
      {
        discipline: (intervention) => intervention.disciplineCode,
        title: (intervention) => intervention.title,
        gist: doseText,
        text: (intervention, field, side) =>
          field === 'goalIds'
            ? textOrNull(intervention.goalIds.map((id) => titles[side].get(id) ?? id).join('; '))
            : valueText(intervention[field]),
      },
    ),
  ];
  // Array.prototype.sort is stable: within a discipline the order above stays.
  return changes.sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
}

/** A dose in signs that every language reads: minutes x times per day (d), days per week (wk). */
export function doseText(dose: {
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
}): string {
  return `${dose.minutes} min × ${dose.timesPerDay}/d × ${dose.daysPerWeek} d/wk`;
}

function ownedGoals(content: PlanContent): OwnedGoal[] {
  return content.sections.flatMap((section) =>
    section.goals.map((goal) => ({ ...goal, ownerDisciplineCode: section.disciplineCode })),
  );
}

function goalTitles(...goals: readonly (readonly OwnedGoal[])[]): ReadonlyMap<string, string> {
  return new Map(goals.flat().map((goal) => [goal.id, goal.description]));
}

function ownedInterventions(content: PlanContent): OwnedIntervention[] {
  return content.sections.flatMap((section) =>
    section.interventions.map((row) => ({ ...row, disciplineCode: section.disciplineCode })),
  );
}

function sectionChanges(before: PlanContent, after: PlanContent): PlanContentChange[] {
  const was = new Map(before.sections.map((section) => [section.disciplineCode, section]));
  const is = new Map(after.sections.map((section) => [section.disciplineCode, section]));
  const text = (
    section: PlanContentSection | undefined,
    field: (typeof SECTION_FIELDS)[number],
  ): string | null => textOrNull(section?.[field] ?? '');
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((disciplineCode) =>
    SECTION_FIELDS.flatMap((field): PlanContentChange[] => {
      const old = text(was.get(disciplineCode), field);
      const now = text(is.get(disciplineCode), field);
      if (old === now) return [];
      const kind = old === null ? 'ADDED' : now === null ? 'REMOVED' : 'CHANGED';
      const about = {
        entity: 'SECTION',
        entityId: disciplineCode,
        disciplineCode,
        title: disciplineCode,
      } as const;
      return [{ kind, ...about, field, before: old, after: now }];
    }),
  );
}

interface Reading<T, F> {
  readonly discipline: (item: T) => string;
  readonly title: (item: T) => string;
  /** The one value shown beside the title when the whole thing was added or removed. */
  readonly gist: (item: T) => string | null;
  readonly text: (item: T, field: F, side: 'before' | 'after') => string | null;
}

function entityChanges<F extends string, T extends { readonly id: string } & Readonly<Record<F, unknown>>>(
  entity: PlanEntity,
  fields: readonly F[],
  before: readonly T[],
  after: readonly T[],
  reading: Reading<T, F>,
): PlanContentChange[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const stays = new Set(after.map((item) => item.id));
  const about = (item: T): Pick<PlanContentChange, 'entity' | 'entityId' | 'disciplineCode' | 'title'> => ({
    entity,
    entityId: item.id,
    disciplineCode: reading.discipline(item),
    title: reading.title(item),
  });
  return [
    ...after.flatMap((item): PlanContentChange[] => {
      const old = was.get(item.id);
      if (!old) {
        return [{ kind: 'ADDED', ...about(item), field: null, before: null, after: reading.gist(item) }];
      }
      return fields
        .filter((field) => !sameField(old[field], item[field]))
        .map((field) => ({
          kind: 'CHANGED',
          ...about(item),
          field,
          before: reading.text(old, field, 'before'),
          after: reading.text(item, field, 'after'),
        }));
    }),
    ...before
      .filter((item) => !stays.has(item.id))
      .map((item): PlanContentChange => ({
        kind: 'REMOVED',
        ...about(item),
        field: null,
        before: reading.gist(item),
        after: null,
      })),
  ];
}

function sameField(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return sameValue(a as string[], b as string[]);
  return a === b;
}

function valueText(value: string | number | readonly string[] | null): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textOrNull(value);
  return textOrNull([...value].sort(compareDisciplines).join(', '));
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
