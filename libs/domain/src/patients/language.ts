/** Characters; RFC 5646 recommends that at least 35 be kept. */
export const LANGUAGE_TAG_MAX_LENGTH = 35;
export const LANGUAGES_MAX = 10;

/** The canonical form of a BCP 47 language tag (`ES-mx` -> `es-MX`), or null when it is not one. */
export function canonicalLanguage(tag: string): string | null {
  const trimmed = tag.trim();
  if (trimmed === '' || trimmed.length > LANGUAGE_TAG_MAX_LENGTH) return null;
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? null;
  } catch {
    return null;
  }
}
