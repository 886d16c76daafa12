import { Global, Module } from '@nestjs/common';
import type { PatientRelation } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { PatientRelations } from '../platform/access/patient-relations.ts';

class NoRelations extends PatientRelations {
  of = () => Promise.resolve(new Map<string, PatientRelation>());
}

@Global()
@Module({
  providers: [Access, { provide: PatientRelations, useClass: NoRelations }],
  exports: [Access, PatientRelations],
})
export class PatientsModule {}
