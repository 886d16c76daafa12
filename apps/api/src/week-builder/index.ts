export { WeekBuilderModule } from './week-builder.module.ts';
export { AcceptProposal } from './accept-proposal.ts';
export { BuildWeek } from './build-week.ts';
export { WeekProposalQueries } from './week-proposal.queries.ts';
