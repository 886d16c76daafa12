import { Injectable } from '@nestjs/common';
import {
  isAboveHomeCeiling,
  type BodySite,
  type DesensitizationApproach,
  type DistressScale,
  type LadderMoveKind,
  type Laterality,
  type ProgressionEvidence as Evidence,
  type ProgressionOutcome,
  type ProgressionThresholds,
  type ProtocolStatus,
  type StimulusModality,
} from '@consilium/domain';
import type { DatabaseTransaction, LadderMoveModel, Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import {
  DesensitizationProtocol,
  LadderMove,
  ProgressionEvidence,
  ProtocolStep,
  ProtocolThresholds,
  ProtocolVersion,
} from './graphql/protocol.object.ts';

type ProtocolRow = Prisma.DesensitizationProtocolGetPayload<object>;
const WITH_STEPS = { steps: { orderBy: { ordinal: 'asc' } } } as const;
type VersionRow = Prisma.ProtocolVersionGetPayload<{ include: typeof WITH_STEPS }>;

@Injectable()
export class ProtocolQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(db: DatabaseTransaction, id: string): Promise<DesensitizationProtocol | null> {
    const row = await db.desensitizationProtocol.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && protocolOf(row);
  }

  /** Those worked on first, then the latest. */
  async ofPatient(patientId: string): Promise<DesensitizationProtocol[]> {
    const found = await loader<DesensitizationProtocol[]>('protocols of patient', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.desensitizationProtocol.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...ids] } },
        orderBy: [{ status: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(protocolOf), (row) => row.patientId);
    }).load(patientId);
    return found ?? [];
  }

  /** Every version with its steps, the first one first. */
  async versionsOf(protocolId: string): Promise<ProtocolVersion[]> {
    const found = await loader<ProtocolVersion[]>('versions of protocol', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.protocolVersion.findMany({
        where: { clinicId: currentActor().clinicId, protocolId: { in: [...ids] } },
        include: WITH_STEPS,
        orderBy: { number: 'asc' },
      });
      const groups = groupBy(ids, rows, (row) => row.protocolId);
      return new Map([...groups].map(([id, versions]) => [id, versions.map(versionOf)]));
    }).load(protocolId);
    return found ?? [];
  }

  /** Every move on the ladder, in the order of time. */
  async movesOf(protocolId: string): Promise<LadderMove[]> {
    const found = await loader<LadderMove[]>('moves of protocol', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.ladderMove.findMany({
        where: { clinicId: currentActor().clinicId, protocolId: { in: [...ids] } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(moveOf), (row) => row.protocolId);
    }).load(protocolId);
    return found ?? [];
  }
}

function protocolOf(row: ProtocolRow): DesensitizationProtocol {
  return Object.assign(new DesensitizationProtocol(), row, {
    site: row.site as BodySite,
    laterality: row.laterality as Laterality,
    status: row.status as ProtocolStatus,
  });
}

function versionOf({ steps, thresholds, ...row }: VersionRow): ProtocolVersion {
  const ladder = { homeCeilingKey: row.homeCeilingKey, noHomePractice: row.noHomePractice, steps };
  return Object.assign(new ProtocolVersion(), row, {
    approach: row.approach as DesensitizationApproach,
    distressScale: row.distressScale as DistressScale,
    // Written with a version only, after the domain's check.
    thresholds: Object.assign(new ProtocolThresholds(), thresholds as unknown as ProgressionThresholds),
    steps: steps.map((step) =>
      Object.assign(new ProtocolStep(), step, {
        modality: step.modality as StimulusModality,
        targetKpa: step.targetKpa?.toNumber() ?? null,
        homeAllowed: !isAboveHomeCeiling(ladder, step.key),
      }),
    ),
  });
}

const moveOf = ({ kind, suggested, evidence, ...row }: LadderMoveModel): LadderMove =>
  Object.assign(new LadderMove(), row, {
    kind: kind as LadderMoveKind,
    suggested: suggested as ProgressionOutcome | null,
    evidence: ((evidence ?? []) as unknown as Evidence[]).map((line) =>
      Object.assign(new ProgressionEvidence(), line),
    ),
  });
