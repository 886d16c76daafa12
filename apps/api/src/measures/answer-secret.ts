import { createHash, randomBytes } from 'node:crypto';

/** 256 bits; whoever knows them answers one request, and sees nothing else. */
const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export const newAnswerSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

export const isAnswerSecret = (text: string): boolean => SECRET.test(text);

/** What is kept of a secret. */
export const hashOfAnswerSecret = (secret: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(secret).digest());

/** Where the questions are, below the address of the page. */
export const answerPath = (secret: string): string => `/answer/${secret}`;
