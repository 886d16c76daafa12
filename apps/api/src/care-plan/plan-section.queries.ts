import { Injectable } from '@nestjs/common';
import { isOpen, localDateIn } from '@consilium/domain';
import type { CarePlanSectionModel } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import type { CarePlanSection } from './graphql/section.object.ts';
import { OpenSections, type SectionToOpen } from './open-sections.ts';
import { sectionOf } from './plan-rows.ts';

/** A section, or the place of one that the discipline has not been given yet (id null). */
type SectionRow =
  CarePlanSectionModel | { readonly id: null; readonly carePlanId: string; readonly disciplineCode: string };

/** The sections of plans: one per clinical discipline on the care team today, and any that was ever opened. */
@Injectable()
export class PlanSectionQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly plans: CarePlanQueries,
    private readonly openSections: OpenSections,
  ) {}

  /** Opens what is missing for the team first. */
  async sections(carePlanId: string): Promise<CarePlanSection[]> {
    const rows = await this.rows(carePlanId);
    const missing = await this.missing(rows);
    if (missing.length === 0) return openedOf(rows);
    await this.openSections.onDemand(missing);
    return openedOf(await this.select([carePlanId]));
  }

  /** Only those that are open: for reads under a lock on the plan, which must not write sections. */
  async opened(carePlanId: string): Promise<CarePlanSection[]> {
    return openedOf(await this.rows(carePlanId));
  }

  private async rows(carePlanId: string): Promise<SectionRow[]> {
    const found = await loader('sections of care plan', async (ids) =>
      groupBy(ids, await this.select(ids), (row) => row.carePlanId),
    ).load(carePlanId);
    return found ?? [];
  }

  /** Somebody joined the team after the plan was opened. Only a colleague on the team opens the new section. */
  private async missing(rows: readonly SectionRow[]): Promise<SectionToOpen[]> {
    const missing: SectionToOpen[] = [];
    for (const row of rows) {
      if (row.id !== null) continue;
      const plan = await this.plans.byId(row.carePlanId);
      if (!plan || !isOpen(plan.episodeState)) continue;
      const { patientId } = plan;
      if (currentContext().relations.get(patientId) !== 'TEAM') continue;
      missing.push({ patientId, carePlanId: row.carePlanId, disciplineCode: row.disciplineCode });
    }
    return missing;
  }

  private async select(carePlanIds: readonly string[]): Promise<SectionRow[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const today = localDateIn(timeZone, currentContext().now());
    return db.$queryRaw<SectionRow[]>`
      SELECT p.id AS "carePlanId", d.code AS "disciplineCode", s.id, s.summary, s.precautions, s.version,
        s.updated_at AS "updatedAt", s.updated_by_name AS "updatedByName"
      FROM care_plan p
      JOIN discipline d ON d.clinic_id = p.clinic_id
      LEFT JOIN care_plan_section s
        ON s.clinic_id = p.clinic_id AND s.care_plan_id = p.id AND s.discipline_code = d.code
      WHERE p.clinic_id = ${clinicId}::uuid AND p.id = ANY(${carePlanIds}::uuid[])
        AND (s.id IS NOT NULL OR (d.clinical AND EXISTS (
          SELECT FROM care_team_membership t JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
          WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.patient_id AND m.discipline_code = d.code
            AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on >= ${today}::date))))
      ORDER BY p.id, d.sort_order, d.code`;
  }
}

const openedOf = (rows: readonly SectionRow[]): CarePlanSection[] =>
  rows.flatMap((row) => (row.id === null ? [] : [sectionOf(row)]));
