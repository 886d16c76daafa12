import { Global, Module } from '@nestjs/common';
import { readConfig } from './config.ts';

export const CONFIG = Symbol('config');

@Global()
@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig(process.env) }],
  exports: [CONFIG],
})
export class ConfigModule {}
