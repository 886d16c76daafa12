import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { HISTORY_LINE_LIMIT, HISTORY_NOTE_LIMIT } from '@consilium/domain';

@InputType({ description: 'One answer. Leave out what was not asked.' })
export class CodedFindingInput {
  @Field(() => String, { description: 'What was asked.' })
  code: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  present: boolean;

  @Field(() => String, { description: `What was said, at most ${HISTORY_NOTE_LIMIT} characters.` })
  note: string;
}

@InputType({ description: 'Pain, 0 to 10 each.' })
export class PainRatingsInput {
  @Field(() => Int, { nullable: true, description: 'Now.' })
  now: number | null;

  @Field(() => Int, { nullable: true, description: 'Usually.' })
  usual: number | null;

  @Field(() => Int, { nullable: true, description: 'At its worst.' })
  worst: number | null;
}

@InputType({ description: 'Symptom severity items of the past week, 0 to 3 each.' })
export class SeverityRatingsInput {
  @Field(() => Int, { nullable: true, description: 'Tiredness.' })
  fatigue: number | null;

  @Field(() => Int, { nullable: true, description: 'Waking up still tired.' })
  wakingUnrefreshed: number | null;

  @Field(() => Int, { nullable: true, description: 'Trouble with thinking or remembering.' })
  thinking: number | null;
}

@InputType({ description: 'What may have set the pain off.' })
export class HistoryTriggerInput {
  @Field(() => String, { description: 'INJURY, INFECTION, MEDICATION or OTHER.' })
  category: string;

  @Field(() => String, { nullable: true, description: 'Key of the catalogue; absent: in own words.' })
  cause: string | null;

  @Field(() => String, { description: `In own words, at most ${HISTORY_LINE_LIMIT} characters.` })
  text: string;

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  on: string | null;
}

@InputType({ description: 'A treatment that was tried before.' })
export class EarlierTreatmentInput {
  @Field(() => String, { description: 'PHYSIOTHERAPY, MEDICATION, NERVE_BLOCK …' })
  kind: string;

  @Field(() => String, { description: `At most ${HISTORY_LINE_LIMIT} characters.` })
  text: string;

  @Field(() => String, { nullable: true, description: 'HELPED, NO_CHANGE or WORSE.' })
  effect: string | null;
}

const note = { description: `At most ${HISTORY_NOTE_LIMIT} characters; may be empty.` };

@InputType({ description: 'Free texts of the history.' })
export class HistoryNotesInput {
  @Field(() => String, note)
  pain: string;

  @Field(() => String, note)
  symptoms: string;

  @Field(() => String, note)
  school: string;

  @Field(() => String, note)
  sleep: string;

  @Field(() => String, note)
  sport: string;

  @Field(() => String, note)
  devices: string;

  @Field(() => String, note)
  family: string;

  @Field(() => String, note)
  other: string;
}

@InputType({ description: 'The whole structured history: it becomes the next version.' })
export class SaveWorkupHistoryInput {
  @Field(() => ID, { description: 'The episode.' })
  episodeId: string;

  @Field(() => Int, { description: 'The version that was read; 0 for the first.' })
  baseVersion: number;

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  onset: string | null;

  @Field(() => String, { nullable: true, description: 'LOCALIZED or WIDESPREAD.' })
  extent: string | null;

  @Field(() => String, { nullable: true, description: 'CONSTANT or INTERMITTENT.' })
  course: string | null;

  @Field(() => PainRatingsInput, { description: 'Now, usual, worst.' })
  pain: PainRatingsInput;

  @Field(() => [String], { description: 'Qualities of the pain.' })
  qualities: string[];

  @Field(() => String, { description: 'Another quality.' })
  otherQuality: string;

  @Field(() => [String], { description: 'Areas of the widespread pain index.' })
  areas: string[];

  @Field(() => String, { description: 'Other places.' })
  otherAreas: string;

  @Field(() => [CodedFindingInput], { description: 'Symptoms that were asked for.' })
  symptoms: CodedFindingInput[];

  @Field(() => [String], { description: 'Further symptoms, in own words.' })
  otherSymptoms: string[];

  @Field(() => SeverityRatingsInput, { description: 'Symptom severity items.' })
  severity: SeverityRatingsInput;

  @Field(() => [CodedFindingInput], { description: 'Judgements that the criteria need.' })
  judgements: CodedFindingInput[];

  @Field(() => [CodedFindingInput], { description: 'Red flags that were asked for.' })
  redFlags: CodedFindingInput[];

  @Field(() => [HistoryTriggerInput], { description: 'What may have set it off.' })
  triggers: HistoryTriggerInput[];

  @Field(() => Boolean, { description: 'Asked, and nobody knows.' })
  triggerUnknown: boolean;

  @Field(() => [EarlierTreatmentInput], { description: 'What was tried before.' })
  treatments: EarlierTreatmentInput[];

  @Field(() => String, { nullable: true, description: 'FULL, PART, TAUGHT_AT_HOME or NOT_ATTENDING.' })
  attendance: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours of sleep a night.' })
  sleepHours: number | null;

  @Field(() => HistoryNotesInput, { description: 'Free texts.' })
  notes: HistoryNotesInput;

  @Field(() => [CodedFindingInput], { description: 'Answers to the safety questions.' })
  safety: CodedFindingInput[];
}
