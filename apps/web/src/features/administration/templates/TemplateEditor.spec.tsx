import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SaveCarePlanTemplateInput } from '../../../gql/graphql.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import { CarePlanTemplatesDocument, SaveCarePlanTemplateDocument, type Template } from './operations.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { EMPTY_TEMPLATE, valuesOfTemplate } from './template-values.ts';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const disciplines = [
  { value: 'PHYSIOTHERAPY', label: 'Physiotherapy', clinical: true },
  { value: 'PSYCHOLOGY', label: 'Psychology', clinical: true },
];

const aTemplate = (more: Partial<Template> = {}): Template => ({
  id: 't1',
  name: 'Day programme',
  description: 'For a full day.',
  levelOfCare: 'DAY_HOSPITAL',
  weeks: 4,
  active: true,
  version: 2,
  interventions: [
    {
      kind: 'PHYSICAL_THERAPY',
      title: 'Gym',
      minutes: 60,
      timesPerDay: 2,
      daysPerWeek: 5,
      mode: 'INDIVIDUAL',
      precautions: '',
      disciplineCode: 'PHYSIOTHERAPY',
    },
    {
      kind: 'COGNITIVE_BEHAVIOURAL_THERAPY',
      title: 'Coping',
      minutes: 45,
      timesPerDay: 1,
      daysPerWeek: 2,
      mode: 'GROUP',
      precautions: '',
      disciplineCode: 'PSYCHOLOGY',
    },
  ],
  goals: [],
  ...more,
});

const open = (template: Template | null, mocks: MockLink.MockedResponse[] = []) =>
  renderPage(
    <TemplateEditor
      template={template}
      initial={template ? valuesOfTemplate(template) : EMPTY_TEMPLATE}
      disciplines={disciplines}
    />,
    { mocks },
  );

/** Minutes a day of a discipline: the first column of the table of totals. */
const perDay = (discipline: string) => {
  const totals = screen.getByRole('region', { name: 'Time it prescribes' });
  const row = within(totals).getByRole('rowheader', { name: discipline }).closest('tr')!;
  return within(row).getAllByRole('cell')[0]!.textContent;
};

const titles = () => screen.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent);

describe('the totals of a template', () => {
  it('follow the doses while one types', async () => {
    await open(aTemplate());
    expect(perDay('Physiotherapy')).toBe('120');
    expect(perDay('Psychology')).toBe('18');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Gym/, expanded: false }));
    const minutes = await screen.findByLabelText('Minutes');
    await user.clear(minutes);
    await user.type(minutes, '30');
    await waitFor(() => expect(perDay('Physiotherapy')).toBe('60'));
    expect(perDay('All disciplines')).toBe('78');
  });

  it('leave out a row whose dose is not complete yet', async () => {
    await open(aTemplate());
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Coping/, expanded: false }));
    await user.clear(await screen.findByLabelText('Minutes'));
    const totals = screen.getByRole('region', { name: 'Time it prescribes' });
    await waitFor(() => expect(within(totals).queryByText('Psychology')).not.toBeInTheDocument());
  });
});

describe('the rows of a template', () => {
  it('move up and down', async () => {
    await open(aTemplate());
    expect(titles()[0]).toContain('Gym');
    expect(screen.getByRole('button', { name: 'Move up: Gym' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Move down: Gym' }));
    await waitFor(() => expect(titles()[0]).toContain('Coping'));
    expect(screen.getByText('Now in place 2 of 2')).toBeInTheDocument();
  });

  it('are removed and taken back to their place', async () => {
    await open(aTemplate());
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Remove: Gym' }));
    await waitFor(() => expect(titles()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(titles()[0]).toContain('Gym');
  });

  it('open empty when added, with the discipline of the row before', async () => {
    await open(aTemplate());
    await userEvent.click(screen.getByRole('button', { name: 'Add an intervention' }));
    expect(await screen.findByLabelText(/What is done/)).toHaveFocus();
    expect(screen.getByLabelText('Discipline')).toHaveValue('PSYCHOLOGY');
  });
});

describe('saving a template', () => {
  const save = (input: SaveCarePlanTemplateInput, answer: object): MockLink.MockedResponse => ({
    request: { query: SaveCarePlanTemplateDocument, variables: { input } },
    result: { data: { saveCarePlanTemplate: answer } },
  });
  const typed = (template: Template) => ({ __typename: 'CarePlanTemplate' as const, ...template });
  const inputOf = (template: Template, more: Partial<SaveCarePlanTemplateInput> = {}) => {
    const { id, version, interventions, goals, ...frame } = template;
    return { id, version, ...frame, interventions: [...interventions], goals: [...goals], ...more };
  };

  it('marks and opens the rows that have to be mended, and sends nothing', async () => {
    await open(null);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Add an intervention' }));
    await user.click(screen.getByRole('button', { name: 'Save template' }));
    expect(await screen.findByText('2 entries have to be mended before it can be saved.')).toBeVisible();
    expect(screen.getByText('To mend')).toBeVisible();
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(2);
  });

  it('sends the whole template with its version', async () => {
    const template = aTemplate();
    await open(template, [
      save(inputOf(template, { weeks: 6 }), typed({ ...template, weeks: 6, version: 3 })),
    ]);
    const user = userEvent.setup();
    const weeks = screen.getByLabelText(/Weeks/);
    await user.clear(weeks);
    await user.type(weeks, '6');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Day programme was saved')).toBeVisible();
  });

  it('takes over what somebody else saved and keeps what was typed', async () => {
    const template = aTemplate();
    const theirs = aTemplate({ name: 'Day hospital', weeks: 3, version: 3 });
    await open(template, [
      save(inputOf(template, { weeks: 6 }), {
        __typename: 'Refusal',
        code: 'VERSION_CONFLICT',
        message: 'Load it again.',
        field: 'version',
      }),
      {
        request: { query: CarePlanTemplatesDocument },
        result: { data: { carePlanTemplates: [typed(theirs)] } },
      },
      save(inputOf(theirs, { weeks: 6 }), typed({ ...theirs, weeks: 6, version: 4 })),
    ]);
    const user = userEvent.setup();
    const weeks = screen.getByLabelText(/Weeks/);
    await user.clear(weeks);
    await user.type(weeks, '6');
    await user.click(screen.getByRole('button', { name: 'Save template' }));
    expect(await screen.findByText('Taken over from them: Name.')).toBeVisible();
    expect(screen.getByText(/You both changed: Weeks \(theirs: 3\)/)).toBeVisible();
    expect(screen.getByLabelText(/Name/)).toHaveValue('Day hospital');
    expect(screen.getByLabelText(/Weeks/)).toHaveValue('6');
    await user.click(screen.getByRole('button', { name: 'Save template' }));
    expect(await screen.findByText('Day hospital was saved')).toBeVisible();
  });
});
