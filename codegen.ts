import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the page, from the committed contract and the documents in its features. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' },
        documentMode: 'documentNode',
        importExtension: '.ts',
      },
    },
    'apps/web/src/gql/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
