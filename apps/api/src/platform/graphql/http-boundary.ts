import type { NextFunction, Request, Response } from 'express';
import { newContext, runInContext } from '../context/request-context.ts';
import { ContextTransaction } from '../db/context-transaction.ts';
import { hashToken, sessionToken } from './session-token.ts';

/** Bytes of an ordinary operation; only what carries a file may be larger, and only for somebody signed in. */
const ORDINARY_BODY = 256 * 1024;
export const IMPORT_BODY = 40 * 1024 * 1024;
const IMPORT = /\b(importReferral|attestLicence)\b/;

const refuse = (response: Response, status: number, code: string, message: string) =>
  response.status(status).json({ errors: [{ message, extensions: { code } }] });

/** Refuses requests of other sites and bodies that no operation needs, before anything is parsed. */
export function guardBoundary(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  if (origin && URL.canParse(origin) && new URL(origin).host !== host) {
    return void refuse(response, 403, 'FORBIDDEN', 'Requests from other sites are not accepted.');
  }
  const size = Number(request.headers['content-length'] ?? Number.NaN);
  const ceiling = sessionToken(request.headers) ? IMPORT_BODY : ORDINARY_BODY;
  if (request.method === 'POST' && !(size <= ceiling)) {
    return void refuse(
      response,
      413,
      'PAYLOAD_TOO_LARGE',
      'The request is too large. A referral file may have 25 MB.',
    );
  }
  next();
}

/** After parsing: a large body is for an operation that carries a file and nothing else. */
export function guardBody(request: Request, response: Response, next: NextFunction): void {
  const query: unknown = (request.body as { query?: unknown } | undefined)?.query;
  const large = Number(request.headers['content-length'] ?? 0) > ORDINARY_BODY;
  if (large && !(typeof query === 'string' && query.length < 20_000 && IMPORT.test(query))) {
    return void refuse(response, 413, 'PAYLOAD_TOO_LARGE', 'The request is too large.');
  }
  next();
}

/** Gives every request its context, and makes sure its transaction never outlives it. */
export const contextMiddleware =
  (transaction: ContextTransaction) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const token = sessionToken(request.headers);
    const context = newContext({
      tokenHash: token ? hashToken(token) : undefined,
      network: request.ip ?? '',
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 200),
      secure: request.secure,
      // What a page does by itself is no sign of life: an open tab must not keep a session from ending.
      touched: request.headers['x-consilium-background'] === '1',
    });
    runInContext(context, () => {
      response.once('close', () =>
        runInContext(context, () => void transaction.rollback().catch(() => undefined)),
      );
      next();
    });
  };
