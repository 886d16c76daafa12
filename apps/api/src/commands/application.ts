import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Permission } from '@consilium/domain';
import { AppModule } from '../app.module.ts';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { newContext, runInContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { CommandProblem } from './command.ts';
import type { ClinicRow } from './owner-connection.ts';

/** Runs `work` with the same use cases that the server has, without a port. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await start();
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** What keeps the product from starting is said in its own words: a setting that is missing or malformed. */
const start = (): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false }).catch(
    (error: unknown) => {
      throw error instanceof Error && error.constructor === Error ? new CommandProblem(error.message) : error;
    },
  );

/** Who a command says it is, in the audit and beside what it writes. */
export interface CommandActor {
  readonly clinic: ClinicRow;
  readonly displayName: string;
  readonly permission: Permission;
  readonly now?: () => Date;
}

/** One operation of a command: one context, its audit rows, and no transaction left open behind it. */
export function actFor<T>(
  app: INestApplicationContext,
  actor: CommandActor,
  work: () => Promise<T>,
): Promise<T> {
  const { clinic, displayName, permission, now } = actor;
  const context = newContext({
    permission,
    ...(now ? { now } : {}),
    systemActor: {
      clinicId: clinic.id,
      clinicName: clinic.name,
      timeZone: clinic.time_zone,
      demo: clinic.demo,
      userId: null,
      sessionId: null,
      email: '',
      displayName,
      locale: 'en',
      mustChangePassword: false,
      memberId: null,
      patientId: null,
      guardianId: null,
      disciplineCode: null,
      credential: null,
      roles: [],
    },
  });
  const transaction = app.get(ContextTransaction);
  return runInContext(context, async () => {
    try {
      await transaction.actor();
      const result = await work();
      await app.get(AuditTrail).flush();
      return result;
    } finally {
      await transaction.rollback().catch(() => undefined);
    }
  });
}
