import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PROXY_SCOPES, type ProxyScope } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const ProxyScopeEnum = enumOf(PROXY_SCOPES);
registerEnumType(ProxyScopeEnum, { name: 'ProxyScope', description: 'What a guardian may see as proxy.' });

@ObjectType({ description: 'A guardian or other contact of a patient (RelatedPerson).' })
export class Guardian {
  @Field(() => ID, { description: 'Id of the guardian.' })
  id: string;

  @Field(() => String, { description: 'Given and family name.' })
  displayName: string;

  @Field(() => String, { description: 'Relationship, e.g. mother.' })
  relationship: string;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; never the young person's own." })
  email: string | null;

  @Field(() => ProxyScopeEnum, { description: 'FULL, GENERAL or NONE.' })
  proxyScope: ProxyScope;

  @Field(() => LocalDate, { description: 'First day of the proxy.' })
  startsOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day; it ends on the 18th birthday at the latest.',
  })
  endsOn: string | null;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;
}

@InputType({ description: 'A guardian to add, or with id and version, to change.' })
export class SaveGuardianInput {
  @Field(() => ID, { nullable: true, description: 'The guardian to change; absent to add one.' })
  id?: string | null;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read, when changing.' })
  version?: number | null;

  @Field(() => String, { description: 'Given name.' })
  givenName: string;

  @Field(() => String, { description: 'Family name.' })
  familyName: string;

  @Field(() => String, { description: 'Relationship, e.g. mother.' })
  relationship: string;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => ProxyScopeEnum, { description: 'What the guardian may see.' })
  proxyScope: ProxyScope;

  @Field(() => LocalDate, { description: 'First day of the proxy.' })
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the proxy.' })
  endsOn?: string | null;
}

export const SaveGuardianResult = createUnionType({
  name: 'SaveGuardianResult',
  description: 'PERIOD_INVALID, EMAIL_COLLISION, VERSION_CONFLICT or a field problem when refused.',
  types: () => [Guardian, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Guardian),
});
