import { Injectable } from '@nestjs/common';
import { checkLog } from '@consilium/domain';
import { idTaken, recordedAs } from '../platform/device/device-record.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import type { UserErrorResult } from '../platform/errors/refusal.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { contentHashOf, isSentAgain } from './sent-again.ts';
import { enteredLog, sourceOfActor } from './entered-log.ts';
import { InvalidLog } from './graphql/desensitization.result.ts';
import type { RecordDesensitizationLogInput } from './graphql/log.input.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';
import { KeepBlock } from './keep-block.ts';
import { LogQueries } from './log.queries.ts';
import { RequiredProtocol } from './required-protocol.ts';

/** Records one block, or the correction of one. The same id with the same content is recorded once. */
@Injectable()
export class RecordDesensitizationLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly required: RequiredProtocol,
    private readonly queries: LogQueries,
    private readonly keepBlock: KeepBlock,
  ) {}

  async run(input: RecordDesensitizationLogInput): Promise<DesensitizationLog | UserErrorResult> {
    const ids = [input.id, input.protocolId, input.sessionId, input.correctsId];
    if (!ids.every((id) => id == null || isUuid(id))) throw notFound();
    const { deviceNow: _now, enteredAt: _entered, occurredAt: _occurred, ...content } = input;
    const contentHash = contentHashOf(content);
    const before = await this.sentBefore(input, contentHash);
    if (before) return before;
    const times = recordedAs(input);
    if (times instanceof Refusal) return times;
    const read = await this.required.read(input.protocolId);
    const version = read.versions.find(({ number }) => number === input.versionNumber);
    const step = version?.steps.find(({ key }) => key === input.stepKey);
    if (!version || !step) {
      const message = 'This ladder has no such step. Load the protocol again.';
      return new Refusal('STEP_UNKNOWN', message, version ? 'stepKey' : 'versionNumber');
    }
    const log = enteredLog(input, step, sourceOfActor());
    const [problem, ...more] = checkLog(log, version.distressScale);
    if (problem) return new InvalidLog(problem, more);
    const corrected = await this.corrected(input);
    if (corrected?.enteredInErrorAt) return versionConflict();
    const { patientId, id: protocolId } = read.protocol;
    const intent = { operation: 'recordDesensitizationLog', patientId, detail: `${protocolId} ${input.id}` };
    try {
      return await this.unitOfWork.run(intent, (db) =>
        this.keepBlock.run(db, { ...read, version, step }, { input, log, times, contentHash, corrected }),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (
        (await this.sentBefore(input, contentHash)) ?? (input.correctsId ? versionConflict() : idTaken())
      );
    }
  }

  /** The block to be corrected: of the same protocol; young people and guardians correct their own kind only. */
  private async corrected({
    correctsId,
    protocolId,
  }: RecordDesensitizationLogInput): Promise<DesensitizationLog | null> {
    if (!correctsId) return null;
    const known = await this.queries.byId(await this.transaction.client(), correctsId);
    const source = sourceOfActor();
    const may = source === 'STAFF' || known?.source === source;
    if (known?.protocolId !== protocolId || !may) throw notFound();
    return known;
  }

  private async sentBefore(
    input: RecordDesensitizationLogInput,
    contentHash: string,
  ): Promise<DesensitizationLog | Refusal | null> {
    const known = await this.queries.byId(await this.transaction.client(), input.id);
    if (!known) return null;
    return known.protocolId === input.protocolId && isSentAgain(known, contentHash, input)
      ? known
      : idTaken();
  }
}
