/** A stretch of time in milliseconds since the epoch, `[from, until)`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A session that loses its member. */
export interface UncoveredSession {
  readonly id: string;
  readonly time: Span;
  readonly patientIds: readonly string[];
}

/** Somebody who could take sessions over. */
export interface CoverCandidate {
  readonly memberId: string;
  /** Working time less leave; bookings are not taken off. */
  readonly working: readonly Span[];
  readonly booked: readonly Span[];
  /** Patients whose care team the member is on already. */
  readonly knows: ReadonlySet<string>;
}

export const NO_COVER_REASONS = ['NOT_WORKING', 'BOOKED', 'COVERS_ANOTHER'] as const;
export type NoCoverReason = (typeof NO_COVER_REASONS)[number];

export interface Cover {
  readonly sessionId: string;
  /** Null when nobody is free; `refused` then says of each candidate why. */
  readonly memberId: string | null;
  readonly refused: readonly { readonly memberId: string; readonly why: NoCoverReason }[];
}

/**
 * Proposes who covers each session, in the order of time. A patient keeps one new face as far as possible:
 * whoever already covers that patient comes first, then whoever is on the care team, then whoever has taken
 * over least, so that the extra load is shared. Deterministic: equal candidates keep the order of their ids.
 */
export function proposeCover(
  sessions: readonly UncoveredSession[],
  candidates: readonly CoverCandidate[],
): Cover[] {
  const taken = new Map<string, UncoveredSession[]>(candidates.map(({ memberId }) => [memberId, []]));
  const byTime = [...sessions].sort((a, b) => a.time.from - b.time.from || (a.id < b.id ? -1 : 1));
  return byTime.map((session) => {
    const refused: { memberId: string; why: NoCoverReason }[] = [];
    const free = candidates.filter((candidate) => {
      const why = whyNot(candidate, session, taken.get(candidate.memberId) ?? []);
      if (why) refused.push({ memberId: candidate.memberId, why });
      return why === null;
    });
    const [best] = free.sort((a, b) => rank(a, session, taken) - rank(b, session, taken) || byId(a, b));
    if (best) taken.get(best.memberId)?.push(session);
    return { sessionId: session.id, memberId: best?.memberId ?? null, refused: best ? [] : refused };
  });
}

function whyNot(
  candidate: CoverCandidate,
  { time }: UncoveredSession,
  covering: readonly UncoveredSession[],
): NoCoverReason | null {
  const within = ({ from, until }: Span) => from <= time.from && time.until <= until;
  const overlaps = (other: Span) => other.from < time.until && time.from < other.until;
  if (!candidate.working.some(within)) return 'NOT_WORKING';
  if (candidate.booked.some(overlaps)) return 'BOOKED';
  return covering.some((other) => overlaps(other.time)) ? 'COVERS_ANOTHER' : null;
}

const KNOWN_FROM_COVER = 1_000_000;
const KNOWN_FROM_TEAM = 10_000;

/** Lower is better. */
function rank(
  candidate: CoverCandidate,
  session: UncoveredSession,
  taken: ReadonlyMap<string, readonly UncoveredSession[]>,
): number {
  const covering = taken.get(candidate.memberId) ?? [];
  const same = session.patientIds.filter((id) => covering.some((other) => other.patientIds.includes(id)));
  const known = session.patientIds.filter((id) => candidate.knows.has(id));
  return covering.length - same.length * KNOWN_FROM_COVER - known.length * KNOWN_FROM_TEAM;
}

const byId = (a: CoverCandidate, b: CoverCandidate): number => (a.memberId < b.memberId ? -1 : 1);
