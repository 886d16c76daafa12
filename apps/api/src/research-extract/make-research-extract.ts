import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  EXTRACT_PURPOSE_LIMIT,
  localDateIn,
  researchExtract,
  textProblems,
  type ResearchExtract,
} from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { canonicalJson } from '../platform/files/canonical-json.ts';
import { csv, xlsx } from '../platform/files/table.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ExtractInputQueries } from './extract-input.queries.ts';
import { KeptExtract, ResearchFile, type ResearchFormat } from './graphql/research-extract.object.ts';
import { drawPseudonyms } from './pseudonyms.ts';
import { ResearchExtractQueries } from './research-extract.queries.ts';
import { ResearchExtractRepository } from './research-extract.repository.ts';
import { codebook, episodeTable, scoreTable } from './research-tables.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes an extract for a purpose, keeps it as it is, and hands it out as files. */
@Injectable()
export class MakeResearchExtract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: ExtractInputQueries,
    private readonly queries: ResearchExtractQueries,
    private readonly repository: ResearchExtractRepository,
  ) {}

  async run(given: string): Promise<KeptExtract | Refusal> {
    const [problem] = textProblems('purpose', given, {
      max: EXTRACT_PURPOSE_LIMIT,
      required: true,
      multiline: true,
    });
    if (problem) return Refusal.of(problem);
    const purpose = storedText(given);
    const episodes = await this.inputs.all();
    const pseudonyms = drawPseudonyms(episodes);
    const content = canonicalJson(researchExtract(episodes, pseudonyms));
    const hash = createHash('sha256').update(content).digest('hex');
    const asOf = localDateIn(currentActor().timeZone, currentContext().now());
    const id = newId();
    await this.unitOfWork.run({ operation: 'makeResearchExtract', patientId: null, detail: id }, (db) =>
      this.repository.add(db, { id, purpose, content, hash, asOf, episodes, pseudonyms }),
    );
    const kept = (await this.queries.list()).find((one) => one.id === id);
    if (!kept) throw notFound();
    return kept;
  }

  /** The extract as it was made, to the digit; that it left is on record. */
  async download(id: string, format: ResearchFormat): Promise<ResearchFile> {
    const kept = await this.queries.find(id);
    if (!kept) throw notFound();
    const extract = JSON.parse(kept.content) as ResearchExtract;
    const tables = [episodeTable(extract), scoreTable(extract), codebook];
    const content = {
      EPISODES_CSV: () => Promise.resolve(Buffer.from(csv(episodeTable(extract)))),
      SCORES_CSV: () => Promise.resolve(Buffer.from(csv(scoreTable(extract)))),
      XLSX: () => xlsx(tables),
    }[format];
    const bytes = await content();
    const detail = `${id} ${format}`;
    await this.unitOfWork.run({ operation: 'downloadResearchExtract', patientId: null, detail }, () =>
      Promise.resolve(null),
    );
    const [table, ending] =
      format === 'XLSX' ? ['', 'xlsx'] : [format === 'EPISODES_CSV' ? '-episodes' : '-scores', 'csv'];
    return Object.assign(new ResearchFile(), {
      fileName: `research-extract-${kept.asOf}${table}.${ending}`,
      mediaType: format === 'XLSX' ? XLSX : 'text/csv; charset=utf-8',
      content: bytes.toString('base64'),
    });
  }
}
