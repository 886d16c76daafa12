import {
  checkGoal,
  checkIntervention,
  checkSection,
  compareDisciplines,
  DEFAULT_GOAL_LIFECYCLE,
  diffPlanContent,
  DISCIPLINES,
  EMPTY_PLAN_CONTENT,
  INITIAL_GOAL_ACHIEVEMENT,
  mayMoveGoal,
  mayMoveIntervention,
  requiredSignOffs,
  type FieldProblem,
  type GoalFields,
  type InterventionFields,
  type PlanContent,
  type PlanContentChange,
  type PlanEntity,
  type SectionFields,
} from '@consilium/domain';
import type { SeededMember } from '../demo/add-members.ts';
import type { SeedIds } from '../seed-ids.ts';

/** Who did something to a plan, and when. */
export interface Stamp {
  readonly by: SeededMember;
  readonly at: Date;
}

/** A section, goal or intervention with all the states it ever had. */
export interface Entry<F> {
  readonly id: string;
  readonly entity: PlanEntity;
  readonly disciplineCode: string;
  readonly createdAt: Date;
  readonly revisions: { readonly fields: F; readonly stamp: Stamp }[];
}

export interface SignOff {
  readonly disciplineCode: string;
  signed: Stamp | null;
}

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly content: PlanContent;
  readonly changes: readonly (PlanContentChange & { byName: string | null; at: string | null })[];
  readonly note: string;
  readonly stamp: Stamp;
  readonly signOffs: SignOff[];
}

const lastOf = <F>({ revisions }: Entry<F>): { fields: F; stamp: Stamp } => {
  const last = revisions.at(-1);
  if (!last) throw new Error('An entry without a revision.');
  return last;
};

/**
 * A plan as it grew, edit by edit, under the rules that real edits obey. Nothing is written here: the rows are made
 * from it afterwards.
 */
export class PlanStory {
  readonly sections: Entry<SectionFields>[] = [];
  readonly goals: Entry<GoalFields>[] = [];
  readonly interventions: Entry<InterventionFields>[] = [];
  readonly versions: Version[] = [];
  readonly edits: { readonly operation: string; readonly stamp: Stamp }[] = [];
  /** When the physician applied the template of the level of care. */
  appliedTemplate: Stamp | null = null;

  constructor(
    private readonly ids: SeedIds,
    readonly id: string,
    readonly opened: Stamp,
  ) {
    this.edits.push({ operation: 'openCarePlan', stamp: opened });
  }

  openSections(disciplineCodes: readonly string[], stamp: Stamp): void {
    for (const disciplineCode of disciplineCodes) {
      if (this.sections.some((section) => section.disciplineCode === disciplineCode)) continue;
      this.sections.push(this.entry('SECTION', disciplineCode, { summary: '', precautions: '' }, stamp));
    }
  }

  writeSection(disciplineCode: string, fields: Partial<SectionFields>, stamp: Stamp): void {
    this.openSections([disciplineCode], stamp);
    const section = this.sections.find((one) => one.disciplineCode === disciplineCode);
    if (!section) return;
    const next = { ...lastOf(section).fields, ...fields };
    obey(checkSection(next));
    this.revise(section, next, stamp, 'updateCarePlanSection');
  }

  /** `operation` is null for what came with a template, which is an operation of its own. */
  addGoal(
    given: Partial<GoalFields> & Pick<GoalFields, 'description' | 'ownerDisciplineCode'>,
    stamp: Stamp,
    operation: string | null = 'addGoal',
  ) {
    const fields: GoalFields = {
      ...{ ownWords: '', measure: '', baseline: '', target: '', dueOn: null, sharedDisciplineCodes: [] },
      ...{ lifecycle: DEFAULT_GOAL_LIFECYCLE, achievement: INITIAL_GOAL_ACHIEVEMENT },
      ...given,
    };
    obey(checkGoal(fields));
    const goal = this.entry('GOAL', fields.ownerDisciplineCode, fields, stamp);
    this.goals.push(goal);
    if (operation) this.edits.push({ operation, stamp });
    return goal;
  }

  changeGoal(goal: Entry<GoalFields>, changes: Partial<GoalFields>, stamp: Stamp): void {
    const before = lastOf(goal).fields;
    const next = { ...before, ...changes };
    if (!mayMoveGoal(before.lifecycle, next.lifecycle))
      throw new Error('A goal of the demo clinic moves wrongly.');
    obey(checkGoal(next));
    this.revise(goal, next, stamp, 'updateGoal');
  }

