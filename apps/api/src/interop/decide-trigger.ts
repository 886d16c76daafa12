import { Injectable } from '@nestjs/common';
import { decideTrigger } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import type { DecideTriggerInput, TriggerProposal } from './graphql/trigger.object.ts';
import { TriggerRepository } from './trigger.repository.ts';

/** A clinician accepts or rejects a proposed trigger. */
@Injectable()
export class DecideTrigger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: TriggerRepository,
  ) {}

  async run({
    triggerId,
    version,
    decision,
    reason,
  }: DecideTriggerInput): Promise<TriggerProposal | Refusal> {
    const trigger = await this.repository.find(triggerId);
    if (!trigger) throw notFound();
    const intent = {
      operation: 'decideTrigger',
      patientId: trigger.patientId,
      detail: `${triggerId} ${trigger.decision}>${decision}`,
    };
    return this.unitOfWork.run(intent, async (db) => {
      if (trigger.version !== version) return versionConflict();
      const outcome = decideTrigger(trigger, { decision, reason });
      if (!outcome.ok) return Refusal.of(outcome);
      return (await this.repository.decide(db, triggerId, version, outcome)) ?? versionConflict();
    });
  }
}
