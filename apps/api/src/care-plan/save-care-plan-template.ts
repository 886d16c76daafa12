import { Injectable } from '@nestjs/common';
import { checkTemplate, type CarePlanTemplateFields } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import type { CarePlanTemplate, SaveCarePlanTemplateInput } from './graphql/template.object.ts';
import { storedText } from './stored-text.ts';
import { TemplateQueries } from './template.queries.ts';
import { TemplateRepository } from './template.repository.ts';

/** Adds a template or replaces what an existing one says. Plans it was applied to stay as they are. */
@Injectable()
export class SaveCarePlanTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TemplateQueries,
    private readonly repository: TemplateRepository,
    private readonly plans: CarePlanQueries,
  ) {}

  async run({
    id,
    version,
    active,
    ...input
  }: SaveCarePlanTemplateInput): Promise<CarePlanTemplate | Refusal> {
    if (id && !(await this.queries.byId(id))) throw notFound();
    const fields = normalised(input);
    const intent = { operation: 'saveCarePlanTemplate', patientId: null, detail: id ?? undefined };
    try {
      return await this.unitOfWork.run<CarePlanTemplate | Refusal>(intent, async (db) => {
        const [problem] = checkTemplate(fields, await this.plans.clinicalDisciplines(db));
        if (problem) return Refusal.of(problem);
        if (!id) return this.repository.add(db, { ...fields, active });
        const saved = await this.repository.update(db, { id, version: version ?? 0 }, { ...fields, active });
        return saved ?? versionConflict();
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal('NAME_TAKEN', 'Another template has this name. Choose a different one.', 'name');
    }
  }
}

const normalised = (
  input: Omit<SaveCarePlanTemplateInput, 'id' | 'version' | 'active'>,
): CarePlanTemplateFields => ({
  name: storedText(input.name),
  description: storedText(input.description),
  levelOfCare: input.levelOfCare,
  weeks: input.weeks,
  interventions: input.interventions.map((row) => ({
    ...row,
    title: storedText(row.title),
    precautions: storedText(row.precautions),
  })),
  goals: input.goals.map((row) => ({
    description: storedText(row.description),
    measure: storedText(row.measure),
    target: storedText(row.target),
    ownerDisciplineCode: row.ownerDisciplineCode,
    dueInWeeks: row.dueInWeeks ?? null,
  })),
});
