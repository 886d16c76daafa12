import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

interface Medication {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly current: { number: number; doseValue: number; status: string; writtenByName: string };
  readonly earlier: readonly { number: number; doseValue: number }[];
  readonly weaning: {
    number: number;
    currentStep: { doseValue: number } | null;
    nextStep: { doseValue: number } | null;
    hold: { reason: string; heldByName: string } | null;
  } | null;
  readonly observations: readonly { signs: readonly string[] }[];
}

const FIELDS = `... on Medication { current { number doseValue status writtenByName } earlier { number doseValue }
  weaning { number currentStep { doseValue } nextStep { doseValue } hold { reason heldByName } } observations { signs } }
  ... on Refusal { code message field }`;

describe('medication', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let nurse: TestUser;
  let physio: TestUser;
  let patientId: string;
  let id: string;
  let today: string;

  const ask = async (user: TestUser, name: string, type: string, input: object) =>
    graphqlClient(url, user.token)<Record<string, Medication>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${FIELDS} } }`,
      { input },
    );
  const done = async (user: TestUser, name: string, type: string, input: object) =>
    dataOf(await ask(user, name, type, input))[name]!;
  const gabapentin = () => ({
    ...{ id, patientId, baseNumber: 0, name: 'Gabapentin', medicationClass: 'GABAPENTINOID' },
    ...{ doseValue: 300, doseUnit: 'mg', timesPerDay: 3, route: 'ORAL', indication: 'Pain, before referral' },
    ...{ prescriber: 'Dr Lee', startedOn: '2025-11-01', status: 'ACTIVE' },
  });
  const save = (user: TestUser, more: object = {}) =>
    done(user, 'saveMedication', 'SaveMedicationInput', { ...gabapentin(), ...more });
  const step = (days: number, doseValue: number) => ({
    ...{ startsOn: addDays(today, days), doseValue, timesPerDay: 3 },
    ...{ withdrawalWatch: 'Sweating, no sleep', holdRule: 'Stay on this step and call' },
  });
  const order = (steps: readonly object[], baseNumber = 0, user = physician) =>
    done(user, 'orderWeaning', 'OrderWeaningInput', { medicationId: id, baseNumber, steps });
  const reason = (user: TestUser, name: 'holdWeaning' | 'releaseWeaning', text = 'Sweats at night') =>
    done(user, name, 'WeaningReasonInput', { medicationId: id, reason: text });

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    today = localDateIn(clinic.timeZone, new Date());
    physician = await clinic.addUser('PHYSICIAN');
    nurse = await clinic.addUser('NURSE');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
  });
  beforeEach(async () => {
    id = randomUUID();
    ({ patientId } = await aPatient(owner, clinic, { team: [physician, nurse, physio] }));
  });
  afterAll(() => owner.end());

  it('is put on the list by a nurse, once, and keeps what was known before', async () => {
    expect(await save(nurse)).toMatchObject({
      __typename: 'Medication',
      current: { number: 1 },
      earlier: [],
    });
    expect(await save(nurse)).toMatchObject({ current: { number: 1 } });
    expect(await save(nurse, { doseValue: 100 })).toMatchObject({ code: 'ID_TAKEN' });
    expect(await save(physician, { baseNumber: 1, doseValue: 200 })).toMatchObject({
      ...{ current: { number: 2, doseValue: 200 }, earlier: [{ number: 1, doseValue: 300 }] },
    });
    expect(await save(physician, { baseNumber: 1, doseValue: 100 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ doseValue: 0 }, 'doseValue'],
    [{ timesPerDay: 30 }, 'timesPerDay'],
    [{ doseUnit: 'spoons' }, 'doseUnit'],
    [{ startedOn: '2040-01-01' }, 'startedOn'],
    [{ status: 'STOPPED' }, 'reason'],
  ])('refuses %j and names the field', async (more, field) => {
    expect(await save(physician, more)).toMatchObject({ __typename: 'Refusal', field });
  });

  it('lets a prescriber alone change the dose of an ordered class', async () => {
    await save(nurse);
    expect(await save(nurse, { baseNumber: 1, doseValue: 100 })).toMatchObject({ code: 'PRESCRIBER_ONLY' });
    expect(await save(nurse, { baseNumber: 1, indication: 'Sleep' })).toMatchObject({
      current: { number: 2 },
    });
  });

  it('is weaned in steps, held by whoever watches, and goes on by a prescriber', async () => {
    await save(nurse);
    const steps = [step(-7, 200), step(7, 100), step(14, 0)];
    expect(await order(steps)).toMatchObject({
      weaning: { number: 1, currentStep: { doseValue: 200 }, nextStep: { doseValue: 100 }, hold: null },
    });
    const seen = { id: randomUUID(), medicationId: id, signs: ['SWEATING', 'INSOMNIA'] };
    await done(nurse, 'observeWithdrawal', 'ObserveWithdrawalInput', seen);
    expect(await done(nurse, 'observeWithdrawal', 'ObserveWithdrawalInput', seen)).toMatchObject({
      observations: [{ signs: ['SWEATING', 'INSOMNIA'] }],
    });
    expect(await reason(nurse, 'holdWeaning')).toMatchObject({
      weaning: { hold: { reason: 'Sweats at night', heldByName: nurse.displayName } },
    });
    expect(await reason(nurse, 'holdWeaning')).toMatchObject({ code: 'WEANING_HELD' });
    expect(await reason(physician, 'releaseWeaning', 'Slept well')).toMatchObject({
      weaning: { hold: null },
    });
    expect(await reason(physician, 'releaseWeaning', 'Again')).toMatchObject({ code: 'WEANING_NOT_HELD' });
    expect(await order([step(0, 200)])).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await order([step(0, 150)], 1)).toMatchObject({ weaning: { number: 2 } });
  });

  it.each<[string, (make: typeof step) => readonly object[], string]>([
    ['no step', () => [], 'steps'],
    ['more than is taken', (make) => [make(0, 400)], 'steps.0.doseValue'],
    ['days that do not ascend', (make) => [make(7, 200), make(7, 100)], 'steps.1.startsOn'],
    ['nothing to watch for', (make) => [{ ...make(0, 200), withdrawalWatch: '' }], 'steps.0.withdrawalWatch'],
  ])('refuses a weaning with %s', async (_, make, field) => {
    await save(nurse);
    expect(await order(make(step))).toMatchObject({ __typename: 'Refusal', field });
  });

  it('is not weaned once it is stopped, and not held without a weaning', async () => {
    await save(nurse);
    expect(await reason(nurse, 'holdWeaning')).toMatchObject({ code: 'WEANING_MISSING' });
    await save(physician, { baseNumber: 1, status: 'STOPPED', reason: 'Not needed' });
    expect(await order([step(0, 100)])).toMatchObject({ code: 'MEDICATION_STOPPED' });
  });

  it('is ordered by prescribers alone, and released by them', async () => {
    await save(nurse);
    for (const [user, name, type, input] of [
      [
        nurse,
        'orderWeaning',
        'OrderWeaningInput',
        { medicationId: id, baseNumber: 0, steps: [step(0, 100)] },
      ],
      [nurse, 'releaseWeaning', 'WeaningReasonInput', { medicationId: id, reason: 'Fine' }],
      [physio, 'saveMedication', 'SaveMedicationInput', { ...gabapentin(), baseNumber: 1 }],
    ] as const) {
      const { errors } = await ask(user, name, type, input);
      expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });
});
