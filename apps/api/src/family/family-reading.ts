import { Injectable } from '@nestjs/common';
import {
  age,
  familyReadsNote,
  localDateIn,
  mayFamilySee,
  type DataClass,
  type NoteRelease,
  type FamilyViewer,
  type ReleaseRule,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { PatientQueries } from '../patients/index.ts';
import { ReleaseRuleQueries } from './release-rule.queries.ts';

interface Reader {
  readonly rules: readonly ReleaseRule[];
  readonly viewer: FamilyViewer;
  /** Completed years, today in the clinic's zone. */
  readonly age: number;
}

/** What of a patient's data the viewer sees today: staff by their permissions, families by the release rules. */
@Injectable()
export class FamilyReading {
  constructor(
    private readonly access: Access,
    private readonly patients: PatientQueries,
    private readonly rules: ReleaseRuleQueries,
  ) {}

  async sees(patientId: string, dataClass: DataClass): Promise<boolean> {
    const relation = await this.access.relationOf(patientId);
    if (relation !== 'SELF' && relation !== 'PROXY') return true;
    const reader = await this.familyReader(patientId);
    return reader !== null && mayFamilySee(reader.rules, reader.viewer, reader.age, dataClass);
  }

  /** Whose eyes a reader has, and what they see: families their own, the team those of `as`. Null: no such patient. */
  async reader(
    patientId: string,
    as: FamilyViewer,
  ): Promise<{ viewer: FamilyViewer; sees: (dataClass: DataClass) => boolean } | null> {
    const own = await this.familyReader(patientId);
    const found = own ?? (await this.readerAs(patientId, as));
    if (!found) return null;
    const { rules, viewer, age: years } = found;
    return { viewer, sees: (dataClass) => mayFamilySee(rules, viewer, years, dataClass) };
  }

  /** Which signed notes somebody of the family reads today; none for everybody else. */
  async ofNotes(
    patientId: string,
  ): Promise<(note: { dataClass: DataClass; release: NoteRelease | null }) => boolean> {
    const reader = await this.familyReader(patientId);
    return (note) => reader !== null && familyReadsNote(reader.rules, reader.viewer, reader.age, note);
  }

  private async familyReader(patientId: string): Promise<Reader | null> {
    const relation = await this.access.relationOf(patientId);
    if (relation !== 'SELF' && relation !== 'PROXY') return null;
    return this.readerAs(patientId, relation === 'SELF' ? 'PATIENT' : 'PROXY');
  }

  private async readerAs(patientId: string, viewer: FamilyViewer): Promise<Reader | null> {
    const patient = await this.patients.byId(patientId);
    if (!patient) return null;
    const { rules } = await this.rules.ofClinic();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    return { rules, viewer, age: age(patient.birthDate, today) };
  }
}
