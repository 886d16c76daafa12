import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MembersQuery, UpdateMemberInput } from '../../../gql/graphql.ts';
import { aViewer, renderPage } from '../../../testing/render-page.tsx';
import { DisciplinesDocument, MembersDocument } from '../../team/operations.ts';
import { AddMemberForm } from './AddMemberForm.tsx';
import { EditMemberForm } from './EditMemberForm.tsx';
import { AddMemberDocument, UpdateMemberDocument } from './operations.ts';

/** Forms are typed into key by key, which takes its time on a busy machine. */
jest.setTimeout(30_000);

type Member = MembersQuery['members'][number];

const aMember = (more: Partial<Member> = {}): Member => ({
  id: 'm1',
  displayName: 'Kim Park',
  givenName: 'Kim',
  familyName: 'Park',
  credential: 'PT, DPT',
  activeFrom: '2024-01-01',
  activeUntil: null,
  active: true,
  roles: ['PHYSIOTHERAPIST'],
  email: 'kim@example.test',
  version: 3,
  discipline: { code: 'PHYSIOTHERAPY', name: 'Physiotherapy' },
  supervisor: null,
  ...more,
});

const typed = (member: Member) => ({
  __typename: 'Member' as const,
  ...member,
  discipline: { __typename: 'Discipline' as const, ...member.discipline },
});

const refusal = (code: string, field: string | null, message = 'The sentence of the server.') => ({
  __typename: 'Refusal' as const,
  code,
  message,
  field,
});

const disciplines: MockLink.MockedResponse = {
  request: { query: DisciplinesDocument },
  result: {
    data: {
      disciplines: [
        {
          __typename: 'Discipline',
          code: 'PHYSIOTHERAPY',
          name: 'Physiotherapy',
          clinical: true,
          sortOrder: 1,
        },
      ],
    },
  },
};

const administrator = aViewer({
  roles: ['ADMINISTRATOR'],
  memberId: 'admin',
  disciplineCode: 'ADMINISTRATION',
});

describe('adding a member', () => {
  const added = (answer: object): MockLink.MockedResponse => ({
    request: { query: AddMemberDocument, variables: () => true } as never,
    result: { data: { addMember: answer } },
  });

  async function fillIn() {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(/Given name/), 'Lee');
    await user.type(screen.getByLabelText(/Family name/), 'Sol');
    await user.type(screen.getByLabelText(/E-mail address/), 'lee@example.test');
    await user.click(screen.getByRole('combobox', { name: /Discipline/ }));
    await user.click(await screen.findByRole('option', { name: 'Physiotherapy' }));
    await user.click(screen.getByRole('checkbox', { name: 'Physiotherapist' }));
    await user.click(screen.getByRole('button', { name: 'Make one up' }));
    return user;
  }

  it('says what is missing before anything is sent', async () => {
    await renderPage(<AddMemberForm members={[]} onClose={() => undefined} />, { mocks: [disciplines] });
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
    expect(await screen.findByText('This is not an e-mail address.')).toBeVisible();
    expect(screen.getByText('Choose at least one role.')).toBeVisible();
    expect(screen.getByText(/Use at least 12 characters/)).toBeVisible();
    expect(screen.getByText('Choose a discipline of this clinic.')).toBeVisible();
  });

  it('asks for a supervisor as soon as a role or a credential needs one', async () => {
    await renderPage(<AddMemberForm members={[aMember()]} onClose={() => undefined} />, {
      mocks: [disciplines],
    });
    const user = userEvent.setup();
    expect(await screen.findByPlaceholderText('None')).toBeVisible();
    await user.type(screen.getByLabelText('Credential'), 'COTA/L');
    expect(await screen.findByPlaceholderText('Needed here: choose one')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('This credential needs a supervisor.')).toBeVisible();
  });

  it('puts a refusal at its field, in the language of the page, and keeps everything typed', async () => {
    await renderPage(<AddMemberForm members={[]} onClose={() => undefined} />, {
      mocks: [disciplines, added(refusal('EMAIL_TAKEN', 'email'))],
    });
    const user = await fillIn();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const email = await screen.findByRole('textbox', {
      name: /E-mail address/,
      description: /already belongs to an account/,
    });
    expect(email).toHaveValue('lee@example.test');
    expect(email).toHaveFocus();
    expect(screen.getByLabelText(/Given name/)).toHaveValue('Lee');
  });

  it('shows once what the new member needs to sign in', async () => {
    const onClose = jest.fn();
    await renderPage(<AddMemberForm members={[]} onClose={onClose} />, {
      mocks: [disciplines, added(typed(aMember({ id: 'm9', displayName: 'Lee Sol' })))],
    });
    const user = await fillIn();
    const password = screen.getByLabelText<HTMLInputElement>(/First password/).value;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(password)).toBeVisible();
    expect(screen.getByText('lee@example.test')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onClose).toHaveBeenCalled();
  });
});

