import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CarePlanStatus, EpisodeState } from '@consilium/domain';
import { CarePlanStatusEnum } from './plan-enums.ts';

@ObjectType({ description: 'The one plan of an episode, shared by every discipline: the working draft.' })
export class CarePlan {
  /** Decides whether the plan can still be edited. */
  episodeState: EpisodeState;

  @Field(() => ID, { description: 'Id of the plan.' })
  id: string;

  @Field(() => ID, { description: 'The episode it is the plan of.' })
  episodeId: string;

  @Field(() => ID, { description: 'The patient it is the plan of.' })
  patientId: string;

  @Field(() => CarePlanStatusEnum, { description: 'Where the plan stands.' })
  status: CarePlanStatus;

  @Field(() => Int, { description: 'Number of the newest version; 0 before the first.' })
  latestVersionNumber: number;
}

@ObjectType({ description: 'Somebody who has the plan open now.' })
export class PlanViewer {
  @Field(() => ID, { description: 'The user.' })
  userId: string;

  @Field(() => String, { description: 'Name to show.' })
  displayName: string;

  @Field(() => String, { nullable: true, description: 'Discipline of the member behind the user.' })
  disciplineCode: string | null;

  @Field(() => Date, { description: 'Since when.' })
  since: Date;
}

@ObjectType({
  description: 'How much time of a discipline the plan prescribes; only active interventions count.',
})
export class PrescribedMinutes {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => Float, { description: 'Weekly minutes spread over the five days of a programme week.' })
  minutesPerDay: number;

  @Field(() => Int, { description: 'Minutes in a week.' })
  minutesPerWeek: number;
}
