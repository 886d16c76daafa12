import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail.ts';

/** One operation on many charts is on record in each of them: whoever asks who saw a record finds it there. */
@Injectable()
export class PatientAudit {
  constructor(private readonly audit: AuditTrail) {}

  /** Call last, where nothing can be refused any more. */
  note(operation: string, patientIds: Iterable<string>, detail?: string): void {
    for (const patientId of new Set(patientIds)) {
      this.audit.note({
        operation,
        permission: 'week.build',
        patientId,
        outcome: 'ALLOWED',
        ...(detail ? { detail } : {}),
      });
    }
  }
}
