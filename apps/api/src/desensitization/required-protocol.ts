import { Injectable } from '@nestjs/common';
import type { HeldAct } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import type { DesensitizationProtocol, ProtocolStep, ProtocolVersion } from './graphql/protocol.object.ts';
import { ProtocolQueries } from './protocol.queries.ts';

export interface ReadProtocol {
  readonly protocol: DesensitizationProtocol;
  readonly versions: readonly ProtocolVersion[];
  /** The one in use. */
  readonly version: ProtocolVersion;
  readonly step: ProtocolStep;
}

export const notActive = () => new Refusal('PROTOCOL_NOT_ACTIVE', 'This protocol has ended.');

/** What a block on a step is to holds. */
export const actOf = (
  { id, site, laterality }: Pick<DesensitizationProtocol, 'id' | 'site' | 'laterality'>,
  { modality }: Pick<ProtocolStep, 'modality'>,
): HeldAct => ({
  site: { site, laterality },
  modality,
  activity: 'DESENSITIZATION',
  protocolId: id,
});

/** A protocol that must be there, with its ladder. */
@Injectable()
export class RequiredProtocol {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly queries: ProtocolQueries,
  ) {}

  async read(protocolId: string): Promise<ReadProtocol> {
    const protocol = await this.queries.byId(await this.transaction.client(), protocolId);
    if (!protocol) throw notFound();
    return this.ladderOf(protocol);
  }

  async ladderOf(protocol: DesensitizationProtocol): Promise<ReadProtocol> {
    const versions = await this.queries.versionsOf(protocol.id);
    const version = versions.find(({ number }) => number === protocol.currentVersion);
    const step = version?.steps.find(({ key }) => key === protocol.currentStepKey);
    if (!version || !step) throw new Error('A protocol has a current version with its current step.');
    return { protocol, versions, version, step };
  }
}
