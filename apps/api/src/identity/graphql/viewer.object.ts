import { Field, ID, InputType, ObjectType, registerEnumType, createUnionType } from '@nestjs/graphql';
import { ROLES, type Role } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import type { Actor } from '../../platform/context/actor.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a user is in the clinic. One user may have several.',
});

@ObjectType({ description: 'The tenant: every record belongs to exactly one clinic.' })
export class Clinic {
  @Field(() => ID, { description: 'Id of the clinic.' })
  id: string;

  @Field(() => String, { description: 'Name of the clinic.' })
  name: string;

  @Field(() => String, { description: "IANA time zone in which the clinic's dates are meant." })
  timeZone: string;

  @Field(() => Boolean, { description: 'True when all data of this clinic are synthetic.' })
  demo: boolean;
}

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the user account.' })
  userId: string;

  @Field(() => String, { description: 'Address the user signs in with.' })
  email: string;

  @Field(() => String, { description: 'Name to show.' })
  displayName: string;

  @Field(() => String, { description: 'Language of the page: en or es.' })
  locale: string;

  @Field(() => [RoleEnum], { description: 'All roles of the user.' })
  roles: Role[];

  @Field(() => String, { nullable: true, description: 'Discipline of the member behind the account.' })
  disciplineCode: string | null;

  @Field(() => ID, { nullable: true, description: 'The member, when the user works in the clinic.' })
  memberId: string | null;

  @Field(() => ID, { nullable: true, description: 'The patient, when the user is one.' })
  patientId: string | null;

  @Field(() => Clinic, { description: 'The clinic the user belongs to.' })
  clinic: Clinic;

  @Field(() => Boolean, { description: 'True after an administrator set the password.' })
  mustChangePassword: boolean;

  static of(actor: Actor): Viewer {
    return Object.assign(new Viewer(), {
      userId: actor.userId ?? '',
      email: actor.email,
      displayName: actor.displayName,
      locale: actor.locale,
      roles: [...actor.roles],
      disciplineCode: actor.disciplineCode,
      memberId: actor.memberId,
      patientId: actor.patientId,
      mustChangePassword: actor.mustChangePassword,
      clinic: { id: actor.clinicId, name: actor.clinicName, timeZone: actor.timeZone, demo: actor.demo },
    });
  }
}

@InputType({ description: 'What one signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address, in any case.' })
  email: string;

  @Field(() => String, { description: 'Password.' })
  password: string;
}

@ObjectType({ description: 'A session was opened.' })
export class SignInSuccess {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer: Viewer;

  @Field(() => String, {
    description: 'For programs: send as "Authorization: Bearer". Browsers got it as a cookie.',
  })
  sessionToken: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'INVALID_CREDENTIALS or TOO_MANY_ATTEMPTS when refused.',
  types: () => [SignInSuccess, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SignInSuccess),
});
