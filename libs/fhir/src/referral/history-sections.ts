import { conceptText, conceptTexts } from './concept.ts';
import { readItem, readNotes, readPeriod, readSpan, readUndated } from './clinical-item.ts';
import { present } from './fhir-element.ts';
import { unique, type ReferralBundle } from './referral-bundle.ts';
import type {
  ReferralAllergy,
  ReferralCarePlan,
  ReferralCondition,
  ReferralEncounter,
  ReferralProcedure,
} from './referral-record.ts';

/** Conditions, refuted and mistaken ones with their status. */
export function readConditions(bundle: ReferralBundle): ReferralCondition[] {
  return bundle.aboutPatient('Condition').map((resource) => {
    const { element } = resource;
    const onset = readSpan(element, 'onset').start;
    const recorded = element.date('recordedDate');
    const abatement = readSpan(element, 'abatement');
    return present<ReferralCondition>({
      ...readItem(resource, element.element('code'), onset ?? recorded),
      onset,
      onsetText: readUndated(element, 'onset'),
      abatement: abatement.end ?? abatement.start,
      abatementText: readUndated(element, 'abatement'),
      recorded,
      categories: conceptTexts(element.elements('category')),
      severity: conceptText(element.element('severity')),
      bodySites: conceptTexts(element.elements('bodySite')),
      notes: readNotes(element),
    });
  });
}

export function readAllergies(bundle: ReferralBundle): ReferralAllergy[] {
  return bundle.aboutPatient('AllergyIntolerance').map((resource) => {
    const { element } = resource;
    const onset = readSpan(element, 'onset').start;
    const recorded = element.date('recordedDate');
    const reactions = element.elements('reaction').flatMap((reaction) => {
      const manifestations = conceptTexts(reaction.elements('manifestation'));
      return manifestations.length > 0 ? manifestations : (reaction.text('description') ?? []);
    });
    return present<ReferralAllergy>({
      ...readItem(resource, element.element('code'), onset ?? recorded),
      type: element.code('type'),
      categories: element.texts('category'),
      criticality: element.code('criticality'),
      reactions: unique(reactions),
      onset,
      recorded,
    });
  });
}

export function readProcedures(bundle: ReferralBundle): ReferralProcedure[] {
  return bundle.aboutPatient('Procedure').map((resource) => {
    const { element } = resource;
    const { start, end } = readSpan(element, 'performed');
    const performers = element.elements('performer').flatMap((performer) => performer.element('actor') ?? []);
    return present<ReferralProcedure>({
      ...readItem(resource, element.element('code'), start ?? end),
      start,
      end,
      bodySites: conceptTexts(element.elements('bodySite')),
      reasons: bundle.reasonsOf(resource, 'reasonCode', 'reasonReference'),
      performers: bundle.namesOf(performers, resource),
    });
  });
}

export function readEncounters(bundle: ReferralBundle): ReferralEncounter[] {
  return bundle.aboutPatientWhereStated('Encounter').map((resource) => {
    const { element } = resource;
    const { start, end } = readPeriod(element.element('period'));
    const type = element.elements('type').find((concept) => conceptText(concept) !== undefined);
    const people = element
      .elements('participant')
      .flatMap((participant) => participant.element('individual') ?? []);
    const visit = element.element('class');
    return present<ReferralEncounter>({
      ...readItem(resource, type ?? element.element('serviceType'), start ?? end),
      encounterClass: visit?.code('code') ?? visit?.text('display'),
      start,
      end,
      reasons: bundle.reasonsOf(resource, 'reasonCode', 'reasonReference'),
      practitioners: bundle.namesOf(people, resource),
      organization: bundle.nameOf(element.element('serviceProvider'), resource),
    });
  });
}

export function readCarePlans(bundle: ReferralBundle): ReferralCarePlan[] {
  return bundle.aboutPatient('CarePlan').map((resource) => {
    const { element } = resource;
    const { start, end } = readPeriod(element.element('period'));
    const category = element.elements('category').find((concept) => conceptText(concept) !== undefined);
    const item = readItem(resource, category, start ?? element.date('created'));
    const goals = element.elements('goal').flatMap((goal) => {
      const target = bundle.follow(goal, resource);
      return conceptText(target?.element('description')) ?? goal.text('display') ?? [];
    });
    return present<ReferralCarePlan>({
      ...item,
      text: element.text('title') ?? (item.text === '' ? (element.text('description') ?? '') : item.text),
      intent: element.code('intent'),
      start,
      end,
      addresses: bundle.reasonsOf(resource, 'addressesCode', 'addresses'),
      activities: element.elements('activity').flatMap((activity) => {
        const detail = activity.element('detail');
        const planned = activity.element('reference');
        const target = bundle.follow(planned, resource);
        const text =
          conceptText(detail?.element('code')) ??
          detail?.text('description') ??
          conceptText(target?.element('code')) ??
          planned?.text('display');
        const status = detail?.code('status') ?? target?.code('status');
        return text === undefined ? [] : [present<ReferralCarePlan['activities'][number]>({ text, status })];
      }),
      goals: unique(goals),
    });
  });
}
