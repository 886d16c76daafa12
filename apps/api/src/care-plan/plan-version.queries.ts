import { Injectable } from '@nestjs/common';
import type { PlanContent as AgreedContent } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { PlanChange } from './graphql/plan-change.object.ts';
import { PlanContent } from './graphql/plan-content.object.ts';
import { PlanSignOff, PlanVersion } from './graphql/plan-version.object.ts';

interface StoredChange extends Omit<PlanChange, 'at'> {
  readonly at: string | null;
}

const SUMMARY = { id: true, number: true, createdAt: true, createdByName: true, note: true } as const;

/** What was agreed. The frozen content and the changes are read only when they are asked for. */
@Injectable()
export class PlanVersionQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** All versions of a plan, newest first. */
  async ofPlan(carePlanId: string): Promise<PlanVersion[]> {
    const found = await loader('versions of care plan', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.planVersion.findMany({
        where: { clinicId: currentActor().clinicId, carePlanId: { in: [...ids] } },
        orderBy: { number: 'desc' },
        select: { ...SUMMARY, carePlanId: true },
      });
      return groupBy(
        ids,
        rows.map((row) => Object.assign(new PlanVersion(), row)),
        (version) => version.carePlanId,
      );
    }).load(carePlanId);
    return found ?? [];
  }

  async byId(id: string): Promise<PlanVersion | null> {
    const db = await this.transaction.client();
    const row = await db.planVersion.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: SUMMARY,
    });
    return row && Object.assign(new PlanVersion(), row);
  }

  /** What the newest version of a plan says; null before the first. */
  latestContent(carePlanId: string): Promise<{ content: AgreedContent; createdAt: Date } | null> {
    return loader('newest content of care plan', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.$queryRaw<{ carePlanId: string; content: AgreedContent; createdAt: Date }[]>`
        SELECT v.care_plan_id AS "carePlanId", v.content, v.created_at AS "createdAt"
        FROM care_plan p JOIN plan_version v
          ON v.clinic_id = p.clinic_id AND v.care_plan_id = p.id AND v.number = p.latest_version_number
        WHERE p.clinic_id = ${currentActor().clinicId}::uuid AND p.id = ANY(${ids}::uuid[])`;
      return new Map(rows.map((row) => [row.carePlanId, row]));
    }).load(carePlanId);
  }

  async content(versionId: string): Promise<PlanContent> {
    const found = await loader('content of plan version', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.planVersion.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        select: { id: true, content: true },
      });
      return new Map(rows.map((row) => [row.id, row.content as unknown as PlanContent]));
    }).load(versionId);
    return found ?? Object.assign(new PlanContent(), { sections: [] });
  }

  async changes(versionId: string): Promise<PlanChange[]> {
    const found = await loader('changes of plan version', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.planVersion.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        select: { id: true, changes: true },
      });
      return new Map(rows.map((row) => [row.id, changesOf(row.changes as unknown as StoredChange[])]));
    }).load(versionId);
    return found ?? [];
  }

  async signOffs(versionId: string): Promise<PlanSignOff[]> {
    const found = await loader('sign-offs of plan version', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.$queryRaw<(PlanSignOff & { planVersionId: string })[]>`
        SELECT s.plan_version_id AS "planVersionId", s.discipline_code AS "disciplineCode",
          s.signed_at AS "signedAt", s.signed_by_name AS "signedByName", s.credential
        FROM plan_sign_off s JOIN discipline d ON d.clinic_id = s.clinic_id AND d.code = s.discipline_code
        WHERE s.clinic_id = ${currentActor().clinicId}::uuid AND s.plan_version_id = ANY(${ids}::uuid[])
        ORDER BY d.sort_order, d.code`;
      return groupBy(
        ids,
        rows.map((row) => Object.assign(new PlanSignOff(), row)),
        (signOff) => signOff.planVersionId,
      );
    }).load(versionId);
    return found ?? [];
  }
}

const changesOf = (stored: readonly StoredChange[]): PlanChange[] =>
  stored.map((change) =>
    Object.assign(new PlanChange(), { ...change, at: change.at === null ? null : new Date(change.at) }),
  );
