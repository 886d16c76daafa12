import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';

type KeySource = Pick<Config, 'auditKey' | 'auditKeyFile'>;

/**
 * The key of the audit chain. It lives outside the database, so that whoever can rewrite the database
 * cannot rewrite the chain: CONSILIUM_AUDIT_KEY, else the file CONSILIUM_AUDIT_KEY_FILE (made on first use,
 * readable by its owner only).
 */
export function auditKey(config: KeySource): string {
  if (config.auditKey) return config.auditKey;
  if (!config.auditKeyFile) {
    throw new Error('Set CONSILIUM_AUDIT_KEY or CONSILIUM_AUDIT_KEY_FILE: the audit chain needs its key.');
  }
  try {
    return readFileSync(config.auditKeyFile, 'utf8').trim();
  } catch {
    mkdirSync(dirname(config.auditKeyFile), { recursive: true });
    const made = randomBytes(32).toString('base64url');
    try {
      writeFileSync(config.auditKeyFile, made, { mode: 0o600, flag: 'wx' });
      return made;
    } catch {
      // Another process of this machine made it a moment before.
      return readFileSync(config.auditKeyFile, 'utf8').trim();
    }
  }
}

/** The key for checking: a missing file is null here, never made anew, since a new key fits no old seal. */
export function existingAuditKey(config: KeySource): string | null {
  if (config.auditKey) return config.auditKey;
  try {
    return config.auditKeyFile ? readFileSync(config.auditKeyFile, 'utf8').trim() : null;
  } catch {
    return null;
  }
}
