import { Injectable } from '@nestjs/common';
import { holdsThat, stepAfter, suggestProgression } from '@consilium/domain';
import { Hold, Holds } from '../holds/index.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';
import {
  ProgressionEvidence,
  ProgressionSuggestion,
  type DesensitizationProtocol,
} from './graphql/protocol.object.ts';
import { LogQueries } from './log.queries.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { actOf, RequiredProtocol } from './required-protocol.ts';

/** What the rule suggests for a protocol, and the holds that cover its current step. */
@Injectable()
export class AskSuggestion {
  constructor(
    private readonly required: RequiredProtocol,
    private readonly protocols: ProtocolQueries,
    private readonly logs: LogQueries,
    private readonly holds: Holds,
  ) {}

  /** Holds in force that cover the current step. */
  async holdsOn(protocol: DesensitizationProtocol): Promise<Hold[]> {
    const { step } = await this.required.ladderOf(protocol);
    const active = await loader<Hold[]>('holds in force on protocols', (ids) =>
      this.holds.activeFor(ids),
    ).load(protocol.patientId);
    return holdsThat('BLOCKS', active ?? [], actOf(protocol, step));
  }

  /** Null once the protocol has ended. */
  async suggestion(protocol: DesensitizationProtocol): Promise<ProgressionSuggestion | null> {
    if (protocol.status !== 'ACTIVE') return null;
    const { version } = await this.required.ladderOf(protocol);
    const held = (await this.holdsOn(protocol)).length > 0;
    const logs = await this.blocksOnStep(protocol);
    const suggested = suggestProgression(
      logs.map((log) => ({ ...log, hardStop: log.storedHardStops.length > 0 })),
      version.thresholds,
      { scale: version.distressScale, held },
    );
    return Object.assign(new ProgressionSuggestion(), {
      ...suggested,
      toStepKey: stepAfter(version.steps, protocol.currentStepKey, suggested.outcome),
      evidence: suggested.evidence.map((line) => Object.assign(new ProgressionEvidence(), line)),
    });
  }

  /** Blocks on the current step since the patient came to it; a decision to repeat does not begin anew. */
  private async blocksOnStep(protocol: DesensitizationProtocol): Promise<DesensitizationLog[]> {
    const { id: protocolId, currentStepKey: stepKey } = protocol;
    const moves = await this.protocols.movesOf(protocolId);
    const since = moves.findLast(({ kind }) => kind !== 'REPEAT' && kind !== 'START')?.at ?? new Date(0);
    const key = JSON.stringify({ protocolId, stepKey, since });
    const found = await loader<DesensitizationLog[]>('blocks on the current step', async (keys) => {
      const steps = keys.map((text) => {
        const step = JSON.parse(text) as { protocolId: string; stepKey: string; since: string };
        return { ...step, since: new Date(step.since), key: text };
      });
      const rows = await this.logs.onSteps(steps.map(({ key: _, ...step }) => step));
      const keyOf = new Map(steps.map((step) => [step.protocolId, step.key]));
      return groupBy(keys, rows, (row) => keyOf.get(row.protocolId) ?? '');
    }).load(key);
    return found ?? [];
  }
}
