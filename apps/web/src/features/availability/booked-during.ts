import { addDays, isOpenStatus, type LocalDate, type SessionStatus } from '@consilium/domain';

interface Span {
  /** Instants, ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Days that one question about sessions may span, as the server has it. */
const MOST_DAYS = 35;

/** The days to ask about: from the first on, as far as the server answers at once. */
export function daysToAsk(from: LocalDate, until: LocalDate) {
  const last = addDays(from, MOST_DAYS - 1);
  return { from, until: until < last ? until : last, cut: until > last };
}

/** Sessions to come that share time with the span: these have to move or be called off. */
export const bookedDuring = <S extends Span & { readonly status: SessionStatus }>(
  sessions: readonly S[],
  span: Span,
): S[] => {
  const [start, end] = [Date.parse(span.startsAt), Date.parse(span.endsAt)];
  return sessions.filter(
    (session) =>
      isOpenStatus(session.status) &&
      Date.parse(session.startsAt) < end &&
      start < Date.parse(session.endsAt),
  );
};
