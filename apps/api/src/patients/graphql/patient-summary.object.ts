import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { EpisodeState, PatientRelation } from '@consilium/domain';
import { PatientRelationEnum } from '../../identity/index.ts';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { EpisodeStateEnum } from '../episode/graphql/episode.object.ts';

@ObjectType({
  description: 'What a list shows of a patient: enough to find the right one, nothing clinical.',
})
export class PatientSummary {
  @Field(() => ID, { description: 'Id of the patient.' })
  id: string;

  @Field(() => String, { description: "The clinic's number for the patient." })
  mrn: string;

  @Field(() => String, { description: 'Name to show, the preferred one first.' })
  displayName: string;

  @Field(() => LocalDate, { description: 'Birth date.' })
  birthDate: string;

  @Field(() => Int, { description: "Completed years, on the clinic's date." })
  age: number;

  @Field(() => EpisodeStateEnum, { nullable: true, description: 'State of the present or last episode.' })
  episodeState: EpisodeState | null;

  @Field(() => Int, { nullable: true, description: 'Phase I, II or III of the programme.' })
  phase: number | null;

  @Field(() => PatientRelationEnum, { description: 'How the viewer stands to the patient.' })
  relation: PatientRelation;

  @Field(() => String, { nullable: true, description: 'Who leads the care team today.' })
  leadName: string | null;

  @Field(() => Int, { description: 'Members on the care team today.' })
  careTeamSize: number;

  @Field(() => Boolean, { description: 'True for made-up patients.' })
  synthetic: boolean;
}

@ObjectType({ description: 'A patient in a page of the list.' })
export class PatientEdge {
  @Field(() => String, { description: 'Where this row stands.' })
  cursor: string;

  @Field(() => PatientSummary, { description: 'The patient.' })
  node: PatientSummary;
}

@ObjectType({ description: 'A page of the patient list, by family name.' })
export class PatientConnection {
  @Field(() => [PatientEdge], { description: 'The rows.' })
  edges: PatientEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which patients to list.' })
export class PatientFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of a name or number; all must match.',
  })
  search?: string | null;

  @Field(() => [EpisodeStateEnum], {
    nullable: true,
    description: 'Only these states of the present or last episode.',
  })
  states?: EpisodeState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only patients on whose care team the viewer is.' })
  mine?: boolean | null;
}
