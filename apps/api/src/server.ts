import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { AppModule } from './app.module.ts';
import { CONFIG } from './platform/config/config.module.ts';
import type { Config } from './platform/config/config.ts';
import { ContextTransaction } from './platform/db/context-transaction.ts';
import {
  contextMiddleware,
  guardBody,
  guardBoundary,
  IMPORT_BODY,
} from './platform/graphql/http-boundary.ts';
import { SubscriptionServer } from './platform/graphql/subscription-server.ts';
import { PeriodicJobs } from './platform/jobs/periodic-jobs.ts';
import { nestLogger } from './platform/observability/nest-logger.ts';
import { LOGGER } from './platform/observability/logger.ts';
import { measureRequests } from './platform/observability/measure-requests.ts';
import { Metrics } from './platform/observability/metrics.ts';
import { servePage } from './platform/observability/serve-page.ts';

const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // The component library writes computed styles into the document.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  },
};

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the application, listens, and answers how to stop it: sockets first, then requests, then the pool. */
export async function startServer(): Promise<RunningServer> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  const config = app.get<Config>(CONFIG);
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(nestLogger(logger));
  app.set('trust proxy', config.trustProxy ? 1 : false);
  app.disable('x-powered-by');
  app.use(
    helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, referrerPolicy: { policy: 'no-referrer' } }),
  );
  app.use(measureRequests(app.get(Metrics), logger));
  app.use('/graphql', guardBoundary, express.json({ limit: IMPORT_BODY, inflate: false }), guardBody);
  app.use('/graphql', contextMiddleware(app.get(ContextTransaction)));
  if (config.webDirectory) servePage(app, config.webDirectory);
  await app.init();
  const stopSockets = app.get(SubscriptionServer).serve(app.getHttpServer());
  await app.listen(config.port, config.host);
  app.get(PeriodicJobs).start();
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`,
    close: async () => {
      await stopSockets();
      await app.close();
    },
  };
}
