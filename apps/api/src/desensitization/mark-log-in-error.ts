import { Injectable } from '@nestjs/common';
import { checkErrorReason } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AllodyniaMapQueries } from './allodynia-map.queries.ts';
import { AllodyniaMapRepository } from './allodynia-map.repository.ts';
import type { AllodyniaMap } from './graphql/allodynia-map.object.ts';
import type { DesensitizationInErrorInput } from './graphql/log.input.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';
import { LogQueries } from './log.queries.ts';
import { LogRepository } from './log.repository.ts';
import { RecordEvents } from './record-events.ts';

/** Strikes what was recorded by mistake through. It stays on record and counts no more; what a hard stop set off stays. */
@Injectable()
export class MarkLogInError {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly logs: LogQueries,
    private readonly logRepository: LogRepository,
    private readonly maps: AllodyniaMapQueries,
    private readonly mapRepository: AllodyniaMapRepository,
    private readonly events: RecordEvents,
  ) {}

  log({ id, reason }: DesensitizationInErrorInput): Promise<DesensitizationLog | Refusal> {
    return this.mark('markDesensitizationLogInError', reason, {
      read: async () => this.logs.byId(await this.transaction.client(), id),
      write: async (why) => this.logRepository.strike(await this.transaction.client(), id, why),
    });
  }

  map({ id, reason }: DesensitizationInErrorInput): Promise<AllodyniaMap | Refusal> {
    return this.mark('markAllodyniaMapInError', reason, {
      read: async () => this.maps.byId(await this.transaction.client(), id),
      write: async (why) => this.mapRepository.strike(await this.transaction.client(), id, why),
    });
  }

  private async mark<T extends { readonly id: string; readonly patientId: string }>(
    operation: string,
    reason: string,
    { read, write }: { read: () => Promise<T | null>; write: (why: string) => Promise<boolean> },
  ): Promise<T | Refusal> {
    const [problem] = checkErrorReason(reason);
    if (problem) return Refusal.of(problem);
    const known = await read();
    if (!known) throw notFound();
    return this.unitOfWork.run({ operation, patientId: known.patientId, detail: known.id }, async () => {
      // Marked before: the first reason stays.
      if (await write(reason.trim())) await this.events.changed(known.patientId, known.id);
      const marked = await read();
      if (!marked) throw notFound();
      return marked;
    });
  }
}
