import { describe, expect, it } from '@jest/globals';
import type { AccessEvent } from './group-access-events.ts';
import { groupAccessEvents } from './group-access-events.ts';

let id = 0;
const anEvent = (at: string, more: Partial<AccessEvent> = {}): AccessEvent => ({
  id: String((id += 1)),
  at: `2026-03-02T10:${at}Z`,
  actorName: 'Kai Berg',
  actorDiscipline: 'PHYSIOTHERAPY',
  operation: 'patient',
  purpose: 'TREATMENT',
  outcome: 'ALLOWED',
  breakGlass: false,
  ...more,
});
const visits = (events: AccessEvent[]) => groupAccessEvents(events).map(({ operations }) => operations);

describe('groupAccessEvents', () => {
  it('reads what one page asked for as one visit, in the order in which it was done', () => {
    expect(
      visits([
        anEvent('05:02', { operation: 'carePlan' }),
        anEvent('05:01', { operation: 'Patient.careTeam' }),
        anEvent('05:00'),
        anEvent('05:00'),
      ]),
    ).toEqual([['patient', 'Patient.careTeam', 'carePlan']]);
  });

  it('never mixes people, refusals or emergency access into a visit', () => {
    expect(
      visits([
        anEvent('05:03', { breakGlass: true }),
        anEvent('05:02', { outcome: 'REFUSED' }),
        anEvent('05:01', { actorName: 'Ana Ruiz' }),
        anEvent('05:00'),
      ]),
    ).toHaveLength(4);
  });

  it('starts a new visit after a pause', () => {
    expect(visits([anEvent('07:00'), anEvent('05:00')])).toHaveLength(2);
  });
});
