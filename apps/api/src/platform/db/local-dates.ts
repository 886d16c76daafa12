/** Date columns hold no time: Prisma gives them as midnight UTC, the product speaks of 'YYYY-MM-DD'. */
export const toLocalDate = (date: Date): string => date.toISOString().slice(0, 10);

export const toLocalDateOrNull = (date: Date | null): string | null => (date ? toLocalDate(date) : null);

export const fromLocalDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

export const fromLocalDateOrNull = (date: string | null | undefined): Date | null =>
  date ? fromLocalDate(date) : null;
