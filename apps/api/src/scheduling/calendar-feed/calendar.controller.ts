import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUnavailable } from '../../platform/errors/database-errors.ts';
import { Public } from '../../platform/access/requires.ts';
import { ReadCalendarFeed } from './read-calendar-feed.ts';

/** Calendar programs keep what they have and ask again after this time. */
const RETRY_AFTER_SECONDS = '60';
const FILE = /^([^.]+)\.ics$/;

/** Also for a program that says no-cache, which keeps Express from answering 304 by itself. */
const isFresh = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((each) => ['*', tag, `W/${tag}`].includes(each.trim())) ?? false;

/** Where calendar programs read: they sign in by nothing but the secret in the address. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly read: ReadCalendarFeed) {}

  @Public()
  @Get(':file')
  async feed(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('cache-control', 'private, no-cache');
    response.setHeader('x-robots-tag', 'noindex');
    let text: string | null;
    try {
      text = await this.read.run(FILE.exec(file)?.[1] ?? '', request.ip ?? '');
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      response.setHeader('retry-after', RETRY_AFTER_SECONDS);
      response.status(503).type('text/plain').send('The calendar cannot be read just now.\n');
      return;
    }
    if (text === null) {
      response.status(404).type('text/plain').send('There is no such calendar.\n');
      return;
    }
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    response.setHeader('etag', tag);
    if (isFresh(request.headers['if-none-match'], tag)) {
      response.status(304).end();
      return;
    }
    response.setHeader('content-disposition', 'inline; filename="consilium.ics"');
    response.type('text/calendar').send(text);
  }
}
