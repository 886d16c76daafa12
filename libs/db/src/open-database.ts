import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client.ts';

export type Database = PrismaClient;
export type DatabaseTransaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** Connections of this process; the pool refuses rather than waits for ever when all are busy. */
  readonly maxConnections: number;
}

/**
 * Opens the pool of one process. The defaults of the driver wait for ever on an exhausted pool or a dead
 * network, so every wait is bounded here (milliseconds).
 */
export function openDatabase(url: string, { maxConnections }: DatabaseOptions): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    application_name: 'consilium',
    max: maxConnections,
    connectionTimeoutMillis: 8_000,
    query_timeout: 15_000,
    statement_timeout: 14_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
}
