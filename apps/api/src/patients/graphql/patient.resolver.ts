import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localDateIn, proxySeesConfidential, type PatientRelation } from '@consilium/domain';
import { PatientRelationEnum } from '../../identity/index.ts';
import { Access } from '../../platform/access/access.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BreakGlassQueries } from '../break-glass.queries.ts';
import { CareTeamQueries } from '../care-team.queries.ts';
import { EpisodeOfCare } from '../episode/graphql/episode.object.ts';
import { EpisodeQueries } from '../episode/episode.queries.ts';
import { GuardianQueries } from '../guardian.queries.ts';
import { PatientQueries } from '../patient.queries.ts';
import { UpdatePatient } from '../update-patient.ts';
import { CareTeamMembership } from './care-team.object.ts';
import { Guardian } from './guardian.object.ts';
import { Patient, UpdatePatientInput, UpdatePatientResult } from './patient.object.ts';

@Resolver(() => Patient)
export class PatientResolver {
  constructor(
    private readonly queries: PatientQueries,
    private readonly guardiansOf: GuardianQueries,
    private readonly careTeams: CareTeamQueries,
    private readonly episodesOf: EpisodeQueries,
    private readonly breakGlass: BreakGlassQueries,
    private readonly update: UpdatePatient,
    private readonly access: Access,
  ) {}

  @Requires('patient.read', on('patient', (args: { id: string }) => args.id))
  @Query(() => Patient, { description: 'One patient.' })
  patient(@Args('id', { type: () => ID, description: 'Id of the patient.' }) id: string): Promise<Patient> {
    return this.queries.byId(id);
  }

  @ResolveField(() => PatientRelationEnum, { description: 'How the viewer stands to the patient.' })
  async relation(@Parent() patient: Patient): Promise<PatientRelation> {
    return (await this.access.relationOf(patient.id)) ?? 'OUTSIDE';
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Gender identity; a proxy of an adolescent does not see it.',
  })
  async genderIdentity(@Parent() patient: Patient): Promise<string | null> {
    if ((await this.access.relationOf(patient.id)) !== 'PROXY') return patient.genderIdentityKept;
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const scope = await this.guardiansOf.proxyScopeOfViewer(patient.id);
    return proxySeesConfidential(scope, patient.birthDate, today) ? patient.genderIdentityKept : null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: "When the viewer's emergency access ends, if it is open.",
  })
  breakGlassUntil(@Parent() patient: Patient): Promise<Date | null> {
    return this.breakGlass.openUntil(patient.id);
  }

  @ResolveField(() => [Guardian], { description: 'Guardians, with proxy scope and period.' })
  guardians(@Parent() patient: Patient): Promise<Guardian[]> {
    return this.guardiansOf.ofPatient(patient.id);
  }

  @Requires('careTeam.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [CareTeamMembership], {
    description: 'The care team, present and past, the lead first.',
  })
  careTeam(@Parent() patient: Patient): Promise<CareTeamMembership[]> {
    return this.careTeams.ofPatient(patient.id);
  }

  @ResolveField(() => [EpisodeOfCare], { description: 'All episodes, the newest first.' })
  episodes(@Parent() patient: Patient): Promise<EpisodeOfCare[]> {
    return this.episodesOf.ofPatient(patient.id);
  }

  @ResolveField(() => EpisodeOfCare, {
    nullable: true,
    description: 'The open episode, or else the last one.',
  })
  async currentEpisode(@Parent() patient: Patient): Promise<EpisodeOfCare | null> {
    return (await this.episodesOf.ofPatient(patient.id))[0] ?? null;
  }

  @Requires('patient.update', on('patient', (args: { input: UpdatePatientInput }) => args.input.id))
  @Mutation(() => UpdatePatientResult, { description: 'Changes what the team may change of a patient.' })
  updatePatient(
    @Args('input', { type: () => UpdatePatientInput, description: 'The change.' }) input: UpdatePatientInput,
  ): Promise<Patient | Refusal> {
    return this.update.run(input);
  }
}
