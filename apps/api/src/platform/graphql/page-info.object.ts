import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a long list ends.' })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Pass as "after" to get the next page.' })
  endCursor: string | null;

  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage: boolean;
}
