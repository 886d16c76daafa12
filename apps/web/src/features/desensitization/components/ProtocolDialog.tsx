import { useMutation, useQuery } from '@apollo/client/react';
import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { BODY_SITES_BY_REGION, lateralitiesOf, type Laterality, type SidedSite } from '@consilium/domain';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyChart, useSiteName, type ChartView } from '../../../ui/body-chart/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Protocol } from '../operations.ts';
import {
  CreateProtocolDocument,
  ProtocolTemplatesDocument,
  ReviseProtocolDocument,
  type Stimulus,
  type Template,
} from '../protocol-operations.ts';
import classes from './desensitization.module.css';

interface ProtocolDialogProps {
  readonly patientId: string;
  /** The protocol to re-rank; without it a new one is begun. */
  readonly protocol?: Protocol;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

interface Rung {
  readonly key: string;
  readonly stimulusCode: string;
  readonly stimulusName: string;
  readonly plannedSeconds: number;
  readonly timesPerDay: number;
  readonly targetKpa: number | null;
  readonly target: string;
  readonly instructions: string;
}

const rungOf = (step: Template['steps'][number]): Rung => ({
  key: step.key,
  stimulusCode: step.stimulusCode,
  stimulusName: step.stimulusName,
  plannedSeconds: step.plannedSeconds,
  timesPerDay: step.timesPerDay,
  targetKpa: step.targetKpa ?? null,
  target: step.target,
  instructions: step.instructions,
});

/** Begins a ladder for one body site from a template, or re-ranks one together with the patient. */
export function ProtocolDialog(props: ProtocolDialogProps) {
  const { t } = useTranslation('desensitization');
  const { data, error, refetch } = useQuery(ProtocolTemplatesDocument);
  return (
    <Dialog
      opened
      onClose={props.onClose}
      size="lg"
      title={t(props.protocol ? 'protocol.revise' : 'protocol.begin')}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={4} />}
      {data && (
        <ProtocolForm {...props} templates={data.protocolTemplates} stimuli={data.desensitizationStimuli} />
      )}
    </Dialog>
  );
}

interface ProtocolFormProps extends ProtocolDialogProps {
  readonly templates: readonly Template[];
  readonly stimuli: readonly Stimulus[];
}

