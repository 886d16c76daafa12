import { Injectable } from '@nestjs/common';
import {
  addDays,
  holdsThat,
  localDateIn,
  onHoldMessage,
  setBefore,
  type HeldAct,
  type HoldScope,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { OnHold, type Hold } from './graphql/hold.object.ts';
import { HoldQueries, type OverdueHold } from './hold.queries.ts';
import { HoldRepository } from './hold.repository.ts';

/** A hold that follows from a finding. */
export interface HoldOfFinding {
  readonly patientId: string;
  readonly scope: HoldScope;
  readonly reason: string;
  readonly safetyFlagId: string | null;
}

/** What other modules ask of holds: the rule is the domain's, the answers are those in force now. */
@Injectable()
export class Holds {
  constructor(
    private readonly queries: HoldQueries,
    private readonly repository: HoldRepository,
    private readonly outbox: EventOutbox,
  ) {}

  /** Holds in force by patient; every patient that was asked for has a list. */
  activeFor(patientIds: readonly string[]): Promise<Map<string, Hold[]>> {
    return this.queries.activeFor(patientIds);
  }

  /** Holds that the viewer should look at again: their own, and those of the teams they lead. */
  overdueOfViewer(): Promise<OverdueHold[]> {
    return this.queries.overdueOfViewer();
  }

  /** The holds that cover an act. What was begun before a hold was set is not covered by it. */
  async blocking(patientId: string, act: HeldAct, begunAt?: Date): Promise<Hold[]> {
    const active = (await this.activeFor([patientId])).get(patientId) ?? [];
    return holdsThat('BLOCKS', begunAt ? setBefore(active, begunAt) : active, act);
  }

  /** The refusal of an act that is on hold, for the result union of whoever records or plans it; null when it may be done. */
  async refusalOf(patientId: string, act: HeldAct, begunAt?: Date): Promise<OnHold | null> {
    const holds = await this.blocking(patientId, act, begunAt);
    return holds[0] ? new OnHold(onHoldMessage(holds[0]), holds) : null;
  }

  /**
   * Sets a hold as the consequence of a hard-stop finding, inside the caller's unit of work and in the name of
   * whoever recorded it. Answers its id. Only a medical clinician lifts it.
   */
  async setBySystem(db: DatabaseTransaction, finding: HoldOfFinding): Promise<string> {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const id = newId();
    // A hard stop is cleared or confirmed soon: the next day somebody is reminded of it.
    await this.repository.insert(db, {
      ...finding,
      id,
      source: 'HARD_STOP',
      reviewOn: addDays(today, HARD_STOP_REVIEW_DAYS),
    });
    await this.announce(finding.patientId, id);
    return id;
  }

  /** Tells open pages that the holds of a patient changed. */
  async announce(patientId: string, holdId: string): Promise<void> {
    const at = currentContext().now().toISOString();
    await this.outbox.add('patientRecord.changed', { patientId, kind: 'HOLD', entityId: holdId, at });
  }
}

/** When a hard stop is looked at again (design default). Days. */
const HARD_STOP_REVIEW_DAYS = 1;
