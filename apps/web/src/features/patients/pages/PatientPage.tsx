import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useMatch, useParams } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/index.ts';
import { useDocumentTitle } from '../../../ui/use-document-title.ts';
import { PlanTab } from '../../care-plan/index.ts';
import { HoldBanner, HoldsTab } from '../../holds/index.ts';
import { SafetyTab } from '../../safety/index.ts';
import { BreakGlassBanner } from '../components/BreakGlassBanner.tsx';
import { ClosedRecord } from '../components/ClosedRecord.tsx';
import { PageNotice } from '../components/PageNotice.tsx';
import { PatientHeader } from '../components/PatientHeader.tsx';
import { PatientTabs } from '../components/PatientTabs.tsx';
import type { PatientIdentity } from '../hooks/use-patient.ts';
import { usePatient } from '../hooks/use-patient.ts';
import { tabsFor } from '../patient-tabs.ts';
import { AccessTab } from './AccessTab.tsx';
import { CareTeamTab } from './CareTeamTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { RecordTab } from './RecordTab.tsx';

/** With their charts chunks of their own. */
const DesensitizationTab = lazy(async () => ({
  default: (await import('../../desensitization/index.ts')).DesensitizationTab,
}));
const SessionsTab = lazy(async () => ({
  default: (await import('../../delivery/index.ts')).SessionsTab,
}));

const TimesTab = lazy(async () => ({ default: (await import('../../patient-times/index.ts')).TimesTab }));
const ProgressTab = lazy(async () => ({
  default: (await import('../../progress/index.ts')).ProgressTab,
}));
const MeasuresTab = lazy(async () => ({
  default: (await import('../../measures/index.ts')).MeasuresTab,
}));
const DischargeTab = lazy(async () => ({ default: (await import('../../discharge/index.ts')).DischargeTab }));
const MedicationTab = lazy(async () => ({
  default: (await import('../../medication/index.ts')).MedicationTab,
}));
const HomeProgrammeSheet = lazy(async () => ({
  default: (await import('../../aftercare/index.ts')).HomeProgrammeSheet,
}));
const FamilyPlanTab = lazy(async () => ({
  default: (await import('../../family-plan/index.ts')).FamilyPlanTab,
}));
const SchoolTab = lazy(async () => ({ default: (await import('../../school/index.ts')).SchoolTab }));
const WorkupTab = lazy(async () => ({ default: (await import('../../workup/index.ts')).WorkupTab }));
const NotesTab = lazy(async () => ({ default: (await import('../../notes/index.ts')).NotesTab }));

/** One young person: who it is on top, the parts of the record that the reader may open below. */
export function PatientPage() {
  const { t } = useTranslation('patients');
  const id = useParams()['patientId'] ?? '';
  const { state, reload } = usePatient(id);
  useDocumentTitle(t('list.title'));
  switch (state.kind) {
    case 'LOADING':
      return <LoadingState rows={6} />;
    case 'FAILED':
      return <ErrorState error={state.error} onRetry={reload} />;
    case 'UNKNOWN':
      return <PageNotice title={t('closed.notFound')} text={t('closed.notFoundBody')} />;
    case 'CLOSED':
      return <ClosedRecord patientId={id} breakGlass={state.breakGlass} onOpened={reload} />;
    case 'OPEN':
      return <OpenRecord patient={state.patient} reload={reload} />;
  }
}

function OpenRecord({ patient, reload }: { patient: PatientIdentity; reload: () => void }) {
  const may = useAccess();
  const path = `/patients/${patient.id}`;
  const tabs = tabsFor(may, patient.relation);
  // A version prints as one document, which names the patient itself.
  const isDocument = useMatch('/patients/:patientId/plan/versions/:number') !== null;
  return (
    <Stack gap="md">
      {patient.relation === 'BREAK_GLASS' && patient.breakGlassUntil && (
        <BreakGlassBanner until={patient.breakGlassUntil} onEnded={reload} />
      )}
      <div className={isDocument ? 'no-print' : undefined}>
        <PatientHeader patient={patient} />
      </div>
      {tabs.includes('holds') && (
        <div className={isDocument ? 'no-print' : undefined}>
          <HoldBanner patientId={patient.id} linked />
        </div>
      )}
      <PatientTabs path={path} tabs={tabs} />
      <Routes>
        {tabs.includes('overview') && <Route index element={<OverviewTab patient={patient} path={path} />} />}
        {tabs.includes('workup') && (
          <Route
            path="workup/*"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <WorkupTab patientId={patient.id} relation={patient.relation} path={path} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('plan') && (
          <Route path="plan/*" element={<PlanTab patient={patient} path={`${path}/plan`} />} />
        )}
        {may('familyPlan.read', { relation: patient.relation }) && (
          <Route
            path="family-plan"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <FamilyPlanTab
                  patientId={patient.id}
                  givenName={patient.givenNames[0] ?? patient.displayName}
                  relation={patient.relation}
                />
              </Suspense>
            }
          />
        )}
        {may('familyPlan.read', { relation: patient.relation }) && (
          <Route
            path="home-programme"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <HomeProgrammeSheet
                  patientId={patient.id}
                  patientName={patient.displayName}
                  relation={patient.relation}
                />
              </Suspense>
            }
          />
        )}
        {tabs.includes('desensitization') && (
          <Route
            path="desensitization"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <DesensitizationTab patient={patient} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('sessions') && (
          <Route
            path="sessions"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <SessionsTab patient={patient} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('school') && (
          <Route
            path="school"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <SchoolTab patientId={patient.id} relation={patient.relation} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('progress') && (
          <Route
            path="progress"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <ProgressTab patientId={patient.id} relation={patient.relation} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('measures') && (
          <Route
            path="measures"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <MeasuresTab
                  patientId={patient.id}
                  birthDate={patient.birthDate}
                  relation={patient.relation}
                />
              </Suspense>
            }
          />
        )}
        {tabs.includes('notes') && (
          <Route
            path="notes"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <NotesTab
                  patientId={patient.id}
                  patientName={patient.displayName}
                  relation={patient.relation}
                />
              </Suspense>
            }
          />
        )}
        {tabs.includes('times') && (
          <Route
            path="times"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <TimesTab patientId={patient.id} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('medication') && (
          <Route
            path="medication"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <MedicationTab patientId={patient.id} relation={patient.relation} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('discharge') && (
          <Route
            path="discharge"
            element={
              <Suspense fallback={<LoadingState rows={5} />}>
                <DischargeTab patientId={patient.id} relation={patient.relation} />
              </Suspense>
            }
          />
        )}
        {tabs.includes('holds') && (
          <Route path="holds" element={<HoldsTab patientId={patient.id} relation={patient.relation} />} />
        )}
        {tabs.includes('safety') && (
          <Route
            path="safety"
            element={
              <SafetyTab
                patientId={patient.id}
                patientName={patient.displayName}
                relation={patient.relation}
              />
            }
          />
        )}
        {tabs.includes('team') && <Route path="team" element={<CareTeamTab patient={patient} />} />}
        {tabs.includes('record') && <Route path="record" element={<RecordTab patient={patient} />} />}
        {tabs.includes('access') && <Route path="access" element={<AccessTab patientId={patient.id} />} />}
        <Route path="*" element={<NoSuchPart />} />
      </Routes>
    </Stack>
  );
}

function NoSuchPart() {
  const { t } = useTranslation('patients');
  return <EmptyState title={t('closed.noRight')} text={t('closed.noRightBody')} />;
}
