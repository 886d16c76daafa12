import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config/config.module.ts';
import type { Config } from '../platform/config/config.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text belongs to; opening it under anything else fails. */
export interface SealedFor {
  readonly clinicId: string;
  readonly noteId: string;
  readonly patientId: string;
  readonly originatorUserId: string;
}

/**
 * The key of psychotherapy notes, outside the database and different from every other key. Nothing else of the product
 * asks for it: a dump of the database, or the rest of the API, holds sealed bytes only.
 */
@Injectable()
export class NoteKey {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = createHash('sha256').update(secretOf(config), 'utf8').digest();
  }

  /** AES-256-GCM: nonce, ciphertext, tag. */
  seal(text: string, owner: SealedFor): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(bound(owner));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return new Uint8Array(sealed);
  }

  open(sealed: Uint8Array, owner: SealedFor): string {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(bound(owner));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }
}

const bound = ({ clinicId, noteId, patientId, originatorUserId }: SealedFor): Buffer =>
  Buffer.from(JSON.stringify([clinicId, noteId, patientId, originatorUserId]), 'utf8');

/** CONSILIUM_PSYCHOTHERAPY_KEY, else the file CONSILIUM_PSYCHOTHERAPY_KEY_FILE, made on first use for its owner only. */
function secretOf({ psychotherapyKey, psychotherapyKeyFile }: Config): string {
  if (psychotherapyKey) return psychotherapyKey;
  if (!psychotherapyKeyFile) {
    throw new Error(
      'Set CONSILIUM_PSYCHOTHERAPY_KEY or CONSILIUM_PSYCHOTHERAPY_KEY_FILE: psychotherapy notes need their own key.',
    );
  }
  try {
    return readFileSync(psychotherapyKeyFile, 'utf8').trim();
  } catch {
    mkdirSync(dirname(psychotherapyKeyFile), { recursive: true });
    try {
      writeFileSync(psychotherapyKeyFile, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch {
      // Another process of this machine made it a moment before.
    }
    return readFileSync(psychotherapyKeyFile, 'utf8').trim();
  }
}
