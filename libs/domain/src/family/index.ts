export * from './family-account.ts';
export * from './home-practice.ts';
export * from './note-release.ts';
export * from './release-rules.ts';
