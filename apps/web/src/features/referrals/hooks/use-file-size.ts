import { useTranslation } from 'react-i18next';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Bytes as kilobytes or megabytes in the reader's language. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  const format = (value: number, unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits }).format(value);
  return (bytes) =>
    bytes >= MEGABYTE
      ? format(bytes / MEGABYTE, 'megabyte', 1)
      : format(Math.ceil(bytes / KILOBYTE), 'kilobyte', 0);
}
