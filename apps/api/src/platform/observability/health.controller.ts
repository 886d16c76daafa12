import { Controller, Get, Header, HttpCode, Inject, Res, type OnModuleDestroy } from '@nestjs/common';
import type { Database } from '@consilium/db';
import type { Response } from 'express';
import { Public } from '../access/requires.ts';
import { DATABASE } from '../db/database.token.ts';
import { Metrics } from './metrics.ts';

@Controller()
export class HealthController implements OnModuleDestroy {
  private stopping = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** The process lives; says nothing of the database. */
  @Public()
  @Get('healthz')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers, and as a role that row-level security binds. */
  @Public()
  @Get('readyz')
  @HttpCode(200)
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string; reason?: string }> {
    const reason = this.stopping ? 'stopping' : await this.notReady();
    if (!reason) return { status: 'ready' };
    response.status(503);
    return { status: 'not ready', reason };
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  private async notReady(): Promise<string | null> {
    try {
      const [role] = await this.database.$queryRaw<{ unbound: boolean }[]>`
        SELECT rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user`;
      return role?.unbound ? 'the database role is above row-level security' : null;
    } catch {
      return 'the database does not answer';
    }
  }
}
