import { Injectable } from '@nestjs/common';
import {
  checkProtocolContent,
  checkStimulus,
  localDateIn,
  PROTOCOL_TITLE_LIMIT,
  textProblems,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import { CatalogueRepository } from './catalogue.repository.ts';
import type {
  SaveDesensitizationStimulusInput,
  SaveProtocolTemplateInput,
} from './graphql/protocol.input.ts';
import type { ProtocolTemplate } from './graphql/protocol.object.ts';
import type { DesensitizationStimulus } from './graphql/stimulus.object.ts';
import { contentOf, usableCodes } from './protocol-content.ts';

/** The clinic's stimuli and templates. What is in use keeps the names it was made with. */
@Injectable()
export class SaveCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CatalogueQueries,
    private readonly repository: CatalogueRepository,
  ) {}

  async stimulus(input: SaveDesensitizationStimulusInput): Promise<DesensitizationStimulus | Refusal> {
    const { code, modality, sortOrder, version } = input;
    const stimulus = { code, name: input.name.trim(), modality, sortOrder };
    const [problem] = checkStimulus(stimulus);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'saveDesensitizationStimulus', patientId: null, detail: code };
    return this.unitOfWork.run(intent, async (db) => {
      const row = { ...stimulus, retiredOn: input.retiredOn ?? null };
      if (!(await this.repository.saveStimulus(db, row, version))) return versionConflict();
      const saved = (await this.queries.stimuli()).find((one) => one.code === code);
      if (!saved) throw notFound();
      return saved;
    });
  }

  async template(input: SaveProtocolTemplateInput): Promise<ProtocolTemplate | Refusal> {
    const { id, version } = input;
    if (!isUuid(id)) throw notFound();
    const name = input.name.trim();
    const content = contentOf(input.content);
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [problem] = [
      ...textProblems('name', name, { max: PROTOCOL_TITLE_LIMIT, required: true }),
      ...checkProtocolContent(content, usableCodes(await this.queries.stimuli(), today)),
    ];
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'saveProtocolTemplate', patientId: null, detail: id };
    try {
      return await this.unitOfWork.run(intent, async (db) => {
        const template = { id, name, content, retired: input.retired ?? false };
        if (!(await this.repository.saveTemplate(db, template, version))) return versionConflict();
        const saved = (await this.queries.templates()).find((one) => one.id === id);
        if (!saved) throw notFound();
        return saved;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal(
        'TEMPLATE_NAME_TAKEN',
        'Another template has this name. Choose another one.',
        'name',
      );
    }
  }
}