function ProtocolForm({ patientId, protocol, templates, stimuli, onClose, onSaved }: ProtocolFormProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const nameOf = useSiteName();
  const usable = templates.filter(({ retired }) => !retired);
  const [id] = useState(() => crypto.randomUUID());
  const [site, setSite] = useState<SidedSite>({
    site: protocol?.site ?? 'ANKLE',
    laterality: protocol?.laterality ?? 'LEFT',
  });
  const [templateId, setTemplate] = useState(usable[0]?.id ?? '');
  const template = usable.find((one) => one.id === templateId);
  const [rungs, setRungs] = useState<readonly Rung[]>(
    (protocol?.content.steps ?? template?.steps ?? []).map(rungOf),
  );
  const [ceiling, setCeiling] = useState(
    protocol ? (protocol.content.homeCeilingKey ?? '') : (template?.homeCeilingKey ?? ''),
  );
  const [view, setView] = useState<ChartView>('FRONT');
  const [title, setTitle] = useState(protocol?.title ?? '');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [create, creating] = useMutation(CreateProtocolDocument);
  const [revise, revising] = useMutation(ReviseProtocolDocument);

  const move = (index: number, by: number) => {
    const next = [...rungs];
    const [taken] = next.splice(index, 1);
    if (taken) next.splice(index + by, 0, taken);
    setRungs(next);
  };
  const change = (index: number, changes: Partial<Rung>) =>
    setRungs(rungs.map((rung, at) => (at === index ? { ...rung, ...changes } : rung)));
  const add = (code: string | null) => {
    const stimulus = stimuli.find((one) => one.code === code);
    if (!stimulus) return;
    const rung = { key: crypto.randomUUID(), stimulusCode: stimulus.code, stimulusName: stimulus.name };
    setRungs([
      ...rungs,
      { ...rung, plannedSeconds: 300, timesPerDay: 2, targetKpa: null, target: '', instructions: '' },
    ]);
  };

  const save = async () => {
    setRefusal(null);
    const from = protocol?.content ?? template;
    const content = {
      approach: from?.approach ?? ('DIRECT_GRADED' as const),
      distressScale: from?.distressScale ?? ('SUDS_10' as const),
      homeCeilingKey: rungs.some(({ key }) => key === ceiling) ? ceiling : null,
      steps: rungs.map(({ stimulusName: _name, ...rung }) => rung),
      note,
    };
    try {
      const named = title.trim() || nameOf(site);
      const answer = protocol
        ? (
            await revise({
              variables: {
                input: { protocolId: protocol.id, version: protocol.version, title: named, content },
              },
            })
          ).data?.reviseDesensitizationProtocol
        : (await create({ variables: { input: { id, patientId, ...site, title: named, content } } })).data
            ?.createDesensitizationProtocol;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t(protocol ? 'protocol.revised' : 'protocol.begun'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Stack>
      {!protocol && (
        <>
          <Group align="flex-start" gap="lg">
            <Stack gap="xs">
              <SegmentedControl
                aria-label={t('map.view')}
                data={(['FRONT', 'BACK'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
                value={view}
                onChange={setView}
              />
              <BodyChart view={view} label={t('protocol.where')} marked={[site]} onChoose={setSite} />
            </Stack>
            <Stack gap="xs" className={classes['grow']}>
              <Select
                label={t('protocol.site')}
                data={Object.values(BODY_SITES_BY_REGION)
                  .flat()
                  .map((value) => ({
                    value,
                    label: nameOf({ site: value, laterality: 'BOTH' }).split(',')[0] ?? '',
                  }))}
                value={site.site}
                onChange={(value) => {
                  const chosen = value ?? site.site;
                  const sides = lateralitiesOf(chosen);
                  const laterality = sides.includes(site.laterality) ? site.laterality : (sides[0] ?? 'LEFT');
                  setSite({ site: chosen, laterality });
                }}
                searchable
              />
              <NativeSelect
                label={t('protocol.side')}
                data={lateralitiesOf(site.site).map((value) => ({ value, label: t(`side.${value}`) }))}
                value={site.laterality}
                onChange={(event) =>
                  setSite({ ...site, laterality: event.currentTarget.value as Laterality })
                }
              />
              <Select
                label={t('protocol.template')}
                data={usable.map((one) => ({ value: one.id, label: one.name }))}
                value={templateId}
                onChange={(value) => {
                  const chosen = usable.find((one) => one.id === value);
                  if (!chosen) return;
                  setTemplate(chosen.id);
                  setRungs(chosen.steps.map(rungOf));
                  setCeiling(chosen.homeCeilingKey ?? '');
                }}
              />
            </Stack>
          </Group>
        </>
      )}
      <TextInput
        label={t('protocol.title')}
        placeholder={nameOf(site)}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Text size="sm" fw={500}>
        {t('protocol.rank')}
      </Text>
      <ol className={classes['ladder']}>
        {rungs.map((rung, index) => (
          <li key={rung.key} className={classes['rung']}>
            <span className={classes['grow']}>
              {index + 1}. {rung.stimulusName}
            </span>
            <NumberInput
              aria-label={t('protocol.minutes', { stimulus: rung.stimulusName })}
              value={rung.plannedSeconds / 60}
              min={0.1}
              step={0.5}
              decimalScale={1}
              maw={80}
              suffix=" min"
              hideControls
              onChange={(value) => change(index, { plannedSeconds: Math.round(Number(value) * 60) })}
            />
            <ActionIcon
              variant="default"
              size="lg"
              disabled={index === 0}
              aria-label={t('protocol.up', { stimulus: rung.stimulusName })}
              onClick={() => move(index, -1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={index === rungs.length - 1}
              aria-label={t('protocol.down', { stimulus: rung.stimulusName })}
              onClick={() => move(index, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={rungs.length === 1}
              aria-label={t('protocol.remove', { stimulus: rung.stimulusName })}
              onClick={() => setRungs(rungs.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Select
        label={t('protocol.add')}
        data={stimuli
          .filter(({ retiredOn }) => retiredOn == null)
          .map(({ code, name }) => ({ value: code, label: name }))}
        value={null}
        onChange={add}
        searchable
      />
      <NativeSelect
        label={t('protocol.ceiling')}
        data={[
          { value: '', label: t('protocol.noHome') },
          ...rungs.map(({ key, stimulusName }, index) => ({
            value: key,
            label: `${index + 1}. ${stimulusName}`,
          })),
        ]}
        value={ceiling}
        onChange={(event) => setCeiling(event.currentTarget.value)}
      />
      {protocol && (
        <TextInput
          label={t('protocol.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          loading={creating.loading || revising.loading}
          disabled={rungs.length === 0}
          onClick={() => void save()}
        >
          {t(protocol ? 'protocol.saveRevision' : 'protocol.save')}
        </Button>
      </Group>
    </Stack>
  );
}
