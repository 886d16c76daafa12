import {
  createUnionType,
  Field,
  HideField,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { SEXES_FOR_NORMS, type SexForNorms } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const SexForNormsEnum = enumOf(SEXES_FOR_NORMS);
registerEnumType(SexForNormsEnum, {
  name: 'SexForNorms',
  description: 'Sex on which published norms depend; not gender identity.',
});

@ObjectType({ description: 'A young person.' })
export class Patient {
  @Field(() => ID, { description: 'Id of the patient.' })
  id: string;

  @Field(() => String, { description: "The clinic's number for the patient." })
  mrn: string;

  @Field(() => String, { description: 'Name to show, the preferred one first, in the order of its script.' })
  displayName: string;

  @Field(() => [String], { description: 'Legal given names.' })
  givenNames: string[];

  @Field(() => String, { description: 'Legal family name.' })
  familyName: string;

  @Field(() => String, { nullable: true, description: 'The name the young person wants to be called.' })
  preferredName: string | null;

  @Field(() => String, { nullable: true, description: 'Pronouns, as the young person says them.' })
  pronouns: string | null;

  @Field(() => SexForNormsEnum, { description: 'Sex used for norms only.' })
  sexForNorms: SexForNorms;

  @Field(() => LocalDate, { description: 'Birth date.' })
  birthDate: string;

  @Field(() => Int, { description: "Completed years, on the clinic's date." })
  age: number;

  @Field(() => LocalDate, { description: 'The 18th birthday: proxies end on that day.' })
  turns18On: string;

  @Field(() => [String], { description: 'Languages, as BCP 47 tags.' })
  languages: string[];

  @Field(() => Boolean, { description: 'Whether an interpreter is needed.' })
  interpreterNeeded: boolean;

  @Field(() => String, { nullable: true, description: 'School.' })
  school: string | null;

  @Field(() => Boolean, { description: 'True for made-up patients.' })
  synthetic: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;

  @HideField()
  genderIdentityKept: string | null;
}

@InputType({ description: 'A change of a patient; what is absent stays.' })
export class UpdatePatientInput {
  @Field(() => ID, { description: 'The patient.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Preferred name; null removes it.' })
  preferredName?: string | null;

  @Field(() => String, { nullable: true, description: 'Pronouns; null removes them.' })
  pronouns?: string | null;

  @Field(() => String, { nullable: true, description: 'Gender identity; null removes it.' })
  genderIdentity?: string | null;

  @Field(() => SexForNormsEnum, { nullable: true, description: 'Sex used for norms.' })
  sexForNorms?: SexForNorms | null;

  @Field(() => [String], { nullable: true, description: 'Languages, as BCP 47 tags.' })
  languages?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an interpreter is needed.' })
  interpreterNeeded?: boolean | null;

  @Field(() => String, { nullable: true, description: 'School; null removes it.' })
  school?: string | null;
}

export const UpdatePatientResult = createUnionType({
  name: 'UpdatePatientResult',
  description: 'VERSION_CONFLICT or a field problem when refused.',
  types: () => [Patient, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Patient),
});
