import { Injectable } from '@nestjs/common';
import {
  EMPTY_PLAN_CONTENT,
  familyPlanChanges,
  familyPlanContent,
  type FamilyIntervention,
  type FamilyViewer,
  type PlanContent,
  type Sight,
} from '@consilium/domain';
import { CarePlanQueries, PlanVersionQueries, type PlanVersion } from '../care-plan/index.ts';
import { FamilyReading } from '../family/index.ts';
import { EpisodeQueries } from '../patients/index.ts';
import { FamilyPlan } from './graphql/family-plan.object.ts';
import { ShownAcknowledgements } from './shown-acknowledgements.ts';

/** The plan for the family: of the newest version what this reader may see, by the rules of the clinic. */
@Injectable()
export class ReadFamilyPlan {
  constructor(
    private readonly episodes: EpisodeQueries,
    private readonly plans: CarePlanQueries,
    private readonly versions: PlanVersionQueries,
    private readonly reading: FamilyReading,
    private readonly shown: ShownAcknowledgements,
  ) {}

  /** `as`: whose eyes somebody of the team borrows; families read with their own. Null: nothing to read. */
  async of(patientId: string, as: FamilyViewer): Promise<FamilyPlan | null> {
    const reader = await this.reading.reader(patientId, as);
    const [episode] = await this.episodes.ofPatient(patientId);
    const plan = episode && (await this.plans.byEpisode(episode.id));
    if (!reader || !plan) return null;
    const sees: Sight = (dataClass) => reader.sees(dataClass);
    const [newest, before] = await this.versions.ofPlan(plan.id);
    const content = familyPlanContent(await this.contentOf(newest), sees);
    if (!content) return null;
    const earlier = before ? familyPlanContent(await this.contentOf(before), sees) : null;
    return Object.assign(new FamilyPlan(), {
      ...content,
      reader: reader.viewer,
      planVersionId: newest?.id ?? null,
      number: newest?.number ?? null,
      agreedAt: newest?.createdAt ?? null,
      signedBy: newest ? await this.signersOf(newest) : [],
      homeProgramme: await this.homeProgramme(plan.id, sees),
      changes: familyPlanChanges(earlier, content),
      acknowledgements: newest ? await this.shown.ofVersion(newest.id) : [],
    });
  }

  private async contentOf(version: PlanVersion | undefined): Promise<PlanContent> {
    return version ? this.versions.content(version.id) : EMPTY_PLAN_CONTENT;
  }

  private async signersOf({ id }: PlanVersion) {
    const signed = await this.versions.signOffs(id);
    return signed.flatMap(({ disciplineCode, signedByName }) =>
      signedByName === null ? [] : [{ disciplineCode, name: signedByName }],
    );
  }

  /** As it stands now: what the team stopped this morning is not practised tonight. */
  private async homeProgramme(carePlanId: string, sees: Sight): Promise<FamilyIntervention[]> {
    const all = await this.plans.interventions(carePlanId);
    const sections = all.map((one) => ({
      ...{ disciplineCode: one.disciplineCode, summary: '', precautions: '', goals: [] },
      interventions: [one],
    }));
    return [...(familyPlanContent({ sections }, sees)?.homeProgramme ?? [])];
  }
}
