export { OwnerSelect } from './components/OwnerSelect.tsx';
export { PatientTasksPanel } from './components/PatientTasksPanel.tsx';
export { taskOwnerOf } from './task-owner.ts';
export { TasksPage } from './pages/TasksPage.tsx';
