import { Injectable } from '@nestjs/common';
import { checkSection, type SectionFields } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { EditPlanEntry } from './edit-plan-entry.ts';
import type { EditConflict } from './graphql/edit-conflict.object.ts';
import type { UpdateSectionInput } from './graphql/section.input.ts';
import type { CarePlanSection } from './graphql/section.object.ts';
import { sectionFields } from './plan-rows.ts';
import { SectionRepository } from './section.repository.ts';
import { storedTextOrAbsent } from './stored-text.ts';

@Injectable()
export class UpdateSection {
  constructor(
    private readonly edits: EditPlanEntry,
    private readonly sections: SectionRepository,
  ) {}

  run({ id, baseVersion, ...input }: UpdateSectionInput): Promise<CarePlanSection | EditConflict | Refusal> {
    return this.edits.run<SectionFields, CarePlanSection>({
      operation: 'updateCarePlanSection',
      entity: 'SECTION',
      id,
      baseVersion,
      changes: {
        summary: storedTextOrAbsent(input.summary),
        precautions: storedTextOrAbsent(input.precautions),
      },
      lock: (db) => this.sections.lock(db, id),
      ownerOf: (section) => section.disciplineCode,
      fieldsOf: sectionFields,
      check: ({ merged }) => {
        const [problem] = checkSection(merged);
        return Promise.resolve(problem ? Refusal.of(problem) : null);
      },
      update: (db, section, fields, stamp) => this.sections.update(db, section, fields, stamp),
    });
  }
}
