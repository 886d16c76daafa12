import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { AllodyniaMapQueries } from './allodynia-map.queries.ts';
import { LogQueries } from './log.queries.ts';
import { ProtocolQueries } from './protocol.queries.ts';

/** How the guard gets from a protocol, a block or a map to its patient. */
@Injectable()
export class DesensitizationScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly protocols: ProtocolQueries,
    private readonly logs: LogQueries,
    private readonly maps: AllodyniaMapQueries,
  ) {}

  onModuleInit(): void {
    const of = (kind: string, queries: Pick<ProtocolQueries | LogQueries | AllodyniaMapQueries, 'byId'>) =>
      this.scopes.register(kind, async (db, id) => (await queries.byId(db, id))?.patientId ?? null);
    of('desensitizationProtocol', this.protocols);
    of('desensitizationLog', this.logs);
    of('allodyniaMap', this.maps);
  }
}
