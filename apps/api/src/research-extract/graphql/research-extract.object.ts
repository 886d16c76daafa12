import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EXTRACT_PURPOSE_LIMIT, REIDENTIFY_REASON_LIMIT } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const RESEARCH_FORMATS = ['EPISODES_CSV', 'SCORES_CSV', 'XLSX'] as const;
export type ResearchFormat = (typeof RESEARCH_FORMATS)[number];
export const ResearchFormatEnum = enumOf(RESEARCH_FORMATS);
registerEnumType(ResearchFormatEnum, {
  name: 'ResearchFormat',
  description: 'A table as CSV, or both with their codebook as a workbook.',
});

export const PURPOSE = `What it is for, 1 to ${EXTRACT_PURPOSE_LIMIT} characters.`;

@ObjectType('ResearchExtract', { description: 'A de-identified extract as it was made; it never changes.' })
export class KeptExtract {
  @Field(() => ID, { description: 'Id of the extract.' })
  id: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose: string;

  @Field(() => Int, { description: 'Episodes in it.' })
  episodes: number;

  @Field(() => Int, { description: 'Persons in it.' })
  persons: number;

  @Field(() => LocalDate, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => String, { description: 'SHA-256 of its content.' })
  hash: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => String, { description: 'By whom.' })
  byName: string;
}

@ObjectType({ description: 'A file of an extract.' })
export class ResearchFile {
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}

@ObjectType({ description: 'Whom a pseudonym stands for.' })
export class Reidentified {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name.' })
  patientName: string;

  @Field(() => ID, { nullable: true, description: 'The episode; null: the pseudonym is the person’s.' })
  episodeId: string | null;
}

@InputType({ description: 'Which pseudonym, and why.' })
export class ReidentifyInput {
  @Field(() => ID, { description: 'The extract.' })
  extractId: string;

  @Field(() => String, { description: 'The pseudonym as the file has it.' })
  pseudonym: string;

  @Field(() => String, { description: `Why, 1 to ${REIDENTIFY_REASON_LIMIT} characters.` })
  reason: string;
}

export const ResearchExtractResult = createUnionType({
  name: 'ResearchExtractResult',
  description: 'A problem of the purpose when refused.',
  types: () => [KeptExtract, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : KeptExtract),
});

export const ReidentifyResult = createUnionType({
  name: 'ReidentifyResult',
  description: 'PSEUDONYM_UNKNOWN or a problem of the reason when refused.',
  types: () => [Reidentified, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Reidentified),
});
