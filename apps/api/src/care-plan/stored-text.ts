import { normalText } from '@consilium/domain';

/** A text as it is stored; what the rules refuse stays as it was typed and is refused there. */
export const storedText = (text: string): string => normalText(text);

/** The same for an optional field of an edit: null and undefined both mean that it stays. */
export const storedTextOrAbsent = (text: string | null | undefined): string | undefined =>
  text == null ? undefined : storedText(text);
