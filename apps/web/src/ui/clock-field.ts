/** Minutes after midnight as a field for a time holds them: "07:05"; empty for null. */
export const clockField = (minute: number | null): string =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes after midnight of what a field for a time holds; null while it is empty. */
export function minuteOfField(field: string): number | null {
  const [hours, minutes] = field.split(':').map(Number);
  return field === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}
