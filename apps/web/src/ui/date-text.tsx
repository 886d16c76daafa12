import { useFormats } from './use-formats.ts';

/** A calendar date, in the reader's language. */
export function LocalDateText({ date }: { date: string | null | undefined }) {
  const formats = useFormats();
  return date ? <time dateTime={date}>{formats.localDate(date)}</time> : null;
}

/** An instant in the clinic's zone; `ago` says how long ago and keeps the instant for those who point at it. */
export function InstantText({ at, ago = false }: { at: string | null | undefined; ago?: boolean }) {
  const formats = useFormats();
  if (!at) return null;
  const exact = formats.instant(at);
  return (
    <time dateTime={at} title={exact}>
      {ago ? formats.ago(at) : exact}
    </time>
  );
}
