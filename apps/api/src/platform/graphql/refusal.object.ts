import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { UserErrorResult } from '../errors/refusal.ts';

@InterfaceType({ description: 'An expected refusal: what is wrong and how to mend it, under a stable code.' })
export abstract class UserError {
  @Field(() => String, { description: 'Stable code; the page translates it.' })
  code: string;

  @Field(() => String, { description: 'One sentence that says what is wrong and how to mend it.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'The input field to blame, if one is.' })
  field: string | null;
}

@ObjectType({ implements: () => [UserError], description: 'The operation was refused; nothing was written.' })
export class Refusal extends UserErrorResult implements UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;

  constructor(code: string, message: string, field: string | null = null) {
    super();
    this.code = code;
    this.message = message;
    this.field = field;
  }

  /** The first problem a rule of the domain found, as a refusal. */
  static of(problem: { code: string; message: string; field?: string | null }): Refusal {
    return new Refusal(problem.code, problem.message, problem.field ?? null);
  }
}

export const versionConflict = () =>
  new Refusal(
    'VERSION_CONFLICT',
    'Somebody else changed this in the meantime. Load it again and repeat your change.',
    'version',
  );

@ObjectType({ description: 'It is done.' })
export class Done {
  @Field(() => Boolean, { description: 'Always true: a failure is an error.' })
  ok: boolean = true;
}
