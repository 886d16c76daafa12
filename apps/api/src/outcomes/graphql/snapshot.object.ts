import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { OutcomeReport } from './report.object.ts';

@ObjectType({ description: 'A report as it was on one day; it never changes.' })
export class OutcomeSnapshot {
  @Field(() => ID, { description: 'Id of the snapshot.' })
  id: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What it is about, as JSON.' })
  definition: string;

  @Field(() => LocalDate, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => String, { description: 'SHA-256 of definition, day, input and report.' })
  hash: string;

  @Field(() => Date, { description: 'When it was frozen.' })
  createdAt: Date;

  @Field(() => String, { description: 'By whom.' })
  byName: string;
}

@ObjectType({
  description: 'A snapshot with its report, and whether computing it again gives the same digits.',
})
export class OpenedSnapshot {
  @Field(() => OutcomeSnapshot, { description: 'The snapshot.' })
  snapshot: OutcomeSnapshot;

  @Field(() => OutcomeReport, { description: 'Its report.' })
  report: OutcomeReport;

  @Field(() => Boolean, {
    description: 'Computed again from its kept input now, hash and report are the same.',
  })
  reproduced: boolean;
}

@ObjectType({ description: 'A file to keep.' })
export class OutcomeFile {
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}

export const OutcomeSnapshotResult = createUnionType({
  name: 'OutcomeSnapshotResult',
  description: 'COHORT_TOO_FINE or a problem of a field when refused.',
  types: () => [OutcomeSnapshot, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : OutcomeSnapshot),
});

export const OutcomeFileResult = createUnionType({
  name: 'OutcomeFileResult',
  description: 'COHORT_TOO_FINE or a problem of a field when refused.',
  types: () => [OutcomeFile, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : OutcomeFile),
});
