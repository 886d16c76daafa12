import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { TaskQueries } from './task.queries.ts';

/** How the guard gets from a task to the young person it is about. */
@Injectable()
export class TaskScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: TaskQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('task', (db, id) => this.queries.patientOf(db, id));
  }
}
