import type { Server } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  Kind,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { CloseCode, type Context } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { Access } from '../access/access.ts';
import { DeclaredOperations } from '../access/declared-operations.ts';
import { AuditTrail } from '../audit/audit-trail.ts';
import { newContext, runInContext, type RequestContext } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { errorFormatter } from '../errors/format-error.ts';
import { EventFeed } from '../events/event-feed.ts';
import { LOGGER } from '../observability/logger.ts';
import { hashToken, sessionToken } from './session-token.ts';

type Socket = Extra &
  Record<PropertyKey, unknown> & { tokenHash?: Uint8Array<ArrayBuffer>; userId?: string; sessionId?: string };

/** Subscriptions over WebSocket. Every event is authorised again, in a transaction of its own. */
@Injectable()
export class SubscriptionServer {
  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly transaction: ContextTransaction,
    private readonly operations: DeclaredOperations,
    private readonly access: Access,
    private readonly audit: AuditTrail,
    private readonly feed: EventFeed,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Starts serving on the HTTP server; answers how to stop. */
  serve(server: Server): () => Promise<void> {
    const { schema } = this.schemaHost;
    const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 64 * 1024 });
    const open = new Set<Socket>();
    const ended = this.feed.subscribe('session.ended', ({ payload }) => {
      for (const socket of open) {
        const theirs = payload.sessionId
          ? socket.sessionId === payload.sessionId
          : socket.userId === payload.userId;
        if (theirs) socket.socket.close(CloseCode.Forbidden, 'The session has ended');
      }
    });
    const served = useServer<Record<string, unknown>, Socket>(
      {
        schema,
        connectionInitWaitTimeout: 3_000,
        onConnect: (context) => this.connect(context, open),
        onClose: ({ extra }) => void open.delete(extra),
        onSubscribe: (_context, _id, { query }) =>
          /^\s*(mutation|query|\{)/m.test(query.replace(/fragment[\s\S]*/, ''))
            ? [
                new GraphQLError('Only subscriptions are served here.', {
                  extensions: { code: 'BAD_REQUEST' },
                }),
              ]
            : undefined,
        context: ({ extra }) => ({ tokenHash: extra.tokenHash }),
        subscribe: (args: ExecutionArgs) => this.subscribe(args),
      },
      sockets,
    );
    return async () => {
      ended();
      await served.dispose();
      await new Promise((resolve) => sockets.close(resolve));
    };
  }

  private async connect(
    { extra, connectionParams }: Context<Record<string, unknown>, Socket>,
    open: Set<Socket>,
  ) {
    const { origin, host } = extra.request.headers;
    if (origin && URL.canParse(origin) && new URL(origin).host !== host) return false;
    const given = connectionParams?.['authorization'];
    const token = sessionToken({
      ...extra.request.headers,
      ...(typeof given === 'string' ? { authorization: given } : {}),
    });
    if (!token) return false;
    extra.tokenHash = hashToken(token);
    const actor = await this.inFreshContext(extra.tokenHash, async () => this.transaction.actor());
    if (!actor) return false;
    extra.userId = actor.userId ?? undefined;
    extra.sessionId = actor.sessionId ?? undefined;
    open.add(extra);
    return true;
  }

  private async subscribe(args: ExecutionArgs) {
    const { tokenHash } = args.contextValue as { tokenHash: Uint8Array<ArrayBuffer> };
    const stream = await this.inFreshContext(tokenHash, () => createSourceEventStream(args));
    if (!(Symbol.asyncIterator in stream)) return { ...stream, errors: stream.errors?.map(this.format) };
    return this.deliver(args, stream, tokenHash);
  }

  /**
   * The results of a stream. A generator that waits for its source cannot be told to stop: when the reader leaves,
   * the source is ended first, so that nothing keeps listening for somebody who is gone.
   */
  private deliver(
    args: ExecutionArgs,
    stream: AsyncIterable<unknown>,
    tokenHash: Uint8Array<ArrayBuffer>,
  ): AsyncGenerator<ExecutionResult, void> {
    const source = stream[Symbol.asyncIterator]();
    const results = this.results(args, { [Symbol.asyncIterator]: () => source }, tokenHash);
    const stop = results.return.bind(results);
    return Object.assign(results, {
      return: async () => {
        await source.return?.();
        return stop();
      },
    });
  }

  private async *results(
    args: ExecutionArgs,
    stream: AsyncIterable<unknown>,
    tokenHash: Uint8Array<ArrayBuffer>,
  ): AsyncGenerator<ExecutionResult, void> {
    for await (const payload of stream) {
      const result = await this.inFreshContext(tokenHash, (context) =>
        this.executeEvent(args, payload, context),
      );
      yield result;
      if (result.data == null) return;
    }
  }

  private async executeEvent(
    args: ExecutionArgs,
    rootValue: unknown,
    context: RequestContext,
  ): Promise<ExecutionResult> {
    try {
      const field = getOperationAST(args.document, args.operationName)?.selectionSet.selections[0];
      if (field?.kind !== Kind.FIELD)
        throw new GraphQLError('Subscribe to one field.', { extensions: { code: 'BAD_REQUEST' } });
      const definition = args.schema.getSubscriptionType()?.getFields()[field.name.value];
      const requirement = this.operations.requirementOf(field.name.value);
      if (!definition || !requirement)
        throw new GraphQLError('No such subscription.', { extensions: { code: 'BAD_REQUEST' } });
      const values = getArgumentValues(definition, field, args.variableValues ?? {});
      await this.access.require(requirement, field.name.value, values, undefined, false);
      const result = await execute({ ...args, rootValue });
      // The subscription itself is on record; its events are not recorded one by one.
      context.pendingAudit.length = 0;
      return { ...result, errors: result.errors?.map(this.format) };
    } catch (error) {
      return { data: null, errors: [this.format(error as GraphQLError)] };
    }
  }

  private format = (error: GraphQLError): GraphQLError => {
    const { message, extensions } = errorFormatter(this.logger, () => undefined)(error.toJSON(), error);
    return new GraphQLError(message, { extensions });
  };

  private inFreshContext<T>(
    tokenHash: Uint8Array<ArrayBuffer>,
    work: (context: RequestContext) => Promise<T>,
  ): Promise<T> {
    const context = newContext({ tokenHash, touched: true });
    return runInContext(context, async () => {
      try {
        const result = await work(context);
        await this.audit.flush();
        return result;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}
