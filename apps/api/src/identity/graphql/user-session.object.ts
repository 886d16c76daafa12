import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'A place where the user is signed in.' })
export class UserSession {
  @Field(() => ID, { description: 'Id of the session, not its token.' })
  id: string;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When it was last used, to half a minute.' })
  lastSeenAt: Date;

  @Field(() => Date, { description: 'When it ends unless it is used before.' })
  expiresAt: Date;

  @Field(() => String, { description: 'The browser or program, as it named itself.' })
  userAgent: string;

  @Field(() => Boolean, { description: 'Whether this is the session that asks.' })
  current: boolean;
}

@InputType({ description: "A change of one's own password." })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password used so far.' })
  currentPassword: string;

  @Field(() => String, { description: 'The new one: at least 12 characters.' })
  newPassword: string;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'WRONG_PASSWORD, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_TOO_COMMON when refused.',
  types: () => [Done, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Done),
});
