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
    const reader = await this.reader(patientId);
    return reader !== null && mayFamilySee(reader.rules, reader.viewer, reader.age, dataClass);
  }

  /** Which signed notes somebody of the family reads today; none for everybody else. */
  async ofNotes(
    patientId: string,
  ): Promise<(note: { dataClass: DataClass; release: NoteRelease | null }) => boolean> {
    const reader = await this.reader(patientId);
    return (note) => reader !== null && familyReadsNote(reader.rules, reader.viewer, reader.age, note);
  }

  private async reader(
    patientId: string,
  ): Promise<{ rules: readonly ReleaseRule[]; viewer: FamilyViewer; age: number } | null> {
    const relation = await this.access.relationOf(patientId);
    const patient = await this.patients.byId(patientId);
    if (!patient || (relation !== 'SELF' && relation !== 'PROXY')) return null;
    const { rules } = await this.rules.ofClinic();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    return { rules, viewer: relation === 'SELF' ? 'PATIENT' : 'PROXY', age: age(patient.birthDate, today) };
  }
}
