import type { AccessContext, Actor } from '../access/index.ts';
import { can } from '../access/index.ts';
import type { EpisodeState } from '../episode/index.ts';
import { isOpen } from '../episode/index.ts';
import type { RuleRefusal } from '../text/index.ts';
import { refuse } from '../text/index.ts';

export type SectionDecision =
  { readonly ok: true } | RuleRefusal<'NOT_YOUR_SECTION' | 'EPISODE_CLOSED' | 'MAY_NOT_EDIT'>;

/**
 * May this user edit this section (its texts, goals and interventions)? Only the own discipline's, only on the care
 * team, only while the episode is open. The same answer serves the API and the `editable` field of the page.
 */
export function mayEditSection(
  actor: Actor,
  section: Required<Pick<AccessContext, 'relation' | 'sectionDisciplineCode'>>,
  episodeState: EpisodeState,
): SectionDecision {
  if (!isOpen(episodeState)) {
    return refuse('EPISODE_CLOSED', 'This episode has ended; its plan can be read, not changed.');
  }
  const decision = can(actor, 'carePlan.draft', section);
  if (decision.allowed) return { ok: true };
  if (decision.why === 'SECTION') {
    return refuse('NOT_YOUR_SECTION', 'Only the discipline that owns a section changes it.');
  }
  return refuse('MAY_NOT_EDIT', 'Only members of the care team who may write the plan change it.');
}
