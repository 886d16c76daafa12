import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client.ts';

export type Database = PrismaClient;
export type DatabaseTransaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** Connections of this process; the pool refuses rather than waits for ever when all are busy. */
  readonly maxConnections: number;
  /** Called for every SQL statement, in the asynchronous context of whoever asked for it. */
  readonly onStatement?: () => void;
}

/**
 * Opens the pool of one process. The defaults of the driver wait for ever on an exhausted pool or a dead
 * network, so every wait is bounded here (milliseconds).
 */
export function openDatabase(url: string, { maxConnections, onStatement }: DatabaseOptions): Database {
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
    adapter: onStatement ? counted(adapter, onStatement) : adapter,
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
}

type Connected = Awaited<ReturnType<PrismaPg['connect']>>;
type Statements = Pick<Connected, 'queryRaw' | 'executeRaw'>;

/** The same adapter, telling of every statement on the pool and in transactions. */
function counted(factory: PrismaPg, onStatement: () => void): PrismaPg {
  const tell = <S extends Statements>(target: S): S => {
    const { queryRaw, executeRaw } = target;
    target.queryRaw = (query) => (onStatement(), queryRaw.call(target, query));
    target.executeRaw = (query) => (onStatement(), executeRaw.call(target, query));
    return target;
  };
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connected = tell(await connect());
    const startTransaction = connected.startTransaction.bind(connected);
    connected.startTransaction = async (isolation) => tell(await startTransaction(isolation));
    return connected;
  };
  return factory;
}
