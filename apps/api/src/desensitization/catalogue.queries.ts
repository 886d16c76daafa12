import { Injectable } from '@nestjs/common';
import {
  DEFAULT_PROTOCOL_TEMPLATES,
  DEFAULT_STIMULI,
  type ProtocolContent,
  type StimulusModality,
} from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { ProtocolTemplate } from './graphql/protocol.object.ts';
import { DesensitizationStimulus } from './graphql/stimulus.object.ts';
import { stepsOf } from './protocol-content.ts';

/** The clinic's stimuli and ladders: what ships, and what the clinic added or changed. */
@Injectable()
export class CatalogueQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async stimuli(): Promise<DesensitizationStimulus[]> {
    const db = await this.transaction.client();
    const rows = await db.desensitizationStimulus.findMany({ where: { clinicId: currentActor().clinicId } });
    const own = rows.map(({ code, name, modality, sortOrder, retiredOn, version }) =>
      Object.assign(new DesensitizationStimulus(), {
        ...{ code, name, sortOrder, version, own: true },
        modality: modality as StimulusModality,
        retiredOn: toLocalDateOrNull(retiredOn),
      }),
    );
    const changed = new Set(own.map(({ code }) => code));
    const shipped = DEFAULT_STIMULI.filter(({ code }) => !changed.has(code)).map((stimulus) =>
      Object.assign(new DesensitizationStimulus(), stimulus, { own: false, retiredOn: null, version: 0 }),
    );
    return [...shipped, ...own].sort((a, b) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1));
  }

  async templates(): Promise<ProtocolTemplate[]> {
    const db = await this.transaction.client();
    const rows = await db.protocolTemplate.findMany({
      where: { clinicId: currentActor().clinicId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    const stimuli = await this.stimuli();
    const template = (
      head: Pick<ProtocolTemplate, 'id' | 'name' | 'own' | 'retired' | 'version'>,
      content: ProtocolContent,
    ) => Object.assign(new ProtocolTemplate(), content, head, { steps: stepsOf(content, stimuli) });
    return [
      ...DEFAULT_PROTOCOL_TEMPLATES.map(({ id, name, content }) =>
        template({ id, name, own: false, retired: false, version: 0 }, content),
      ),
      ...rows.map(({ id, name, retired, version, content }) =>
        // Written by SaveProtocolTemplate only, after the domain's check.
        template({ id, name, own: true, retired, version }, content as unknown as ProtocolContent),
      ),
    ];
  }
}
