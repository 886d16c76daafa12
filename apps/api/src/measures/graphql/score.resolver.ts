import {
  Args,
  createUnionType,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CorrectMeasures } from '../correct-measures.ts';
import { EnterScores } from '../enter-scores.ts';
import { PreviewRescoring } from '../preview-rescoring.ts';
import { PatientMeasuresQueries } from '../patient-measures.queries.ts';
import { Rescoring, RescoringPreview } from './rescoring.object.ts';
import { EnterScoresInput, Score, ScoredAdministration, ScoredAdministrationResult } from './score.object.ts';

@ObjectType({ description: 'How many administrations were scored again.' })
export class Rescored {
  @Field(() => Int, { description: 'At most 1,000; ask again while there are as many.' })
  count: number;
}

const RescoreResult = createUnionType({
  name: 'RescoreResult',
  description: 'CODE_UNKNOWN when refused.',
  types: () => [Rescored, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Rescored),
});

@Resolver(() => Score)
export class ScoreResolver {
  constructor(
    private readonly queries: PatientMeasuresQueries,
    private readonly enter: EnterScores,
    private readonly correct: CorrectMeasures,
    private readonly preview: PreviewRescoring,
  ) {}

  @Requires('measure.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [Score], { description: 'Every scale of a patient over time, the oldest first.' })
  patientScores(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<Score[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires('measure.record', on('patient', (args: { input: EnterScoresInput }) => args.input.patientId))
  @Mutation(() => ScoredAdministrationResult, {
    description: 'Keeps scores of a form that is not answered here.',
  })
  enterScores(
    @Args('input', { type: () => EnterScoresInput, description: 'The scores.' }) input: EnterScoresInput,
  ): Promise<ScoredAdministration | Refusal> {
    return this.enter.run(input);
  }

  @Requires('measure.record', on('administration', (args: { id: string }) => args.id))
  @Mutation(() => ScoredAdministrationResult, {
    description: 'Strikes an administration through, with a reason.',
  })
  markAdministrationInError(
    @Args('id', { type: () => ID, description: 'The administration.' }) id: string,
    @Args('reason', { type: () => String, description: '1 to 300 characters.' }) reason: string,
  ): Promise<ScoredAdministration | Refusal> {
    return this.correct.markInError(id, reason);
  }

  @Requires('measure.rescore')
  @Query(() => [Rescoring], { description: 'Instruments of which an older scorer scored something.' })
  rescorings(): Promise<Rescoring[]> {
    return this.preview.list();
  }

  @Requires('measure.rescore')
  @Query(() => RescoringPreview, { description: 'What scoring again would change; nothing is written.' })
  rescoringPreview(
    @Args('instrumentCode', { type: () => String, description: 'The instrument.' }) instrumentCode: string,
  ): Promise<RescoringPreview> {
    return this.preview.of(instrumentCode);
  }

  @Requires('measure.rescore')
  @Mutation(() => RescoreResult, {
    description: 'Scores again what an older scorer scored; the old scores stay.',
  })
  async rescoreMeasures(
    @Args('instrumentCode', { type: () => String, description: 'The instrument.' }) instrumentCode: string,
  ): Promise<Rescored | Refusal> {
    const found = await this.correct.rescore(instrumentCode);
    return found instanceof Refusal ? found : Object.assign(new Rescored(), { count: found });
  }
}
