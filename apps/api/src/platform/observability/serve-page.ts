import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const API = /^\/(graphql|healthz|readyz|metrics|fhir|calendar)(\/|$)/;

/** Serves the built dashboard; every address that is neither a file nor an API leads to its first page. */
export function servePage(app: NestExpressApplication, directory: string): void {
  app.use(
    '/assets',
    express.static(resolve(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  // A worker that is kept by some cache would hold the page at an old version.
  app.use('/service-worker.js', (_: Request, response: Response, next: NextFunction) => {
    response.setHeader('cache-control', 'no-cache');
    next();
  });
  app.use(express.static(directory, { index: false, cacheControl: false }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || API.test(request.path) || /\.\w+$/.test(request.path)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(resolve(directory, 'index.html'));
  });
}
