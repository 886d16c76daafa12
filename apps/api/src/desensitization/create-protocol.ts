import { Injectable } from '@nestjs/common';
import {
  checkProtocolContent,
  checkProtocolHead,
  localDateIn,
  ordinalOf,
  type ProtocolContent,
} from '@consilium/domain';
import { Holds, OnHold } from '../holds/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { idTaken } from '../platform/device/device-record.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import type { CreateDesensitizationProtocolInput } from './graphql/protocol.input.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';
import { contentOf, stepsOf, usableCodes } from './protocol-content.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { ProtocolRepository } from './protocol.repository.ts';
import { RecordEvents } from './record-events.ts';
import { actOf } from './required-protocol.ts';

/** A ladder for one body site, from a template or of its own. The same id with the same head makes it once. */
@Injectable()
export class CreateProtocol {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly catalogue: CatalogueQueries,
    private readonly queries: ProtocolQueries,
    private readonly repository: ProtocolRepository,
    private readonly holds: Holds,
    private readonly events: RecordEvents,
  ) {}

  async run(input: CreateDesensitizationProtocolInput): Promise<DesensitizationProtocol | OnHold | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const before = await this.sentBefore(input);
    if (before) return before;
    const content = contentOf(input.content);
    const stimuli = await this.catalogue.stimuli();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [problem] = [
      ...checkProtocolHead(input),
      ...checkProtocolContent(content, usableCodes(stimuli, today)),
    ];
    if (problem) return Refusal.of(problem);
    const startKey = input.startStepKey ?? content.steps[0]?.key;
    const ordinal = startKey ? ordinalOf(content.steps, startKey) : null;
    if (!startKey || !ordinal) {
      return new Refusal('STEP_UNKNOWN', 'Begin on a step of this ladder.', 'startStepKey');
    }
    try {
      return await this.create(input, { content, steps: stepsOf(content, stimuli), startKey, ordinal });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.sentBefore(input)) ?? idTaken();
    }
  }

  private create(
    { id, patientId, site, laterality, title }: CreateDesensitizationProtocolInput,
    { content, steps, startKey, ordinal }: Start,
  ): Promise<DesensitizationProtocol | OnHold> {
    const intent = { operation: 'createDesensitizationProtocol', patientId, detail: id };
    return this.unitOfWork.run(intent, async (db) => {
      const step = steps[ordinal - 1];
      if (!step) throw notFound();
      const onHold = await this.holds.refusalOf(patientId, actOf({ id, site, laterality }, step));
      if (onHold) return onHold;
      const head = { id, patientId, site, laterality, title: title.trim(), currentStepKey: startKey };
      await this.repository.add(db, head);
      await this.repository.addVersion(db, { protocolId: id, number: 1, content, steps });
      await this.repository.addMove(db, {
        ...{ protocolId: id, versionNumber: 1, kind: 'START', fromStepKey: null },
        ...{ stepKey: startKey, ordinal, steps: steps.length },
      });
      await this.events.changed(patientId, id);
      const made = await this.queries.byId(db, id);
      if (!made) throw notFound();
      return made;
    });
  }

  private async sentBefore(
    input: CreateDesensitizationProtocolInput,
  ): Promise<DesensitizationProtocol | Refusal | null> {
    const known = await this.queries.byId(await this.transaction.client(), input.id);
    if (!known) return null;
    const same =
      known.patientId === input.patientId &&
      known.site === input.site &&
      known.laterality === input.laterality &&
      known.title === input.title.trim();
    return same ? known : idTaken();
  }
}

interface Start {
  readonly content: ProtocolContent;
  readonly steps: ReturnType<typeof stepsOf>;
  readonly startKey: string;
  readonly ordinal: number;
}
