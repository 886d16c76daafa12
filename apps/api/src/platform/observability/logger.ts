import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

export const LOGGER = Symbol('logger');

/** Structured logs of ids, codes and sizes. Request bodies, variables and messages never reach it. */
export const createLogger = (config: Config): Logger =>
  pino({
    level: config.logLevel,
    base: { service: 'consilium' },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization'], censor: '[removed]' },
  });
