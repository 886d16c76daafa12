import { defineConfig } from 'prisma/config';

/** Read by the Prisma command line only; the project's own scripts apply migrations without it. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
