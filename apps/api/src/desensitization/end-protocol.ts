import { Injectable } from '@nestjs/common';
import { DECISION_REASON_LIMIT, textProblems } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { EndDesensitizationProtocolInput } from './graphql/protocol.input.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { ProtocolRepository } from './protocol.repository.ts';
import { RecordEvents } from './record-events.ts';
import { notActive, RequiredProtocol } from './required-protocol.ts';

/** A protocol is completed or retired; nothing new is recorded on it. */
@Injectable()
export class EndProtocol {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly required: RequiredProtocol,
    private readonly queries: ProtocolQueries,
    private readonly repository: ProtocolRepository,
    private readonly events: RecordEvents,
  ) {}

  async run(input: EndDesensitizationProtocolInput): Promise<DesensitizationProtocol | Refusal> {
    const { protocol } = await this.required.read(input.protocolId);
    const { id, patientId } = protocol;
    const { status, version } = input;
    if (status === 'ACTIVE') return new Refusal('CODE_UNKNOWN', 'Choose completed or retired.', 'status');
    const rule = { max: DECISION_REASON_LIMIT, multiline: true, required: true };
    const [problem] = textProblems('reason', input.reason, rule);
    if (problem) return Refusal.of(problem);
    const intent = { operation: 'endDesensitizationProtocol', patientId, detail: `${id} ${status}` };
    return this.unitOfWork.run(intent, async (db) => {
      if (protocol.status !== 'ACTIVE') return notActive();
      const end = { status, endReason: input.reason.trim() };
      if (!(await this.repository.end(db, { id, version }, end))) return versionConflict();
      await this.events.changed(patientId, id);
      const ended = await this.queries.byId(db, id);
      if (!ended) throw notFound();
      return ended;
    });
  }
}
