export * from './clinic.ts';
export * from './graphql-client.ts';
