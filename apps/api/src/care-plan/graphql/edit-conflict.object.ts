import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { UserError } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'A field that two people changed: both values, so that neither is lost.' })
export class ConflictingField {
  @Field(() => String, { description: 'Name of the field.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it was when the editor opened it.' })
  base: string | null;

  @Field(() => String, { nullable: true, description: 'What the editor wants; lists separated by commas.' })
  yours: string | null;

  @Field(() => String, { nullable: true, description: 'What is stored now.' })
  theirs: string | null;

  @Field(() => String, { nullable: true, description: 'Who stored it.' })
  theirsByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was stored.' })
  theirsAt: Date | null;
}

@ObjectType({
  implements: () => [UserError],
  description:
    'Somebody else changed the same field meanwhile. Nothing was written; decide, then save on currentVersion.',
})
export class EditConflict extends UserErrorResult implements UserError {
  readonly code = 'EDIT_CONFLICT';
  readonly message = 'Somebody else changed the same field. Choose which value to keep and save again.';
  readonly field: string | null;

  @Field(() => Int, { description: 'The version to save on once decided.' })
  readonly currentVersion: number;

  @Field(() => [ConflictingField], { description: 'Every field in conflict.' })
  readonly fields: ConflictingField[];

  constructor(currentVersion: number, fields: ConflictingField[]) {
    super();
    this.currentVersion = currentVersion;
    this.fields = fields;
    this.field = fields[0]?.field ?? null;
  }
}
