import { Injectable } from '@nestjs/common';
import { escalates, isRestricted, type SafetyFlagKind, type SafetyFlagSource } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { MailQueue } from '../platform/mail/mail-queue.repository.ts';
import { PeopleToPageQueries, type Reachable } from './people-to-page.queries.ts';
import { SafetyFlagRepository } from './safety-flag.repository.ts';

/** What somebody must look at the same day, and where it was found. */
export interface RaisedFlag {
  readonly patientId: string;
  readonly kind: SafetyFlagKind;
  /** Codes of what was found. */
  readonly findings?: readonly string[];
  readonly note?: string;
  readonly occurredAt: Date;
  readonly source?: { readonly kind: SafetyFlagSource; readonly id: string | null };
}

/** Raises safety flags inside the caller's unit of work: flag, pages, mail and events are kept together or not at all. */
@Injectable()
export class SafetyFlags {
  constructor(
    private readonly people: PeopleToPageQueries,
    private readonly repository: SafetyFlagRepository,
    private readonly mail: MailQueue,
    private readonly outbox: EventOutbox,
  ) {}

  /** Answers the id of the flag. */
  async raise(db: DatabaseTransaction, raised: RaisedFlag): Promise<string> {
    const { patientId, kind, occurredAt, source } = raised;
    const id = newId();
    await this.repository.insert(db, {
      ...{ id, patientId, kind, occurredAt },
      restricted: isRestricted(kind),
      findings: raised.findings ?? [],
      sourceKind: source?.kind ?? null,
      sourceId: source?.id ?? null,
      note: raised.note ?? '',
      escalates: escalates(kind),
    });
    const first = escalates(kind)
      ? (await this.people.chain(patientId))[0]
      : await this.people.reader(patientId);
    await this.page(db, { id, patientId }, 0, first ?? []);
    await this.mail.add(db, first ?? [], escalates(kind) ? 'SAFETY_PAGE' : 'MESSAGE_WAITING');
    return id;
  }

  /** Pages the next step of the chain; after the last, everybody of the clinic who can answer is reminded. */
  async pageNext(
    db: DatabaseTransaction,
    flag: { readonly id: string; readonly patientId: string; readonly pagedStep: number },
  ): Promise<void> {
    const chain = await this.people.chain(flag.patientId);
    const step = flag.pagedStep + 1;
    if (!(await this.repository.escalate(db, flag.id, step))) return;
    const people = chain[step] ?? chain.flat();
    await this.page(db, flag, step, people);
    await this.mail.add(db, people, 'SAFETY_PAGE_AGAIN');
  }

  /** Tells open pages that a flag changed. */
  async announce(flag: { id: string; patientId: string }, userIds: readonly string[]): Promise<void> {
    const at = currentContext().now().toISOString();
    await this.outbox.add('safetyPage.changed', { userIds: [...userIds], at });
    await this.outbox.add('patientRecord.changed', {
      ...{ patientId: flag.patientId, kind: 'SAFETY_FLAG', entityId: flag.id, at },
    });
  }

  private async page(
    db: DatabaseTransaction,
    flag: { id: string; patientId: string },
    step: number,
    people: readonly Reachable[],
  ): Promise<void> {
    const userIds = people.map(({ userId }) => userId);
    await this.repository.page(db, flag.id, step, userIds);
    await this.announce(flag, userIds);
  }
}
