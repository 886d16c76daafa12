/** A turn of duty. Level 1 is paged first. Instants; the end is not part of it. */
export interface OnCallDuty {
  readonly userId: string;
  readonly level: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Who could be paged about one patient. User ids; only people who may answer a page. */
export interface WhoCouldBePaged {
  readonly duties: readonly OnCallDuty[];
  /** The lead of the care team, if the lead may answer. */
  readonly lead: string | null;
  readonly teamPhysicians: readonly string[];
  readonly clinicPhysicians: readonly string[];
}

/**
 * Whom to page, step by step: who is on duty by level, then the team's lead, the team's physicians and
 * nurse practitioners, and at last every physician of the clinic. Nobody stands in it twice, and no step is empty.
 */
export function escalationChain(who: WhoCouldBePaged, at: Date): readonly (readonly string[])[] {
  const onDuty = who.duties.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  const levels = [...new Set(onDuty.map(({ level }) => level))].sort((a, b) => a - b);
  const steps = [
    ...levels.map((level) => onDuty.filter((duty) => duty.level === level).map(({ userId }) => userId)),
    who.lead ? [who.lead] : [],
    who.teamPhysicians,
    who.clinicPhysicians,
  ];
  const paged = new Set<string>();
  return steps
    .map((step) =>
      [...new Set(step)].filter((userId) => {
        const isNew = !paged.has(userId);
        paged.add(userId);
        return isNew;
      }),
    )
    .filter((step) => step.length > 0);
}
