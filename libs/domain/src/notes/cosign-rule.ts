import type { Role } from '../access/index.ts';
import type { AuthorLevel } from './note-codes.ts';

/** One row of a jurisdiction's table: whose notes need another signature (clinical.md 5.2). */
export interface CosignRule {
  readonly level: Exclude<AuthorLevel, 'INDEPENDENT'>;
  /** Null: every discipline that has no row of its own. */
  readonly disciplineCode: string | null;
  readonly cosignature: boolean;
  /** The note must name who supervises. */
  readonly namesSupervisor: boolean;
}

export interface CosignJurisdiction {
  readonly code: string;
  readonly rules: readonly CosignRule[];
}

const row = (
  level: CosignRule['level'],
  disciplineCode: string | null,
  cosignature: boolean,
): CosignRule => ({ level, disciplineCode, cosignature, namesSupervisor: true });

/**
 * Tables shipped with the product; a clinic chooses one and changes rows of its own. STRICT is the default: everyone
 * under supervision is cosigned. MA: a physical therapist assistant's notes name the supervisor and need no
 * cosignature, a student's do (clinical.md 5.2, source V:S83). Other states: STRICT, until the clinic says otherwise.
 */
export const COSIGN_JURISDICTIONS: readonly CosignJurisdiction[] = [
  { code: 'STRICT', rules: [row('STUDENT', null, true), row('ASSISTANT', null, true)] },
  {
    code: 'US_MA',
    rules: [
      row('STUDENT', null, true),
      row('ASSISTANT', null, true),
      row('ASSISTANT', 'PHYSIOTHERAPY', false),
    ],
  },
];
export const DEFAULT_JURISDICTION = 'STRICT';

const CODES: ReadonlySet<string> = new Set(COSIGN_JURISDICTIONS.map(({ code }) => code));
export const isJurisdiction = (code: string): boolean => CODES.has(code);

/** The clinic's own rows come before its jurisdiction's, a row of the discipline before a general one. */
export function cosignTable(jurisdiction: string, own: readonly CosignRule[]): CosignRule[] {
  const shipped = COSIGN_JURISDICTIONS.find(({ code }) => code === jurisdiction)?.rules ?? [];
  const key = ({ level, disciplineCode }: CosignRule) => `${level} ${disciplineCode ?? ''}`;
  const replaced = new Set(own.map(key));
  return [...own, ...shipped.filter((rule) => !replaced.has(key(rule)))];
}

/**
 * What a note of this author needs. A student's note always needs a licensed signature, whatever the table says: a
 * student signs nothing alone (clinical.md 1.10). Without a row the strict answer holds.
 */
export function cosignNeed(
  table: readonly CosignRule[],
  level: AuthorLevel,
  disciplineCode: string,
): { readonly cosignature: boolean; readonly namesSupervisor: boolean } {
  if (level === 'INDEPENDENT') return { cosignature: false, namesSupervisor: false };
  const rows = table.filter((rule) => rule.level === level);
  const found =
    rows.find((rule) => rule.disciplineCode === disciplineCode) ??
    rows.find((rule) => rule.disciplineCode === null);
  const { cosignature = true, namesSupervisor = true } = found ?? {};
  return { cosignature: cosignature || level === 'STUDENT', namesSupervisor };
}

/** Whoever is a student or an assistant in any role writes under supervision; a second, licensed role does not end it. */
export function authorLevel(roles: readonly Role[]): AuthorLevel {
  if (roles.includes('STUDENT')) return 'STUDENT';
  return roles.includes('THERAPY_ASSISTANT') ? 'ASSISTANT' : 'INDEPENDENT';
}