describe('editing a member', () => {
  const update = (input: UpdateMemberInput, answer: object): MockLink.MockedResponse => ({
    request: { query: UpdateMemberDocument, variables: { input } },
    result: { data: { updateMember: answer } },
  });

  it('sends only what was changed, with the version it was read at', async () => {
    const onClose = jest.fn();
    const mocks = [
      update({ id: 'm1', version: 3, credential: 'PT' }, typed(aMember({ credential: 'PT', version: 4 }))),
    ];
    await renderPage(<EditMemberForm member={aMember()} members={[]} onClose={onClose} />, {
      mocks,
      viewer: administrator,
    });
    const user = userEvent.setup();
    const credential = await screen.findByLabelText('Credential');
    await user.clear(credential);
    await user.type(credential, 'PT');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Kim Park was saved')).toBeVisible();
    expect(onClose).toHaveBeenCalled();
  });

  it('puts what was typed on top of what somebody else saved, and names what both changed', async () => {
    const theirs = aMember({ credential: 'DPT', familyName: 'Park-Lee', version: 4 });
    const mocks: MockLink.MockedResponse[] = [
      update({ id: 'm1', version: 3, credential: 'PT' }, refusal('VERSION_CONFLICT', 'version')),
      {
        request: { query: MembersDocument, variables: { filter: { includeInactive: true } } },
        result: { data: { members: [typed(theirs)] } },
      },
      update({ id: 'm1', version: 4, credential: 'PT' }, typed({ ...theirs, credential: 'PT', version: 5 })),
    ];
    await renderPage(<EditMemberForm member={aMember()} members={[]} onClose={() => undefined} />, {
      mocks,
      viewer: administrator,
    });
    const user = userEvent.setup();
    const credential = await screen.findByLabelText('Credential');
    await user.clear(credential);
    await user.type(credential, 'PT');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('Taken over from them: Family name.')).toBeVisible();
    expect(within(alert).getByText(/You both changed: Credential \(theirs: DPT\)/)).toBeVisible();
    expect(screen.getByLabelText(/Family name/)).toHaveValue('Park-Lee');
    expect(screen.getByLabelText('Credential')).toHaveValue('PT');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/was saved/)).toBeVisible();
  });

  it('lets nobody change their own roles', async () => {
    await renderPage(
      <EditMemberForm member={aMember({ id: 'admin' })} members={[]} onClose={() => undefined} />,
      {
        viewer: administrator,
      },
    );
    expect(await screen.findByText('Your own roles are changed by another administrator.')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Physiotherapist' })).toBeDisabled();
  });

  it('says why the last administrator cannot leave', async () => {
    const mocks = [
      {
        request: { query: UpdateMemberDocument, variables: () => true } as never,
        result: { data: { updateMember: refusal('LAST_ADMINISTRATOR', 'roles') } },
      },
    ];
    await renderPage(<EditMemberForm member={aMember()} members={[]} onClose={() => undefined} />, {
      mocks,
      viewer: administrator,
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'End membership' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'End membership' }));
    expect(
      await within(dialog).findByText('The clinic needs at least one active administrator.'),
    ).toBeVisible();
  });
});
