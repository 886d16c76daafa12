import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

const ROUTES = ['/graphql', '/healthz', '/readyz', '/metrics'];

/** Counts and times every request, and logs its route, status and duration: no path of the page, no query. */
export const measureRequests =
  (metrics: Metrics, logger: Logger) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const route = ROUTES.find((known) => request.path === known) ?? 'page';
    response.once('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      metrics.requestSeconds.observe(
        { route, status: `${Math.floor(response.statusCode / 100)}xx` },
        seconds,
      );
      const requestId = response.getHeader('x-request-id');
      logger.debug(
        { route, status: response.statusCode, ms: Math.round(seconds * 1e3), requestId },
        'request',
      );
    });
    next();
  };
