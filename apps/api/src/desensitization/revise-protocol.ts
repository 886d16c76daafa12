import { Injectable } from '@nestjs/common';
import {
  checkProtocolContent,
  checkProtocolHead,
  localDateIn,
  ordinalOf,
  stepOnNewLadder,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import type { ReviseDesensitizationProtocolInput } from './graphql/protocol.input.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';
import { contentOf, stepsOf, usableCodes } from './protocol-content.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { ProtocolRepository } from './protocol.repository.ts';
import { notActive, RequiredProtocol } from './required-protocol.ts';
import { RecordEvents } from './record-events.ts';

/** Re-ranks a ladder or changes its doses: a new version. Logs keep the version on which they were made. */
@Injectable()
export class ReviseProtocol {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly required: RequiredProtocol,
    private readonly catalogue: CatalogueQueries,
    private readonly queries: ProtocolQueries,
    private readonly repository: ProtocolRepository,
    private readonly events: RecordEvents,
  ) {}

  async run(input: ReviseDesensitizationProtocolInput): Promise<DesensitizationProtocol | Refusal> {
    const { protocol, version: before } = await this.required.read(input.protocolId);
    const { id, patientId } = protocol;
    const content = contentOf(input.content, before);
    const title = input.title?.trim() ?? protocol.title;
    const stimuli = await this.catalogue.stimuli();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const inUse = before.steps.map(({ stimulusCode }) => stimulusCode);
    const [problem] = [
      ...checkProtocolHead({ ...protocol, title }),
      ...checkProtocolContent(content, usableCodes(stimuli, today, inUse)),
    ];
    if (problem) return Refusal.of(problem);
    if (content.distressScale !== before.distressScale) {
      // One scale a protocol, or its logs cannot be read together (clinical.md 4.3).
      return new Refusal('CODE_UNKNOWN', 'Distress stays on the scale of the protocol.', 'distressScale');
    }
    const stepKey =
      input.currentStepKey ?? stepOnNewLadder(before.steps, content.steps, protocol.currentStepKey);
    const ordinal = stepKey ? ordinalOf(content.steps, stepKey) : null;
    if (!stepKey || !ordinal) {
      return new Refusal('STEP_UNKNOWN', 'Choose a step of the new ladder.', 'currentStepKey');
    }
    const number = protocol.currentVersion + 1;
    const intent = { operation: 'reviseDesensitizationProtocol', patientId, detail: `${id} ${number}` };
    try {
      return await this.unitOfWork.run(intent, async (db) => {
        if (protocol.status !== 'ACTIVE') return notActive();
        const expected = { id, version: input.version };
        const change = { currentStepKey: stepKey, currentVersion: number, title };
        if (!(await this.repository.change(db, expected, change))) return versionConflict();
        const steps = stepsOf(content, stimuli);
        await this.repository.addVersion(db, { protocolId: id, number, content, steps });
        await this.repository.addMove(db, {
          ...{ protocolId: id, versionNumber: number, kind: 'REVISION', stepKey, ordinal },
          ...{ fromStepKey: protocol.currentStepKey, steps: steps.length },
        });
        await this.events.changed(patientId, id);
        const revised = await this.queries.byId(db, id);
        if (!revised) throw notFound();
        return revised;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return versionConflict();
    }
  }
}
