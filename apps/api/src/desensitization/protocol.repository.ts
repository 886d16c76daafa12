import { Injectable } from '@nestjs/common';
import type {
  LadderMoveKind,
  ProgressionSuggestion,
  ProtocolContent,
  ProtocolStatus,
  SidedSite,
} from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';
import type { ProtocolStep } from './graphql/protocol.object.ts';

export interface NewMove {
  readonly protocolId: string;
  readonly versionNumber: number;
  readonly kind: LadderMoveKind;
  readonly fromStepKey: string | null;
  readonly stepKey: string;
  readonly ordinal: number;
  readonly steps: number;
  readonly suggestion?: ProgressionSuggestion;
  readonly reason?: string;
  readonly toldPsychology?: boolean;
}

const author = () => {
  const { displayName: byName, memberId: byMemberId } = currentActor();
  return { byName, byMemberId };
};

@Injectable()
export class ProtocolRepository {
  async add(
    db: DatabaseTransaction,
    protocol: SidedSite & { id: string; patientId: string; title: string; currentStepKey: string },
  ): Promise<void> {
    const { clinicId, displayName, memberId } = currentActor();
    await db.desensitizationProtocol.create({
      data: {
        ...protocol,
        clinicId,
        currentVersion: 1,
        createdAt: currentContext().now(),
        createdByName: displayName,
        createdByMemberId: memberId,
      },
    });
  }

  async addVersion(
    db: DatabaseTransaction,
    { protocolId, number, content, steps }: NewVersion,
  ): Promise<void> {
    const { clinicId } = currentActor();
    const { approach, distressScale, homeCeilingKey, noHomePractice = false, note } = content;
    const thresholds = { ...content.thresholds };
    await db.protocolVersion.create({
      data: {
        ...{ clinicId, protocolId, number, approach, distressScale, note, thresholds },
        ...{ homeCeilingKey, noHomePractice },
        ...author(),
        createdAt: currentContext().now(),
      },
    });
    await db.protocolStep.createMany({
      data: steps.map(({ homeAllowed: _, ...step }) => ({
        ...step,
        clinicId,
        protocolId,
        versionNumber: number,
      })),
    });
  }

  async addMove(db: DatabaseTransaction, { suggestion, reason = '', ...move }: NewMove): Promise<void> {
    const evidence = suggestion?.evidence.map((line) => ({ ...line }));
    await db.ladderMove.create({
      data: {
        ...move,
        clinicId: currentActor().clinicId,
        id: newId(),
        suggested: suggestion?.outcome ?? null,
        ...(evidence ? { evidence } : {}),
        reason,
        toldPsychology: move.toldPsychology ?? false,
        at: currentContext().now(),
        ...author(),
      },
    });
  }

  /** Changes a protocol that is worked on; false when it is not of that version any more. */
  change(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    data: { currentStepKey: string; currentVersion?: number; title?: string },
  ): Promise<boolean> {
    return this.update(db, id, version, data);
  }

  end(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    { status, endReason }: { status: ProtocolStatus; endReason: string },
  ): Promise<boolean> {
    const endedByName = currentActor().displayName;
    return this.update(db, id, version, { status, endReason, endedByName, endedAt: currentContext().now() });
  }

  private async update(
    db: DatabaseTransaction,
    id: string,
    version: number,
    data: Prisma.DesensitizationProtocolUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await db.desensitizationProtocol.updateMany({
      where: { clinicId: currentActor().clinicId, id, version, status: 'ACTIVE' },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 1;
  }
}

interface NewVersion {
  readonly protocolId: string;
  readonly number: number;
  readonly content: ProtocolContent;
  readonly steps: readonly ProtocolStep[];
}
