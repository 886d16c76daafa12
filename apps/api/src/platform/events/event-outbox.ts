import { Injectable } from '@nestjs/common';
import { currentActor } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import type { Topic, Topics } from './topics.ts';

/** Events are rows of the writing transaction: published if and only if the write is kept. */
@Injectable()
export class EventOutbox {
  constructor(private readonly transaction: ContextTransaction) {}

  async add<T extends Topic>(topic: T, payload: Topics[T]): Promise<void> {
    const db = await this.transaction.client();
    // Not `create`: reading the row back would need a right that the application does not have.
    await db.$executeRaw`INSERT INTO outbox_event (clinic_id, topic, payload)
      VALUES (${currentActor().clinicId}::uuid, ${topic}, ${JSON.stringify(payload)}::jsonb)`;
  }
}
