export { AuthorizationQueries } from './authorization.queries.ts';
export { CoverageModule } from './coverage.module.ts';
