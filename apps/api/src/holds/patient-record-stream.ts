import { Injectable } from '@nestjs/common';
import type { Permission } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { EventFeed } from '../platform/events/event-feed.ts';
import { topicStream } from '../platform/events/topic-stream.ts';
import { PatientRecordEvent, RECORD_KINDS, type RecordKind } from './graphql/patient-record.object.ts';

export interface DeliveredRecordEvent {
  readonly patientRecordChanged: PatientRecordEvent;
}

/** Who may read what changed: that a flag was raised or a note written is itself a secret. */
const READS: Readonly<Record<RecordKind, Permission>> = {
  HOLD: 'hold.read',
  SAFETY_FLAG: 'safetyFlag.read',
  DESENSITIZATION: 'desensitization.read',
  DELIVERY: 'delivery.read',
  NOTE: 'note.read',
  MEASURE: 'measure.read',
};

/** Changes to the pages of one patient as they are committed, by whichever process. */
@Injectable()
export class PatientRecordStream {
  constructor(
    private readonly feed: EventFeed,
    private readonly access: Access,
  ) {}

  async of(patientId: string): Promise<AsyncIterableIterator<DeliveredRecordEvent>> {
    const heard = new Set<RecordKind>();
    for (const kind of RECORD_KINDS) if (await this.access.may(READS[kind], patientId)) heard.add(kind);
    return topicStream(this.feed, 'patientRecord.changed', {
      clinicId: currentActor().clinicId,
      concerns: (payload) => payload.patientId === patientId && heard.has(payload.kind),
      // Whatever happened between the page's first look and now: it asks again for everything once.
      first: { patientId, kind: 'HOLD', entityId: EVERYTHING, at: currentContext().now().toISOString() },
      waitingMax: 20,
      summary: (_, newest) => ({ ...newest, entityId: EVERYTHING }),
      deliver: ({ kind, entityId, at }) => ({
        patientRecordChanged: Object.assign(new PatientRecordEvent(), {
          patientId,
          kinds: entityId === EVERYTHING ? [...heard] : [kind],
          at: new Date(at),
        }),
      }),
    });
  }
}

/** In place of an id within this stream: more changed than one event tells. */
const EVERYTHING = '*';
