import { Injectable } from '@nestjs/common';
import { currentContext } from '../platform/context/request-context.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';

/** Tells open pages of a patient that desensitization changed. */
@Injectable()
export class RecordEvents {
  constructor(private readonly outbox: EventOutbox) {}

  async changed(patientId: string, entityId: string): Promise<void> {
    const at = currentContext().now().toISOString();
    await this.outbox.add('patientRecord.changed', { patientId, kind: 'DESENSITIZATION', entityId, at });
  }
}
