import { createUnionType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BenchmarkAnchor, BenchmarkKind, ContextReason, Provenance } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import {
  BenchmarkAnchorEnum,
  BenchmarkKindEnum,
  ContextReasonEnum,
  ProvenanceEnum,
} from './outcome-enums.ts';

@ObjectType({ description: 'A published figure, to stand beside the clinic’s own.' })
export class Benchmark {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'The study.' })
  study: string;

  @Field(() => String, { description: 'Where it is published.' })
  citation: string;

  @Field(() => String, { description: 'Whom it is about.' })
  population: string;

  @Field(() => Boolean, { description: 'Adults.' })
  adults: boolean;

  @Field(() => Int, { nullable: true, description: 'How many; null: not stated.' })
  n: number | null;

  @Field(() => String, { description: 'What, and when.' })
  measure: string;

  @Field(() => String, { nullable: true, description: 'By which instrument.' })
  instrument: string | null;

  @Field(() => BenchmarkKindEnum, { description: 'A part, a mean or an effect.' })
  kind: BenchmarkKind;

  @Field(() => Float, { description: 'The figure; a part lies between 0 and 1.' })
  value: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation.' })
  sd: number | null;

  @Field(() => BenchmarkAnchorEnum, { nullable: true, description: 'Where its time is counted from.' })
  anchor: BenchmarkAnchor | null;

  @Field(() => Int, { nullable: true, description: 'Days after that.' })
  afterDays: number | null;

  @Field(() => ProvenanceEnum, { description: 'Read in the study, told by another text, or claimed.' })
  provenance: Provenance;

  @Field(() => [ContextReasonEnum], { description: 'Why it is context only; empty: it may be compared.' })
  contextReasons: ContextReason[];

  @Field(() => Int, { description: '0: as shipped; else counts the clinic’s edits.' })
  version: number;

  @Field(() => Boolean, { description: 'Withdrawn: it stands beside nothing any more.' })
  hidden: boolean;

  @Field(() => Date, { nullable: true, description: 'When the clinic edited it last; null: as shipped.' })
  updatedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who did; null: as shipped.' })
  byName: string | null;
}

@InputType({ description: 'A published figure as the clinic wants it.' })
export class SaveBenchmarkInput {
  @Field(() => String, { description: '1 to 12 capital letters and digits.' })
  code: string;

  @Field(() => Int, { description: 'The version the editor saw; 0 for a shipped or new one.' })
  baseVersion: number;

  @Field(() => String, { description: '1 to 120 characters.' })
  study: string;

  @Field(() => String, { description: '1 to 300 characters.' })
  citation: string;

  @Field(() => String, { description: '1 to 300 characters.' })
  population: string;

  @Field(() => Boolean, { description: 'Adults.' })
  adults: boolean;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  n?: number | null;

  @Field(() => String, { description: '1 to 300 characters.' })
  measure: string;

  @Field(() => String, { nullable: true, description: 'By which instrument; at most 60 characters.' })
  instrument?: string | null;

  @Field(() => BenchmarkKindEnum, { description: 'A part, a mean or an effect.' })
  kind: BenchmarkKind;

  @Field(() => Float, { description: 'The figure.' })
  value: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation.' })
  sd?: number | null;

  @Field(() => BenchmarkAnchorEnum, { nullable: true, description: 'Where its time is counted from.' })
  anchor?: BenchmarkAnchor | null;

  @Field(() => Int, { nullable: true, description: 'Days after that.' })
  afterDays?: number | null;

  @Field(() => ProvenanceEnum, { description: 'Read in the study, told by another text, or claimed.' })
  provenance: Provenance;

  @Field(() => Boolean, { description: 'Leave it out of the list.' })
  hidden: boolean;
}

export const SaveBenchmarkResult = createUnionType({
  name: 'SaveBenchmarkResult',
  description: 'VERSION_CONFLICT or a problem of a field when refused.',
  types: () => [Benchmark, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Benchmark),
});
