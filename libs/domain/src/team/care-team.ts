import type { RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';
import type { LocalDate, Period } from '../time/index.ts';
import { isLocalDate, isPeriod, periodsOverlap } from '../time/index.ts';
import type { MemberPeriod } from './member.ts';
import { isMemberActive, MEMBER_TEXT_LIMITS } from './member.ts';

/** A row of the care team as the rules need it. */
export interface CareTeamFacts extends Period {
  readonly memberId: string;
  readonly memberName: string;
  readonly lead: boolean;
}

export interface CareTeamRequest extends Period {
  readonly memberId: string;
  readonly teamRole: string;
  readonly lead: boolean;
}

export type CareTeamRefusalCode =
  'ALREADY_ON_TEAM' | 'MEMBER_INACTIVE' | 'LEAD_TAKEN' | 'PERIOD_INVALID' | 'INVALID_INPUT';

export type CareTeamDecision =
  { readonly ok: true; readonly teamRole: string } | RuleRefusal<CareTeamRefusalCode>;

/**
 * Decides whether a member may join a care team: an active member, not twice at the same time,
 * and one lead at a time (design default: the lead answers for the plan).
 */
export function decideCareTeamMembership(
  request: CareTeamRequest,
  existing: readonly CareTeamFacts[],
  member: MemberPeriod,
): CareTeamDecision {
  const role = checkText(request.teamRole, { max: MEMBER_TEXT_LIMITS.teamRole, required: true });
  if (!role.ok) return refuse('INVALID_INPUT', role.message, 'teamRole');
  if (!isLocalDate(request.startsOn) || (request.endsOn !== null && !isLocalDate(request.endsOn))) {
    return refuse('PERIOD_INVALID', 'First and last day must be calendar dates.', 'startsOn');
  }
  if (!isPeriod(request)) {
    return refuse('PERIOD_INVALID', 'The last day must not be before the first day.', 'endsOn');
  }
  if (!isMemberActive(member, request.startsOn)) {
    return refuse('MEMBER_INACTIVE', 'This member does not work in the clinic on the first day.', 'memberId');
  }
  const clash = existing.find((row) => row.memberId === request.memberId && periodsOverlap(row, request));
  if (clash) {
    return refuse('ALREADY_ON_TEAM', 'This member is already on the care team in that time.', 'memberId');
  }
  const lead = existing.find((row) => row.lead && periodsOverlap(row, request));
  if (request.lead && lead) {
    return refuse(
      'LEAD_TAKEN',
      `${lead.memberName} leads the team in that time; add without lead, then make the member lead.`,
      'lead',
    );
  }
  return { ok: true, teamRole: role.value };
}

/** The last day of a membership: a calendar date, not before its first day. */
export function decideEndOfMembership(
  membership: { startsOn: LocalDate },
  endsOn: LocalDate,
): { readonly ok: true } | RuleRefusal<'PERIOD_INVALID'> {
  if (!isLocalDate(endsOn) || endsOn < membership.startsOn) {
    return refuse('PERIOD_INVALID', 'The last day must be a date on or after the first day.', 'endsOn');
  }
  return { ok: true };
}
