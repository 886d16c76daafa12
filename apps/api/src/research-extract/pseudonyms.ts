import { randomInt } from 'node:crypto';
import type { EpisodeToExtract } from '@consilium/domain';

/** Letters and digits that nobody reads for another; 32 of them. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

const word = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/**
 * A pseudonym for each episode and patient by id, drawn at random: nothing of the id is in it, and the next extract draws
 * others (45 CFR 164.514(c): a code that is not derived from what it stands for).
 */
export function drawPseudonyms(episodes: readonly EpisodeToExtract[]): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of episodes.flatMap(({ episodeId, patientId }) => [episodeId, patientId])) {
    if (drawn.has(id)) continue;
    let pseudonym = word();
    while (taken.has(pseudonym)) pseudonym = word();
    taken.add(pseudonym);
    drawn.set(id, pseudonym);
  }
  return drawn;
}
