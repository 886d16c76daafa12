import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { HealthController } from './health.controller.ts';
import { createLogger, LOGGER } from './logger.ts';
import { Metrics } from './metrics.ts';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    { provide: LOGGER, useFactory: (config: Config) => createLogger(config), inject: [CONFIG] },
    Metrics,
  ],
  exports: [LOGGER, Metrics],
})
export class ObservabilityModule {}
