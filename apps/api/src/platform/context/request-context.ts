import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Permission, PatientRelation } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Actor } from './actor.ts';

export interface OpenTransaction {
  readonly client: DatabaseTransaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Everything one operation knows about itself. It lives in AsyncLocalStorage, never in a parameter. */
export interface RequestContext {
  readonly requestId: string;
  /** SHA-256 of the session token; undefined when nobody is signed in. */
  tokenHash?: Uint8Array<ArrayBuffer>;
  /** The clinic and name a job or a command acts for; such a context has no session. */
  readonly systemActor?: Actor;
  readonly network: string;
  readonly userAgent: string;
  /** Whether the request came by HTTPS: then the cookie says Secure. */
  readonly secure: boolean;
  /** The one clock of the operation. */
  readonly now: () => Date;
  actor?: Actor;
  transaction?: Promise<OpenTransaction>;
  touched: boolean;
  permission?: Permission;
  readonly pendingAudit: AuditEntry[];
  readonly relations: Map<string, PatientRelation>;
  readonly loaders: Map<string, unknown>;
  readonly cookies: string[];
  /** SQL statements so far: lists must not need more of them for more rows. */
  statements: number;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function newContext(given: Partial<RequestContext> = {}): RequestContext {
  return {
    requestId: randomUUID(),
    network: 'local',
    userAgent: '',
    secure: false,
    now: () => new Date(),
    touched: false,
    pendingAudit: [],
    relations: new Map(),
    loaders: new Map(),
    cookies: [],
    statements: 0,
    ...given,
  };
}

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

export function currentContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('No request context: this code must run inside runInContext.');
  return context;
}

/** The signed-in actor. Only call where the guard has let the operation through. */
export function currentActor(): Actor {
  const { actor } = currentContext();
  if (!actor) throw new Error('No actor: the operation was not guarded.');
  return actor;
}

/** Counts a statement for whoever asked for it; background work has no context and is not counted. */
export function countStatement(): void {
  const context = storage.getStore();
  if (context) context.statements += 1;
}
