import { Injectable } from '@nestjs/common';
import { mayReadLogNote, shownHardStops, type HardStop, type LogReader } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';

/** What of a block is shown to whoever reads it. */
@Injectable()
export class ReadingLog {
  constructor(private readonly access: Access) {}

  async hardStops({ patientId, storedHardStops }: DesensitizationLog): Promise<HardStop[]> {
    const mayReadRestricted = await this.access.may('safetyFlag.readRestricted', patientId);
    return shownHardStops(storedHardStops, mayReadRestricted);
  }

  /** Only beside a finding that the reader sees. */
  async keptDespite(log: DesensitizationLog): Promise<string | null> {
    return (await this.hardStops(log)).length > 0 ? log.storedKeptDespite : null;
  }

  async note(log: DesensitizationLog): Promise<string> {
    const relation = await this.access.relationOf(log.patientId);
    const family: Partial<Record<string, LogReader>> = { SELF: 'PATIENT', PROXY: 'GUARDIAN' };
    return mayReadLogNote(family[relation ?? ''] ?? 'STAFF', log) ? log.storedNote : '';
  }
}
