import { Prisma } from '@consilium/db';
import type { EpisodeState } from '@consilium/domain';

/**
 * What a patient of a list must fulfil, as conditions on `patient p`. Each names the rows it wants by an index of
 * its own, so that a list of 100,000 patients is neither walked to its end for a rare name nor sorted for a common one.
 */

/** The most words of a search that are looked at. */
const SEARCH_WORDS = 6;

/** Characters of a word that the search tokens keep (the trigger of `patient` cuts there too). */
const TOKEN_LENGTH = 60;

/** Sorts after every character that a folded word can hold, in the byte order of the "C" collation. */
const LAST = '\u{10FFFD}';

/**
 * Every word must begin a word of the name or number. The word is folded once, in a sub-select of its own: the
 * function called per row took two seconds. Ranges, not LIKE: those keep their index under row-level security.
 */
export function matchesSearch(clinicId: string, search: string): Prisma.Sql[] {
  // PostgreSQL cannot hold a NUL, and no name has one.
  const words = search
    .replaceAll('\0', '')
    .split(/[\s,;'’-]+/u)
    .filter(Boolean)
    .slice(0, SEARCH_WORDS);
  return words.map(
    (word) => Prisma.sql`p.id = ANY (ARRAY(SELECT k.patient_id FROM patient_search_token k
      WHERE k.clinic_id = ${clinicId}::uuid
        AND k.token >= (SELECT left(search_fold(${word}), ${TOKEN_LENGTH}::integer)) COLLATE "C"
        AND k.token < (SELECT left(search_fold(${word}), ${TOKEN_LENGTH}::integer) || ${LAST}) COLLATE "C"))`,
  );
}

/** The current episode, the open one or else the last, is in one of these states. */
export const inStates = (states: readonly EpisodeState[]): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM episode_of_care e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.state = ANY (${[...states]}::text[])
    AND NOT EXISTS (SELECT FROM episode_of_care x WHERE x.clinic_id = e.clinic_id AND x.patient_id = e.patient_id
      AND (x.open, x.referred_on, x.id) > (e.open, e.referred_on, e.id)))`;

export const hasOpenEpisode = Prisma.sql`EXISTS (
  SELECT FROM episode_of_care e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.open)`;

/** The member is on the care team on that day; nobody without a member is. */
export const onCareTeamOf = (memberId: string | null, on: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM care_team_membership c WHERE c.clinic_id = p.clinic_id AND c.patient_id = p.id AND c.member_id = ${memberId}::uuid
    AND c.starts_on <= ${on}::date AND (c.ends_on IS NULL OR c.ends_on >= ${on}::date))`;
