import type { BookableMember, BookingCandidate } from './booking.ts';

/**
 * Needed disciplines that no member of the session is left for. A member stands in for one discipline at a time, so
 * co-treatment by physiotherapy and psychology needs two people even when one of them has both skills.
 */
export function uncoveredDisciplines(
  { memberIds, neededDisciplineCodes }: Pick<BookingCandidate, 'memberIds' | 'neededDisciplineCodes'>,
  members: ReadonlyMap<string, Pick<BookableMember, 'disciplineCodes'>>,
): string[] {
  const standsInFor = new Map<string, string>();
  const isAble = (memberId: string, code: string) =>
    members.get(memberId)?.disciplineCodes.includes(code) ?? false;
  // Augmenting paths: a member already taken may be moved to another discipline that needs one.
  const cover = (code: string, asked: Set<string>): boolean =>
    memberIds.some((memberId) => {
      if (asked.has(memberId) || !isAble(memberId, code)) return false;
      asked.add(memberId);
      const before = standsInFor.get(memberId);
      if (before !== undefined && !cover(before, asked)) return false;
      standsInFor.set(memberId, code);
      return true;
    });
  return [...new Set(neededDisciplineCodes)].filter((code) => !cover(code, new Set()));
}