  addIntervention(fields: InterventionFields, stamp: Stamp, operation: string | null = 'addIntervention') {
    obey(checkIntervention(fields));
    const intervention = this.entry('INTERVENTION', fields.disciplineCode, fields, stamp);
    this.interventions.push(intervention);
    if (operation) this.edits.push({ operation, stamp });
    return intervention;
  }

  changeIntervention(
    entry: Entry<InterventionFields>,
    changes: Partial<InterventionFields>,
    stamp: Stamp,
  ): void {
    const before = lastOf(entry).fields;
    const next = { ...before, ...changes };
    if (!mayMoveIntervention(before.status, next.status))
      throw new Error('An intervention of the demo moves wrongly.');
    obey(checkIntervention(next));
    this.revise(entry, next, stamp, 'updateIntervention');
  }

  /** Freezes the plan as it stands, with its difference to the version before; each discipline in it is to sign. */
  publish(note: string, stamp: Stamp): Version {
    const content = this.content();
    const before = this.versions.at(-1)?.content ?? EMPTY_PLAN_CONTENT;
    const version: Version = {
      id: this.ids.at(stamp.at),
      number: this.versions.length + 1,
      content,
      changes: diffPlanContent(before, content).map((change) => this.attributed(change)),
      note,
      stamp,
      signOffs: requiredSignOffs(content, DISCIPLINES).map((disciplineCode) => ({
        disciplineCode,
        signed: null,
      })),
    };
    this.versions.push(version);
    this.edits.push({ operation: 'publishPlanVersion', stamp });
    return version;
  }

  sign(version: Version, disciplineCode: string, stamp: Stamp): void {
    const signOff = version.signOffs.find((one) => one.disciplineCode === disciplineCode);
    if (!signOff || signOff.signed) return;
    signOff.signed = stamp;
    this.edits.push({ operation: 'signOffPlanVersion', stamp });
  }

  current = lastOf;

  content(): PlanContent {
    const codes = [...this.sections].sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
    return {
      sections: codes.map((section) => ({
        disciplineCode: section.disciplineCode,
        ...lastOf(section).fields,
        goals: own(this.goals, section.disciplineCode).map((goal) => {
          const { ownerDisciplineCode: _, ...fields } = lastOf(goal).fields;
          return { id: goal.id, ...fields };
        }),
        interventions: own(this.interventions, section.disciplineCode).map((intervention) => {
          const { disciplineCode: _, ...fields } = lastOf(intervention).fields;
          return { id: intervention.id, ...fields };
        }),
      })),
    };
  }

  /** As the product keeps a change: with the id of its entry, and who made it so. */
  private attributed(change: PlanContentChange): Version['changes'][number] {
    const entries: readonly Entry<unknown>[] = [...this.sections, ...this.goals, ...this.interventions];
    const entry = entries.find(({ id, entity, disciplineCode }) =>
      change.entity === 'SECTION'
        ? entity === 'SECTION' && disciplineCode === change.entityId
        : id === change.entityId,
    );
    const stamp = entry && lastOf(entry).stamp;
    return {
      ...change,
      entityId: entry?.id ?? change.entityId,
      byName: stamp?.by.displayName ?? null,
      at: stamp?.at.toISOString() ?? null,
    };
  }

  private entry<F>(entity: PlanEntity, disciplineCode: string, fields: F, stamp: Stamp): Entry<F> {
    // Entries are listed as they were added: those added at once differ by a millisecond.
    const createdAt = new Date(stamp.at.getTime() + this.goals.length + this.interventions.length);
    return { id: this.ids.at(stamp.at), entity, disciplineCode, createdAt, revisions: [{ fields, stamp }] };
  }

  private revise<F>(entry: Entry<F>, fields: F, stamp: Stamp, operation: string): void {
    entry.revisions.push({ fields, stamp });
    this.edits.push({ operation, stamp });
  }
}

const own = <F>(entries: readonly Entry<F>[], code: string): Entry<F>[] =>
  entries.filter(({ disciplineCode }) => disciplineCode === code);

function obey([problem]: readonly FieldProblem[]): void {
  if (problem) throw new Error(`A plan of the demo clinic breaks a rule: ${problem.field} ${problem.code}.`);
}
