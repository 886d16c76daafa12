export { FamilyAnswers } from './components/FamilyAnswers.tsx';
export { HomeInterventions } from './components/HomeInterventions.tsx';
export { PlanAnswer } from './components/PlanAnswer.tsx';
export { FamilyPlanTab } from './pages/FamilyPlanTab.tsx';
