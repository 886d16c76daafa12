import { createHash, randomBytes } from 'node:crypto';

/** 256 bits; whoever knows them reads the calendar. */
const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export const newFeedSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

export const isFeedSecret = (text: string): boolean => SECRET.test(text);

/** What is kept of a secret. */
export const hashOfSecret = (secret: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(secret).digest());

/** Where the feed is, below the address of the page. */
export const feedPath = (secret: string): string => `/calendar/${secret}.ics`;
