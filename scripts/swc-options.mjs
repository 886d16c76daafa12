/**
 * How TypeScript becomes JavaScript, in the build and in Jest alike: NestJS needs decorator metadata,
 * and a declared field without a value must not become an own property that is undefined (Prisma's
 * strict checks and class-validator would see it).
 * @param {{ react?: boolean }} [options]
 */
export const swcOptions = ({ react = false } = {}) => ({
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: react },
    keepClassNames: true,
    // `with { type: 'json' }` says what is imported; Jest asks for it.
    experimental: { keepImportAttributes: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      ...(react ? { react: { runtime: 'automatic' } } : {}),
    },
  },
  module: { type: 'es6' },
});
