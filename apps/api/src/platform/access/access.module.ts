import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { DeclaredOperations } from './declared-operations.ts';
import { PatientScopes } from './patient-scopes.ts';

/** `Access` itself is provided with the patient relations, by the patients module. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [PatientScopes, DeclaredOperations, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [PatientScopes, DeclaredOperations],
})
export class AccessModule {}
