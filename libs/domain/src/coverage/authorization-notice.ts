import { addDays, daysBetween, type LocalDate } from '../time/index.ts';
import {
  AUTHORIZATION_NOTICE_DAYS,
  type Authorization,
  type AuthorizationUse,
  type RunOutCause,
} from './authorization-use.ts';

/** How long after its end an authorization is still missed (design default): later, another road was found. */
export const AUTHORIZATION_MISSED_DAYS = 30;

export interface AuthorizationNotice {
  readonly authorizationId: string;
  /** The last day that is covered; in the past where it has run out. */
  readonly runsOutOn: LocalDate;
  readonly by: RunOutCause;
}

interface Covered extends AuthorizationNotice {
  readonly from: LocalDate;
}

/** The last link of the authorizations that follow one another without a day between, from what covers today or did. */
function chainEnd(links: readonly Covered[], today: LocalDate): Covered | null {
  const begun = links.filter(({ from }) => from <= today);
  let last = begun.reduce<Covered | null>(
    (latest, link) => (latest === null || link.runsOutOn > latest.runsOutOn ? link : latest),
    null,
  );
  for (const link of [...links].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (last && link.from <= addDays(last.runsOutOn, 1) && link.runsOutOn > last.runsOutOn) last = link;
  }
  return last;
}

/**
 * The first scope of one patient whose cover ends within 14 days, or has ended, and that no further authorization
 * follows without a gap. What the whole programme is authorized for covers every discipline.
 */
export function authorizationNotice(
  authorizations: readonly Authorization[],
  uses: ReadonlyMap<string, AuthorizationUse>,
  today: LocalDate,
): AuthorizationNotice | null {
  const links = authorizations.flatMap(({ id, withdrawn, from, disciplineCode }) => {
    const use = uses.get(id);
    return withdrawn || !use
      ? []
      : [{ disciplineCode, from, authorizationId: id, runsOutOn: use.runsOutOn, by: use.by }];
  });
  const ends = [...new Set(links.map(({ disciplineCode }) => disciplineCode))].flatMap((scope) => {
    const own = links.filter(({ disciplineCode }) => disciplineCode === scope || disciplineCode === null);
    const last = chainEnd(own, today);
    const days = last && daysBetween(today, last.runsOutOn);
    return days !== null && days <= AUTHORIZATION_NOTICE_DAYS && days >= -AUTHORIZATION_MISSED_DAYS
      ? [last]
      : [];
  });
  const [first] = ends
    .filter((one): one is Covered & { disciplineCode: string | null } => one !== null)
    .sort((a, b) => (a.runsOutOn < b.runsOutOn ? -1 : 1));
  return first ? { authorizationId: first.authorizationId, runsOutOn: first.runsOutOn, by: first.by } : null;
}
