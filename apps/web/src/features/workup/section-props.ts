import type { WorkupHistory } from '@consilium/domain';

/** What every section of the history is given. */
export interface SectionProps {
  readonly draft: WorkupHistory;
  readonly change: (part: Partial<WorkupHistory>) => void;
  /** What is wrong with a field, in words; undefined when nothing is. */
  readonly errorOf: (field: string) => string | undefined;
}
