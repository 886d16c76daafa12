/** Where one file of an import stands; the last four are final. */
export type ImportStage =
  'QUEUED' | 'READING' | 'UPLOADING' | 'IMPORTING' | 'IMPORTED' | 'ALREADY_IMPORTED' | 'DIFFERS' | 'REFUSED';

export interface ImportItem {
  readonly id: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly stage: ImportStage;
  /** Code and sentence of a refusal; null otherwise. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly referralId: string | null;
  readonly patientName: string | null;
}

/** What became of one file. Thrown instead: anything unexpected, such as a lost connection. */
export type ImportAnswer =
  | {
      readonly outcome: 'IMPORTED' | 'ALREADY_IMPORTED' | 'DIFFERS';
      readonly referralId: string;
      readonly patientName: string;
    }
  | { readonly outcome: 'REFUSED'; readonly code: string; readonly message: string };

/** Imports one file and says how far it is. */
export type ImportFile = (
  file: File,
  onStage: (stage: 'READING' | 'UPLOADING' | 'IMPORTING') => void,
) => Promise<ImportAnswer>;

/** Codes of refusals that the page itself gives, before or instead of the server. */
export const NOT_A_JSON_FILE = 'NOT_A_JSON_FILE';
export const NOT_SENT = 'NOT_SENT';

/** Files on their way at the same time; the rest wait (design default: the server reads a megabyte each). */
const IN_PARALLEL = 2;

const FINAL: readonly ImportStage[] = ['IMPORTED', 'ALREADY_IMPORTED', 'DIFFERS', 'REFUSED'];

export const isFinal = (item: ImportItem): boolean => FINAL.includes(item.stage);

/**
 * Imports files one request each, two at a time. A file that fails is shown as refused and never stops the others.
 * Holds no React state, so that it can outlive a render; `subscribe` and `items` fit useSyncExternalStore.
 */
export class ImportQueue {
  private readonly waiting: { readonly id: number; readonly file: File }[] = [];
  private readonly files = new Map<number, File>();
  private readonly listeners = new Set<() => void>();
  private list: readonly ImportItem[] = [];
  private running = 0;
  private nextId = 1;

  constructor(
    private readonly importFile: ImportFile,
    private readonly onImported: () => void = () => undefined,
  ) {}

  readonly items = (): readonly ImportItem[] => this.list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: readonly File[]): void {
    for (const file of files) this.enqueue(file);
    this.pump();
  }

  /** Lists files that are not sent at all, each with the reason. */
  refuse(files: readonly { readonly file: File; readonly code: string }[]): void {
    const items = files.map(({ file, code }) =>
      this.item(file, { stage: 'REFUSED', refusal: { code, message: code } }),
    );
    this.publish([...this.list, ...items]);
  }

  retry(id: number): void {
    const file = this.files.get(id);
    if (!file) return;
    this.update(id, { stage: 'QUEUED', refusal: null });
    this.waiting.push({ id, file });
    this.pump();
  }

  clearFinished(): void {
    this.list.filter(isFinal).forEach((item) => this.files.delete(item.id));
    this.publish(this.list.filter((item) => !isFinal(item)));
  }

  private enqueue(file: File): void {
    const item = this.item(file, { stage: 'QUEUED' });
    this.files.set(item.id, file);
    this.waiting.push({ id: item.id, file });
    this.publish([...this.list, item]);
  }

  private pump(): void {
    while (this.running < IN_PARALLEL) {
      const next = this.waiting.shift();
      if (!next) return;
      this.running += 1;
      void this.run(next.id, next.file).finally(() => {
        this.running -= 1;
        this.pump();
      });
    }
  }

  private async run(id: number, file: File): Promise<void> {
    try {
      this.settle(id, await this.importFile(file, (stage) => this.update(id, { stage })));
    } catch {
      this.update(id, { stage: 'REFUSED', refusal: { code: NOT_SENT, message: NOT_SENT } });
    }
  }

  private settle(id: number, answer: ImportAnswer): void {
    if (answer.outcome === 'REFUSED') {
      this.update(id, { stage: 'REFUSED', refusal: { code: answer.code, message: answer.message } });
      return;
    }
    this.update(id, {
      stage: answer.outcome,
      referralId: answer.referralId,
      patientName: answer.patientName,
    });
    this.onImported();
  }

  private item(file: File, more: Partial<ImportItem>): ImportItem {
    const id = this.nextId;
    this.nextId += 1;
    const about = { id, fileName: file.name, bytes: file.size, refusal: null };
    return { ...about, stage: 'QUEUED', referralId: null, patientName: null, ...more };
  }

  private update(id: number, change: Partial<ImportItem>): void {
    this.publish(this.list.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  private publish(list: readonly ImportItem[]): void {
    this.list = list;
    this.listeners.forEach((listener) => listener());
  }
}
