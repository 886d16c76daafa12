export * from './care-team.ts';
export * from './disciplines.ts';
export * from './member.ts';
