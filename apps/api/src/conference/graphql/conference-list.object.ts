import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';
import { Conference } from './conference.object.ts';

@ObjectType({ description: 'A conference in a page of the list.' })
export class ConferenceEdge {
  @Field(() => String, { description: 'Where this row stands.' })
  cursor: string;

  @Field(() => Conference, { description: 'The conference.' })
  node: Conference;
}

@ObjectType({ description: 'A page of conferences, the latest first.' })
export class ConferenceConnection {
  @Field(() => [ConferenceEdge], { description: 'The rows.' })
  edges: ConferenceEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
