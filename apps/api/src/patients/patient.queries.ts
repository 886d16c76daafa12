import { Injectable } from '@nestjs/common';
import { age, displayName, localDateIn, turns18On, type SexForNorms } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { loader } from '../platform/graphql/loader.ts';
import { Patient } from './graphql/patient.object.ts';

@Injectable()
export class PatientQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(id: string): Promise<Patient> {
    const patient = await loader<Patient>('patient by id', (ids) => this.load(ids)).load(id);
    if (!patient) throw notFound();
    return patient;
  }

  private async load(ids: readonly string[]): Promise<Map<string, Patient>> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const today = localDateIn(timeZone, currentContext().now());
    const rows = await db.patient.findMany({ where: { clinicId, id: { in: [...ids] } } });
    return new Map(
      rows.map((row) => {
        const birthDate = toLocalDate(row.birthDate);
        const patient = Object.assign(new Patient(), {
          id: row.id,
          mrn: row.mrn,
          displayName: displayName(row),
          givenNames: row.givenNames,
          familyName: row.familyName,
          preferredName: row.preferredName,
          pronouns: row.pronouns,
          sexForNorms: row.sexForNorms as SexForNorms,
          genderIdentityKept: row.genderIdentity,
          birthDate,
          age: age(birthDate, today),
          turns18On: turns18On(birthDate),
          languages: row.languages,
          interpreterNeeded: row.interpreterNeeded,
          school: row.school,
          synthetic: row.synthetic,
          version: row.version,
        });
        return [row.id, patient];
      }),
    );
  }
}
