/** One patient's part of a group that is to be formed. */
export interface GroupSeeker {
  readonly patientId: string;
  readonly interventionId: string;
  readonly sessions: number;
  readonly days: readonly number[];
}

export interface FormedGroup<S extends GroupSeeker> {
  readonly members: readonly S[];
  /** Days that suit all of them. */
  readonly days: readonly number[];
}

/**
 * Patients put together: never more than `capacity`, never two who are separated, and only with days in common for
 * every session. Groups are of about equal size, so that nobody is left alone in the last one without need.
 */
export function formGroups<S extends GroupSeeker>(
  seekers: readonly S[],
  capacity: number,
  areSeparated: (a: string, b: string) => boolean,
): FormedGroup<S>[] {
  const most = Math.max(1, capacity);
  const evenly = Math.ceil(seekers.length / Math.max(1, Math.ceil(seekers.length / most)));
  const inOrder = [...seekers].sort(
    (a, b) => b.sessions - a.sessions || (a.interventionId < b.interventionId ? -1 : 1),
  );
  const groups: { members: S[]; days: number[] }[] = [];
  for (const seeker of inOrder) {
    const group = groups.find(
      ({ members, days }) =>
        members.length < evenly &&
        members.every(
          (member) =>
            member.patientId !== seeker.patientId && !areSeparated(member.patientId, seeker.patientId),
        ) &&
        // Those who come most often stand first: what suits them suits the others' fewer sessions.
        days.filter((day) => seeker.days.includes(day)).length >= (members[0]?.sessions ?? 0),
    );
    if (group) {
      group.members.push(seeker);
      group.days = group.days.filter((day) => seeker.days.includes(day));
    } else {
      groups.push({ members: [seeker], days: [...seeker.days] });
    }
  }
  return groups;
}
