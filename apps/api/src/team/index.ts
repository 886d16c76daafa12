export { TeamModule } from './team.module.ts';
export { Member } from './graphql/member.object.ts';
export { MemberQueries } from './member.queries.ts';
