import { Injectable } from '@nestjs/common';
import { flagsOf, isRestrictedFinding, type HardStop as Finding } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { Holds } from '../holds/index.ts';
import { SafetyFlags } from '../safety/index.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** What a hard stop sets off, within the block's own transaction: flags that page a clinician, and a hold on the protocol. */
@Injectable()
export class HardStop {
  constructor(
    private readonly flags: SafetyFlags,
    private readonly holds: Holds,
  ) {}

  async follow(
    db: DatabaseTransaction,
    { id: protocolId, patientId }: DesensitizationProtocol,
    { logId, findings, occurredAt }: { logId: string; findings: readonly Finding[]; occurredAt: Date },
  ): Promise<void> {
    const source = { kind: 'DESENSITIZATION_LOG', id: logId } as const;
    const flagIds: string[] = [];
    for (const flag of flagsOf(findings)) {
      flagIds.push(await this.flags.raise(db, { patientId, ...flag, occurredAt, source }));
    }
    const active = (await this.holds.activeFor([patientId])).get(patientId) ?? [];
    const held = active.some((hold) => hold.source === 'HARD_STOP' && hold.protocolId === protocolId);
    if (held) return;
    // Everybody sees a hold, families too: it says nothing that few may know.
    const said = findings.filter((finding) => !isRestrictedFinding(finding)).map(words);
    const reason = `Stopped until a clinician has looked${said.length > 0 ? `: ${said.join(', ')}` : ''}.`;
    await this.holds.setBySystem(db, {
      patientId,
      scope: {
        ...{ wholeProgramme: false, site: null, laterality: null, modality: null, activity: null },
        protocolId,
      },
      reason,
      // Who may see the flag of a hold sees that one only.
      safetyFlagId: said.length > 0 ? (flagIds[0] ?? null) : null,
    });
  }
}
