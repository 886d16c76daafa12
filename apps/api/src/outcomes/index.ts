export { OutcomesModule } from './outcomes.module.ts';
