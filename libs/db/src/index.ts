export {
  openDatabase,
  type Database,
  type DatabaseOptions,
  type DatabaseTransaction,
} from './open-database.ts';
export { Prisma } from './generated/client.ts';
export type * from './generated/models.ts';
