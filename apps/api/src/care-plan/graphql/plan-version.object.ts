import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'What the team agreed on one day: frozen, signed by discipline.' })
export class PlanVersion {
  @Field(() => ID, { description: 'Id of the version.' })
  id: string;

  @Field(() => Int, { description: '1 for the first version of a plan.' })
  number: number;

  @Field(() => Date, { description: 'When it was published.' })
  createdAt: Date;

  @Field(() => String, { description: 'Who published it.' })
  createdByName: string;

  @Field(() => String, { description: 'What was decided.' })
  note: string;
}

@ObjectType({ description: 'The signature of one discipline, or the place where it is awaited.' })
export class PlanSignOff {
  @Field(() => String, { description: 'A clinical discipline with content in this version.' })
  disciplineCode: string;

  @Field(() => Date, { nullable: true, description: 'When it was signed; null while waiting.' })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who signed.' })
  signedByName: string | null;

  @Field(() => String, { nullable: true, description: 'The credential of the signer on that day.' })
  credential: string | null;
}

@InputType({ description: 'Makes a version of what is drafted.' })
export class PublishPlanVersionInput {
  @Field(() => ID, { description: 'The plan.' })
  carePlanId: string;

  @Field(() => Int, { description: 'Number of the newest version the publisher saw; 0 when there is none.' })
  baseVersionNumber: number;

  @Field(() => String, { description: 'What was decided, at most 1000 characters.' })
  note: string;
}

@InputType({ description: 'Signs a version for a discipline.' })
export class SignOffPlanVersionInput {
  @Field(() => ID, { description: 'The version.' })
  planVersionId: string;

  @Field(() => String, { description: "The signer's own discipline." })
  disciplineCode: string;
}

export const PublishPlanVersionResult = createUnionType({
  name: 'PublishPlanVersionResult',
  description: 'NOTHING_CHANGED, VERSION_CONFLICT, EPISODE_CLOSED or a problem of the note when refused.',
  types: () => [PlanVersion, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : PlanVersion),
});

export const SignOffResult = createUnionType({
  name: 'SignOffResult',
  description: 'ALREADY_SIGNED, NOT_YOUR_DISCIPLINE or MAY_NOT_SIGN when refused.',
  types: () => [PlanVersion, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : PlanVersion),
});
