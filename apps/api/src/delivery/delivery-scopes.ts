import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { PerformanceQueries } from './performance.queries.ts';

/** How the guard gets from what was recorded to its patient. */
@Injectable()
export class DeliveryScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly deliveries: DeliveryQueries,
    private readonly performances: PerformanceQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register(
      'interventionDelivery',
      async (db, id) => (await this.deliveries.deliveryById(db, id))?.patientId ?? null,
    );
    this.scopes.register(
      'performance',
      async (db, id) => (await this.performances.byId(db, id))?.patientId ?? null,
    );
  }
}
