import { createUnionType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { EditConflict } from './edit-conflict.object.ts';
import { CarePlanSection } from './section.object.ts';

@InputType({ description: 'An edit of a section; fields left out stay.' })
export class UpdateSectionInput {
  @Field(() => ID, { description: 'The section.' })
  id: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  baseVersion: number;

  @Field(() => String, { nullable: true, description: 'At most 4000 characters.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  precautions?: string | null;
}

export const SaveSectionResult = createUnionType({
  name: 'SaveSectionResult',
  description: 'NOT_YOUR_SECTION, EPISODE_CLOSED or a problem of a field when refused.',
  types: () => [CarePlanSection, EditConflict, Refusal] as const,
  resolveType: (value: object) =>
    value instanceof Refusal ? Refusal : value instanceof EditConflict ? EditConflict : CarePlanSection,
});
