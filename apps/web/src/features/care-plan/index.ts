export { changedFields } from './changed-fields.ts';
export { GoalProgress } from './components/GoalCard.tsx';
export { ChangeList } from './components/ChangeList.tsx';
export { CountedTextarea } from './components/CountedTextarea.tsx';
export { MinutesTable } from './components/MinutesTable.tsx';
export { CarePlanDocument, PatientPlanIdDocument } from './operations.ts';
export { PlanTab } from './pages/PlanTab.tsx';
