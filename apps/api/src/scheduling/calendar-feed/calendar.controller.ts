import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../platform/access/requires.ts';
import { ReadCalendarFeed } from './read-calendar-feed.ts';

const FILE = /^([^.]+)\.ics$/;

/** Where calendar programs read: they sign in by nothing but the secret in the address. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly read: ReadCalendarFeed) {}

  @Public()
  @Get(':file')
  async feed(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('cache-control', 'private, no-cache');
    response.setHeader('x-robots-tag', 'noindex');
    const text = await this.read.run(FILE.exec(file)?.[1] ?? '', request.ip ?? '');
    if (text === null) {
      response.status(404).type('text/plain').send('There is no such calendar.\n');
      return;
    }
    response.setHeader('etag', `"${createHash('sha256').update(text).digest('base64url')}"`);
    response.setHeader('content-disposition', 'inline; filename="consilium.ics"');
    // Express answers If-None-Match with 304 by itself.
    response.type('text/calendar').send(text);
  }
}
