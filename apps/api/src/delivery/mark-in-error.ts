import { Injectable } from '@nestjs/common';
import { checkErrorReason } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import type { EnteredInErrorInput } from './graphql/delivery.input.ts';
import type { InterventionDelivery } from './graphql/delivery.object.ts';
import type { Performance } from './graphql/performance.object.ts';
import { PerformanceQueries } from './performance.queries.ts';
import { PerformanceRepository } from './performance.repository.ts';
import { UnderWay } from './under-way.ts';

/** Marks what was recorded by mistake. It stays on record, struck through, and counts no more. */
@Injectable()
export class MarkInError {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly deliveries: DeliveryQueries,
    private readonly deliveryRepository: DeliveryRepository,
    private readonly performances: PerformanceQueries,
    private readonly performanceRepository: PerformanceRepository,
    private readonly underWay: UnderWay,
  ) {}

  delivery({ id, reason }: EnteredInErrorInput): Promise<InterventionDelivery | Refusal> {
    return this.mark('markInterventionDeliveryInError', reason, {
      read: async () => this.deliveries.deliveryById(await this.client(id), id),
      write: async (why) => this.deliveryRepository.markDelivery(await this.client(id), { id, why }),
    });
  }

  performance({ id, reason }: EnteredInErrorInput): Promise<Performance | Refusal> {
    return this.mark('markPerformanceInError', reason, {
      read: async () => this.performances.byId(await this.client(id), id),
      write: async (why) => this.performanceRepository.mark(await this.client(id), { id, why }),
    });
  }

  private client(id: string) {
    if (!isUuid(id)) throw notFound();
    return this.transaction.client();
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
      if (await write(storedText(reason))) await this.underWay.tell([known.patientId], known.id);
      const marked = await read();
      if (!marked) throw notFound();
      return marked;
    });
  }
}
