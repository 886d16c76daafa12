import { Injectable } from '@nestjs/common';
import { isAboveHomeCeiling, onHoldMessage, type LogSetting } from '@consilium/domain';
import { Holds, OnHold } from '../holds/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AboveHomeCeiling, RetiredProtocol } from './graphql/desensitization.result.ts';
import type { ProtocolStep, ProtocolVersion } from './graphql/protocol.object.ts';
import { actOf, type ReadProtocol } from './required-protocol.ts';

export interface DoneBlock {
  readonly version: ProtocolVersion;
  readonly step: ProtocolStep;
  readonly setting: LogSetting;
  readonly occurredAt: Date;
}

/**
 * Why a block should not have been done when it was done. What had been done before a hold was set, or before the
 * protocol changed, is a fact and is kept however late it is sent.
 */
@Injectable()
export class WhyNotNow {
  constructor(private readonly holds: Holds) {}

  async refusalOf(
    { protocol, versions }: Pick<ReadProtocol, 'protocol' | 'versions'>,
    { version, step, setting, occurredAt }: DoneBlock,
  ): Promise<OnHold | RetiredProtocol | AboveHomeCeiling | Refusal | null> {
    const next = versions.find(({ number }) => number === version.number + 1);
    const over = [protocol.endedAt, next?.createdAt].some((at) => at && at <= occurredAt);
    if (over) return new RetiredProtocol();
    const covering = await this.holds.blocking(protocol.patientId, actOf(protocol, step));
    const holds = covering.filter(({ setAt }) => setAt <= occurredAt);
    if (holds[0]) return new OnHold(onHoldMessage(holds[0]), holds);
    if (setting === 'HOME' && version.noHomePractice) return notForHome();
    return setting === 'HOME' && version.homeCeilingKey && isAboveHomeCeiling(version, step.key)
      ? new AboveHomeCeiling(version.homeCeilingKey)
      : null;
  }
}

const notForHome = () =>
  new Refusal('NOT_FOR_HOME', 'This ladder is done in the clinic only, with the team.', 'setting');
