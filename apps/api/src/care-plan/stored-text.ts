import { checkText } from '@consilium/domain';

/**
 * A text as it is stored: composed characters, trimmed, one kind of line end. What the rules refuse stays as it
 * was typed and is refused there.
 */
export function storedText(text: string): string {
  const check = checkText(text, { max: Number.POSITIVE_INFINITY, multiline: true });
  return check.ok ? check.value : text;
}

/** The same for an optional field of an edit: null and undefined both mean that it stays. */
export const storedTextOrAbsent = (text: string | null | undefined): string | undefined =>
  text == null ? undefined : storedText(text);
