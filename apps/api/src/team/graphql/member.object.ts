import { createUnionType, Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@consilium/domain';
import { RoleEnum } from '../../identity/index.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({ description: 'A person who works in the clinic (Practitioner and PractitionerRole).' })
export class Member {
  @Field(() => ID, { description: 'Id of the member.' })
  id: string;

  @Field(() => String, { description: 'Given and family name.' })
  displayName: string;

  @Field(() => String, { description: 'Given name.' })
  givenName: string;

  @Field(() => String, { description: 'Family name.' })
  familyName: string;

  @Field(() => String, { description: 'Credential as it is signed with, e.g. DPT.' })
  credential: string;

  @Field(() => LocalDate, { description: 'First day in the clinic.' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in the clinic; null while it is open.' })
  activeUntil: string | null;

  @Field(() => Boolean, { description: 'Whether the member works in the clinic today.' })
  active: boolean;

  @Field(() => [RoleEnum], { description: 'Roles of the account.' })
  roles: Role[];

  @Field(() => String, { nullable: true, description: 'Address the member signs in with.' })
  email: string | null;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;

  @HideField()
  disciplineCode: string;

  @HideField()
  supervisorId: string | null;

  @HideField()
  userId: string | null;
}

@InputType({ description: 'Which members to list.' })
export class MemberFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, a credential or an address.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this discipline.' })
  disciplineCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Former and future members too.' })
  includeInactive?: boolean | null;
}

@InputType({ description: 'A new member with an account.' })
export class AddMemberInput {
  @Field(() => String, { description: 'Given name.' })
  givenName: string;

  @Field(() => String, { description: 'Family name.' })
  familyName: string;

  @Field(() => String, { description: 'Code of a discipline of the clinic.' })
  disciplineCode: string;

  @Field(() => String, { description: 'Credential, e.g. DPT.' })
  credential: string;

  @Field(() => ID, { nullable: true, description: 'Supervising member; needed for assistants and students.' })
  supervisorId?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, if it is known.' })
  activeUntil?: string | null;

  @Field(() => String, { description: 'Address to sign in with; nobody else may have it.' })
  email: string;

  @Field(() => [RoleEnum], { description: 'At least one role.' })
  roles: Role[];

  @Field(() => String, { description: 'First password; the member changes it at the first sign-in.' })
  initialPassword: string;
}

@InputType({ description: 'A change of a member; what is absent stays.' })
export class UpdateMemberInput {
  @Field(() => ID, { description: 'The member.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: 'Credential.' })
  credential?: string | null;

  @Field(() => ID, { nullable: true, description: 'Supervising member; null removes.' })
  supervisorId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null keeps the member without an end.' })
  activeUntil?: string | null;

  @Field(() => [RoleEnum], { nullable: true, description: 'All roles from now on.' })
  roles?: Role[] | null;
}

@InputType({ description: 'A password given anew to a member who cannot sign in.' })
export class ResetMemberPasswordInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Hand it over in person; the member changes it at the next sign-in.' })
  temporaryPassword: string;
}

export const ResetMemberPasswordResult = createUnionType({
  name: 'ResetMemberPasswordResult',
  description: 'NO_ACCOUNT, OWN_PASSWORD, PASSWORD_TOO_SHORT, _LONG or _COMMON when refused.',
  types: () => [Done, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Done),
});

export const SaveMemberResult = createUnionType({
  name: 'SaveMemberResult',
  description:
    'EMAIL_TAKEN, EMAIL_INVALID, SUPERVISOR_REQUIRED, VERSION_CONFLICT, LAST_ADMINISTRATOR, OWN_ROLES or a field problem when refused.',
  types: () => [Member, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Member),
});
