import { findingKey, type ExaminationFinding, type FindingKey } from './finding.ts';

interface Examined {
  readonly examinedAt: Date;
  readonly findings: readonly ExaminationFinding[];
}

export interface LastFinding {
  readonly finding: ExaminationFinding;
  readonly examinedAt: Date;
}

/** For each place what was found when it was examined last; what was not examined last time may be older. */
export function lastFindings(examinations: readonly Examined[]): ReadonlyMap<FindingKey, LastFinding> {
  const last = new Map<FindingKey, LastFinding>();
  for (const { examinedAt, findings } of examinations) {
    for (const finding of findings) {
      const known = last.get(findingKey(finding));
      if (!known || known.examinedAt < examinedAt) last.set(findingKey(finding), { finding, examinedAt });
    }
  }
  return last;
}
