import {
  DEFAULT_PROTOCOL_TEMPLATES,
  DEFAULT_STIMULI,
  type BodySite,
  type Laterality,
  type ProtocolContent,
  type ProtocolStep,
  type Stimulus,
} from '@consilium/domain';

/** One ladder of the demo clinic on its way. */
export interface DemoLadder {
  readonly place: { readonly clinicId: string; readonly patientId: string; readonly protocolId: string };
  readonly site: BodySite;
  readonly laterality: Laterality;
  readonly content: ProtocolContent;
}

function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The demo clinic has no ${what}.`);
  return found;
}

export const templateOf = (id: string) =>
  there(
    DEFAULT_PROTOCOL_TEMPLATES.find((template) => template.id === id),
    `template ${id}`,
  );

export const stepOf = ({ steps }: ProtocolContent, key: string): ProtocolStep =>
  there(
    steps.find((step) => step.key === key),
    `step ${key}`,
  );

export const stepAt = ({ steps }: ProtocolContent, ordinal: number): ProtocolStep =>
  there(steps[ordinal - 1], `step number ${ordinal}`);

export const stimulusOf = ({ stimulusCode }: ProtocolStep): Stimulus =>
  there(
    DEFAULT_STIMULI.find(({ code }) => code === stimulusCode),
    `stimulus ${stimulusCode}`,
  );
