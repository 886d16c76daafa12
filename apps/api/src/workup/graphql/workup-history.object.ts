import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'One answer of the history. What is not listed was not asked.' })
export class CodedFinding {
  @Field(() => String, { description: 'What was asked.' })
  code: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  present: boolean;

  @Field(() => String, { description: 'What was said; may be empty.' })
  note: string;
}

@ObjectType({ description: 'Pain, 0 to 10 each; null: not asked.' })
export class PainRatings {
  @Field(() => Int, { nullable: true, description: 'Now; in intermittent pain it may be 0.' })
  now: number | null;

  @Field(() => Int, { nullable: true, description: 'As it usually is.' })
  usual: number | null;

  @Field(() => Int, { nullable: true, description: 'At its worst.' })
  worst: number | null;
}

@ObjectType({ description: 'Symptom severity items of the past week, 0 to 3 each; null: not asked.' })
export class SeverityRatings {
  @Field(() => Int, { nullable: true, description: 'Tiredness.' })
  fatigue: number | null;

  @Field(() => Int, { nullable: true, description: 'Waking up still tired.' })
  wakingUnrefreshed: number | null;

  @Field(() => Int, { nullable: true, description: 'Trouble with thinking or remembering.' })
  thinking: number | null;
}

@ObjectType({ description: 'What may have set the pain off.' })
export class HistoryTrigger {
  @Field(() => String, { description: 'INJURY, INFECTION, MEDICATION or OTHER.' })
  category: string;

  @Field(() => String, { nullable: true, description: 'Key of the catalogue; null: in own words.' })
  cause: string | null;

  @Field(() => String, { description: 'In own words; may be empty beside a cause.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  on: string | null;
}

@ObjectType({ description: 'A treatment that was tried before.' })
export class EarlierTreatment {
  @Field(() => String, { description: 'PHYSIOTHERAPY, MEDICATION, NERVE_BLOCK …' })
  kind: string;

  @Field(() => String, { description: 'What, how much, when.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'HELPED, NO_CHANGE, WORSE; null: not known.' })
  effect: string | null;
}

@ObjectType({ description: 'Free texts of the history; each may be empty.' })
export class HistoryNotes {
  @Field(() => String, { description: 'About the pain.' })
  pain: string;

  @Field(() => String, { description: 'About the symptoms.' })
  symptoms: string;

  @Field(() => String, { description: 'School.' })
  school: string;

  @Field(() => String, { description: 'Sleep.' })
  sleep: string;

  @Field(() => String, { description: 'Sport and activity.' })
  sport: string;

  @Field(() => String, { description: 'Assistive devices.' })
  devices: string;

  @Field(() => String, { description: 'Pain in the family, custody, litigation.' })
  family: string;

  @Field(() => String, { description: 'Anything else.' })
  other: string;
}

@ObjectType({ description: 'One version of the structured history of an episode.' })
export class WorkupHistory {
  @Field(() => ID, { description: 'Id of the version.' })
  id: string;

  @Field(() => Int, { description: 'Pass it as baseVersion.' })
  version: number;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  recordedByName: string;

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  onset: string | null;

  @Field(() => String, { nullable: true, description: 'LOCALIZED or WIDESPREAD.' })
  extent: string | null;

  @Field(() => String, { nullable: true, description: 'CONSTANT or INTERMITTENT.' })
  course: string | null;

  @Field(() => PainRatings, { description: 'Now, usual, worst.' })
  pain: PainRatings;

  @Field(() => [String], { description: 'BURNING, SHARP, STABBING, PINS_AND_NEEDLES …' })
  qualities: readonly string[];

  @Field(() => String, { description: 'Another quality, in own words.' })
  otherQuality: string;

  @Field(() => [String], { description: 'Areas of the widespread pain index.' })
  areas: readonly string[];

  @Field(() => String, { description: 'Other places, in own words.' })
  otherAreas: string;

  @Field(() => [CodedFinding], { description: 'Symptoms that were asked for.' })
  symptoms: readonly CodedFinding[];

  @Field(() => [String], { description: 'Further symptoms, in own words.' })
  otherSymptoms: readonly string[];

  @Field(() => SeverityRatings, { description: 'Symptom severity items.' })
  severity: SeverityRatings;

  @Field(() => [CodedFinding], { description: 'What the criteria need and a clinician judges.' })
  judgements: readonly CodedFinding[];

  @Field(() => [CodedFinding], { description: 'Findings that stop the pathway while they stand.' })
  redFlags: readonly CodedFinding[];

  @Field(() => [HistoryTrigger], { description: 'What may have set it off.' })
  triggers: readonly HistoryTrigger[];

  @Field(() => Boolean, { description: 'Asked, and nobody knows.' })
  triggerUnknown: boolean;

  @Field(() => [EarlierTreatment], { description: 'What was tried before.' })
  treatments: readonly EarlierTreatment[];

  @Field(() => String, { nullable: true, description: 'FULL, PART, TAUGHT_AT_HOME or NOT_ATTENDING.' })
  attendance: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours of sleep a night.' })
  sleepHours: number | null;

  @Field(() => HistoryNotes, { description: 'Free texts.' })
  notes: HistoryNotes;

  @Field(() => [CodedFinding], {
    nullable: true,
    description: 'Answers to the safety questions; null: withheld from this reader.',
  })
  safety: readonly CodedFinding[] | null;
}

export const WorkupHistoryResult = createUnionType({
  name: 'WorkupHistoryResult',
  description:
    'The version that was written, or why not: VERSION_CONFLICT, EPISODE_CLOSED, a problem of a field.',
  types: () => [WorkupHistory, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : WorkupHistory),
});
