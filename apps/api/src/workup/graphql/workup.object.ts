import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Diagnosis, DiagnosisObstacle } from './diagnosis.object.ts';
import { WorkupHistory } from './workup-history.object.ts';
import { WorkupTest } from './workup-test.object.ts';

@ObjectType({ description: 'The diagnostic work-up by exclusion of the open episode, else of the last one.' })
export class Workup {
  @Field(() => ID, { description: 'The episode.' })
  episodeId: string;

  patientId: string;

  @Field(() => Boolean, { description: 'Whether the episode is open; a closed one can be read only.' })
  open: boolean;

  @Field(() => WorkupHistory, { nullable: true, description: 'The version that holds; null: none yet.' })
  history: WorkupHistory | null;

  @Field(() => [WorkupTest], { description: 'In the order in which they were ordered.' })
  tests: readonly WorkupTest[];

  @Field(() => [DiagnosisObstacle], { description: 'What keeps a diagnosis from being signed now.' })
  obstacles: readonly DiagnosisObstacle[];

  @Field(() => [Diagnosis], { description: 'Those that stand first, then the newest.' })
  diagnoses: readonly Diagnosis[];
}
