export { AttainmentSummary } from './components/AttainmentSummary.tsx';
export { GoalLevels } from './components/GoalLevels.tsx';
