import { Injectable } from '@nestjs/common';
import {
  ADVERSE_EVENT_CLASSES,
  isRestrictedEvent,
  type AdverseEventAction,
  type AdverseEventClass,
  type AdverseEventOutcome,
  type Relatedness,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { AdverseEvent } from './graphql/adverse-event.object.ts';

const SHOWN = 200;
const RESTRICTED = ADVERSE_EVENT_CLASSES.filter(isRestrictedEvent);

@Injectable()
export class AdverseEventQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  /** The newest first; disclosures only for those who may read them. */
  async ofPatient(patientId: string): Promise<AdverseEvent[]> {
    const db = await this.transaction.client();
    const seesRestricted = await this.access.may('safetyFlag.readRestricted', patientId);
    const rows = await db.adverseEvent.findMany({
      where: {
        clinicId: currentActor().clinicId,
        patientId,
        ...(seesRestricted ? {} : { eventClass: { notIn: RESTRICTED } }),
      },
      orderBy: [{ onsetAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map(toEvent);
  }

  /** Whoever asks has been asked for the permission. */
  async byId(id: string): Promise<AdverseEvent | null> {
    const db = await this.transaction.client();
    const row = await db.adverseEvent.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && toEvent(row);
  }

  /** Whether the session is one that this patient has a part in. */
  async isSessionOf(sessionId: string, patientId: string): Promise<boolean> {
    const db = await this.transaction.client();
    const where = { clinicId: currentActor().clinicId, sessionId, patientId };
    return (await db.sessionPatient.count({ where })) > 0;
  }
}

const toEvent = (
  row: Omit<AdverseEvent, 'eventClass' | 'relatedness' | 'action' | 'outcome'> & Codes,
): AdverseEvent =>
  Object.assign(new AdverseEvent(), row, {
    eventClass: row.eventClass as AdverseEventClass,
    relatedness: row.relatedness as Relatedness,
    action: row.action as AdverseEventAction,
    outcome: row.outcome as AdverseEventOutcome,
  });

interface Codes {
  readonly eventClass: string;
  readonly relatedness: string;
  readonly action: string;
  readonly outcome: string;
}
