export { Facts } from './components/Facts.tsx';
export { PageNotice } from './components/PageNotice.tsx';
export { RecordSections } from './components/RecordSections.tsx';
export { TriggerList } from './components/TriggerList.tsx';
export { PatientRecordDocument } from './record-operations.ts';
export { PatientPage } from './pages/PatientPage.tsx';
export { PatientsPage } from './pages/PatientsPage.tsx';
