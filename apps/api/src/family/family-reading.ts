import { Injectable } from '@nestjs/common';
import { age, localDateIn, mayFamilySee, type DataClass } from '@consilium/domain';
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
    const patient = await this.patients.byId(patientId);
    if (!patient) return false;
    const { rules } = await this.rules.ofClinic();
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    return mayFamilySee(
      rules,
      relation === 'SELF' ? 'PATIENT' : 'PROXY',
      age(patient.birthDate, today),
      dataClass,
    );
  }
}
